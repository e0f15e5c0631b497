package io.wirewatch.cli;

import io.wirewatch.core.news.Durations;
import io.wirewatch.core.region.gazetteer.RegionCodes;
import java.time.Duration;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** Values for feeds as given on the command line, checked. Null stays null: not given. */
final class FeedValues {
    private static final Duration LONGEST = Duration.ofDays(7);

    private FeedValues() {}

    /** @throws FailedCommandException when there is no such country in ISO 3166-1 */
    static String country(String given) {
        if (given == null) {
            return null;
        }
        String code = given.strip().toUpperCase(Locale.ROOT);
        if (!RegionCodes.standard().isCountry(code)) {
            throw new FailedCommandException(
                    "there is no country " + Terminal.safe(given),
                    "Expected a code of two letters (ISO 3166-1) such as LT; wirewatch regions list shows them.");
        }
        return code;
    }

    /** @throws FailedCommandException when it is no language tag */
    static String language(String given) {
        if (given == null) {
            return null;
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(given.strip()).build();
            if (!locale.getLanguage().isEmpty()) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            // Told below, as for a tag that names no language.
        }
        throw new FailedCommandException(
                "this is no language tag: " + Terminal.safe(given), "Expected BCP 47, such as lt or pt-BR.");
    }

    /**
     * A mere number is one of seconds.
     *
     * @throws FailedCommandException when it is no duration, or longer than a week
     */
    static Integer intervalSeconds(String given) {
        if (given == null) {
            return null;
        }
        return Durations.parse(given.matches("\\d+") ? given + "s" : given)
                .filter(interval -> interval.compareTo(Duration.ofSeconds(1)) >= 0 && interval.compareTo(LONGEST) <= 0)
                .map(interval -> (int) interval.toSeconds())
                .orElseThrow(() -> new FailedCommandException(
                        "--interval " + Terminal.safe(given), "Expected a duration such as 90s, 10m or 2h, up to 7d."));
    }
}
