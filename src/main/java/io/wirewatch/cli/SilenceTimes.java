package io.wirewatch.cli;

import io.wirewatch.core.news.Durations;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** When a silence that somebody asks for begins and ends. */
record SilenceTimes(Instant from, Instant until) {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm[:ss][.SSS][XXX]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /**
     * Reads what was given on the command line.
     *
     * @param from null for now
     * @param until null where a length is given, and the other way round
     * @param zone that of times without one
     * @throws FailedCommandException when it makes no sense; it says what was expected
     */
    static SilenceTimes of(String from, String until, String length, Instant now, ZoneId zone) {
        if ((until == null) == (length == null)) {
            throw new FailedCommandException(
                    until == null ? "a silence needs an end" : "--for and --until both say when it ends",
                    "Say how long: --for 2h, or until when: --until 2026-02-03T18:00Z.");
        }
        Instant begin = from == null ? now : time("--from", from, zone);
        Instant end = until == null ? begin.plus(duration(length)) : time("--until", until, zone);
        if (!end.isAfter(now)) {
            throw new FailedCommandException("the silence would have ended already, at " + end, "It is " + now + ".");
        }
        if (!end.isAfter(begin)) {
            throw new FailedCommandException("the silence would end at " + end + ", and begin at " + begin, null);
        }
        return new SilenceTimes(begin, end);
    }

    private static Duration duration(String written) {
        return Durations.parse(written)
                .filter(length -> !length.isZero())
                .orElseThrow(() -> new FailedCommandException(
                        "--for: expected a duration such as 30m, 2h or 3d, but is: " + Terminal.safe(written), null));
    }

    private static Instant time(String option, String written, ZoneId zone) {
        try {
            TemporalAccessor read = FORM.parseBest(written.strip(), OffsetDateTime::from, LocalDateTime::from);
            return read instanceof OffsetDateTime exact
                    ? exact.toInstant()
                    : ((LocalDateTime) read).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new FailedCommandException(
                    option + ": expected a time such as 2026-02-03T18:00Z or 2026-02-03T18:00, but is: "
                            + Terminal.safe(written),
                    null);
        }
    }
}
