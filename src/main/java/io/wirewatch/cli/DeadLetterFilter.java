package io.wirewatch.cli;

import io.wirewatch.edit.StoredDeadLetter;
import io.wirewatch.wire.DeadLetterReason;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Which dead letters are meant.
 *
 * @param reason null for any
 * @param from null for all that are kept
 */
record DeadLetterFilter(DeadLetterReason reason, Instant from) {
    /**
     * Reads what was given on the command line; null for what was not.
     *
     * @throws FailedCommandException when it makes no sense; it says what was expected
     */
    static DeadLetterFilter of(String reason, String from, Instant now) {
        return new DeadLetterFilter(
                reason == null ? null : reason(reason), from == null ? null : Moments.parse("--from", from, now));
    }

    private static DeadLetterReason reason(String written) {
        try {
            return DeadLetterReason.of(written);
        } catch (IllegalArgumentException e) {
            throw new FailedCommandException(
                    "--reason: there is no reason " + Terminal.safe(written),
                    Arrays.stream(DeadLetterReason.values())
                            .map(DeadLetterReason::label)
                            .collect(Collectors.joining(", ", "It is one of ", ".")));
        }
    }

    boolean takes(StoredDeadLetter stored) {
        return (reason == null || stored.letter().reason() == reason)
                && (from == null || !stored.letter().time().isBefore(from));
    }
}
