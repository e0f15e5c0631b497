package io.wirewatch.cli;

import io.wirewatch.core.news.Durations;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** The time that a backtest looks at: from the first moment to the one after the last. */
record RulesBacktestTimes(Instant from, Instant to) {
    /**
     * Reads what was written on the command line.
     *
     * @param to null for now, which is also what a later one stands for
     * @throws FailedCommandException when it is no time, begins in the future, or ends before it begins
     */
    static RulesBacktestTimes of(String from, String to, Instant now) {
        Instant first = read("--from", from, now);
        Instant last = to == null ? now : read("--to", to, now);
        if (first.isAfter(now)) {
            throw new FailedCommandException("--from " + first + " is in the future", null);
        }
        RulesBacktestTimes times = new RulesBacktestTimes(first, last.isAfter(now) ? now : last);
        if (!times.from.isBefore(times.to)) {
            throw new FailedCommandException("--from " + times.from + " is not before --to " + times.to, null);
        }
        return times;
    }

    private static Instant read(String option, String written, Instant now) {
        Optional<Instant> ago = Durations.parse(written).map(now::minus);
        try {
            return ago.orElseGet(() -> written.contains("T")
                    ? Instant.parse(written)
                    : LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException e) {
            throw new FailedCommandException(
                    option + " " + Terminal.safe(written) + " is no time",
                    "Write how long ago, such as 7d or 12h, or a moment: 2026-03-01, 2026-03-01T06:00:00Z.");
        }
    }
}
