package io.wirewatch.cli;

import io.wirewatch.core.news.Durations;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** Moments as people write them: so long ago ({@code 7d}, {@code 90m}), a day in UTC ({@code 2026-02-03}), or in RFC 3339. */
final class Moments {
    private Moments() {}

    /**
     * To the millisecond.
     *
     * @param option what it was given for
     * @throws FailedCommandException when it is none
     */
    static Instant parse(String option, String written, Instant now) {
        return Durations.parse(written)
                .map(now::minus)
                .orElseGet(() -> parseAbsolute(option, written))
                .truncatedTo(ChronoUnit.MILLIS);
    }

    /** @throws FailedCommandException when it is none */
    static Duration parseSpan(String option, String written) {
        return Durations.parse(written)
                .orElseThrow(() -> new FailedCommandException(
                        option + " is no span of time: " + Terminal.safe(written), "Write it as 12h or 3d."));
    }

    private static Instant parseAbsolute(String option, String written) {
        try {
            return written.length() == 10
                    ? LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeParseException e) {
            throw new FailedCommandException(
                    option + " is no moment: " + Terminal.safe(written),
                    "Write it as 7d or 90m (so long ago), 2026-02-03, or 2026-02-03T12:00:00Z.");
        }
    }
}
