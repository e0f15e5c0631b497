package io.wirewatch.api;

import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names of versions, for entity tags. */
final class Versions {
    private Versions() {}

    /** Rules count their versions. */
    static String of(Rule rule) {
        return rule.version().toString();
    }

    /** Feeds do not: what a feed says names its version. */
    static String of(Feed feed) {
        return UUID.nameUUIDFromBytes(Json.line(feed).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
