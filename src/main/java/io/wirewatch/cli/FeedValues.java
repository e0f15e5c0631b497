package io.wirewatch.cli;

import io.wirewatch.core.news.Durations;
import io.wirewatch.edit.FeedChecks;

/** Values for feeds as given on the command line, checked. Null stays null: not given. */
final class FeedValues {
    private FeedValues() {}

    /** @throws FailedCommandException when there is no such country in ISO 3166-1 */
    static String country(String given) {
        if (given == null) {
            return null;
        }
        return FeedChecks.country(given)
                .orElseThrow(() -> new FailedCommandException(
                        "there is no country " + Terminal.safe(given),
                        "Expected a code of two letters (ISO 3166-1) such as LT; wirewatch regions list shows them."));
    }

    /** @throws FailedCommandException when it is no language tag */
    static String language(String given) {
        if (given == null) {
            return null;
        }
        return FeedChecks.language(given)
                .orElseThrow(() -> new FailedCommandException(
                        "this is no language tag: " + Terminal.safe(given), "Expected BCP 47, such as lt or pt-BR."));
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
                .filter(FeedChecks::isInterval)
                .map(interval -> (int) interval.toSeconds())
                .orElseThrow(() -> new FailedCommandException(
                        "--interval " + Terminal.safe(given), "Expected a duration such as 90s, 10m or 2h, up to 7d."));
    }
}
