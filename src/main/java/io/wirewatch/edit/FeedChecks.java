package io.wirewatch.edit;

import io.wirewatch.core.region.gazetteer.RegionCodes;
import java.time.Duration;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Which values a feed may have, beyond what {@link io.wirewatch.wire.Feed} itself refuses; for whoever lets people write them. */
public final class FeedChecks {
    /** A feed that is looked at less often is as good as none. */
    public static final Duration LONGEST_INTERVAL = Duration.ofDays(7);

    private FeedChecks() {}

    /** The code of a country as ISO 3166-1 writes it; nothing when there is no such country. */
    public static Optional<String> country(String written) {
        String code = written.strip().toUpperCase(Locale.ROOT);
        return RegionCodes.standard().isCountry(code) ? Optional.of(code) : Optional.empty();
    }

    /** A language tag as BCP 47 writes it; nothing when it is none, or names no language. */
    public static Optional<String> language(String written) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(written.strip()).build();
            return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale.toLanguageTag());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    public static boolean isInterval(Duration interval) {
        return interval.compareTo(Duration.ofSeconds(1)) >= 0 && interval.compareTo(LONGEST_INTERVAL) <= 0;
    }
}
