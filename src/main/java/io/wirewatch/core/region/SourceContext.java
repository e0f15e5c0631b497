package io.wirewatch.core.region;

import java.util.Objects;

/**
 * What is known about where a text comes from, before it is read.
 *
 * @param country ISO 3166-1 code of the home of the source, null when unknown
 * @param profile what earlier items of the source spoke of
 */
public record SourceContext(String country, SourceProfile profile) {
    public static final SourceContext UNKNOWN = new SourceContext(null, SourceProfile.EMPTY);

    public SourceContext {
        Objects.requireNonNull(profile, "profile");
    }
}
