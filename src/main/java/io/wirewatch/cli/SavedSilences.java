package io.wirewatch.cli;

import io.wirewatch.config.Nearest;
import io.wirewatch.core.alert.LabelMatcher;
import io.wirewatch.core.alert.Silence;
import io.wirewatch.edit.SilenceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** The silences that are saved, those that have ended among them. */
record SavedSilences(Map<String, Silence> byId) {
    static SavedSilences of(KafkaConnection kafka) throws InterruptedException {
        return new SavedSilences(kafka.readAll(kafka.topics().silences()));
    }

    /** @throws FailedCommandException when there is no such silence; it names the nearest one */
    Silence require(String id) {
        Silence silence = byId.get(id);
        if (silence == null) {
            String nearest = Nearest.to(id, byId.keySet());
            throw new FailedCommandException(
                    "there is no silence " + Terminal.safe(id),
                    nearest == null
                            ? "wirewatch silences list --all shows them."
                            : "Did you mean " + Terminal.safe(nearest) + "?");
        }
        return silence;
    }

    /** When it ends or begins, as one would say it: {@code ends in 2 h}. */
    static String when(Silence silence, Instant now) {
        return switch (SilenceStatus.of(silence, now)) {
            case HOLDS -> "ends " + Ages.fromNow(silence.until(), now);
            case COMES ->
                "begins " + Ages.fromNow(silence.from(), now) + ", for "
                        + Ages.of(Duration.between(silence.from(), silence.until()));
            case ENDED -> "ended " + Ages.fromNow(silence.until(), now);
        };
    }

    static String matchers(Silence silence) {
        return silence.matchers().stream().map(LabelMatcher::written).collect(Collectors.joining(" "));
    }
}
