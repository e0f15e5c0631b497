package io.wirewatch.cli;

import io.wirewatch.history.HistoryIndex;
import io.wirewatch.history.HistoryPlace;
import io.wirewatch.history.HistoryRecord;
import io.wirewatch.history.HistoryView;
import io.wirewatch.index.IndexFollower;
import io.wirewatch.index.RecordIndex;
import io.wirewatch.wire.KafkaTopic;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * The history for a command: brought up to date by the command itself, or as the running service keeps it. Says how far it is when that takes more than a
 * second.
 */
final class RulesBacktestHistory {
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(1);

    private final KafkaConnection kafka;
    private final Console console;

    RulesBacktestHistory(KafkaConnection kafka, Console console) {
        this.kafka = kafka;
        this.console = console;
    }

    /** @throws FailedCommandException when there is none, and none can be made */
    HistoryView open(Path data) throws InterruptedException, TimeoutException {
        KafkaTopic<?> tagged = kafka.topics().tagged();
        Path place = HistoryPlace.of(new DataDirectory(data).history(), kafka.clients(), tagged.name())
                .orElseThrow(() -> nothing("there is no Kafka topic " + tagged.name()));
        Optional<RecordIndex<HistoryRecord>> index = HistoryIndex.open(place);
        if (index.isPresent()) {
            catchUp(index.get(), tagged);
        }
        return HistoryView.open(place)
                .orElseThrow(() -> new FailedCommandException(
                        "the history in " + place + " is being made by another process", "Try again in a while."));
    }

    static FailedCommandException nothing(String why) {
        return new FailedCommandException(
                "no items are kept yet: " + why, "Start \"wirewatch run\", and let some come in.");
    }

    private void catchUp(RecordIndex<HistoryRecord> index, KafkaTopic<?> tagged)
            throws InterruptedException, TimeoutException {
        Duration kept = Duration.ofMillis(Long.parseLong(tagged.config().get("retention.ms")));
        try (index;
                IndexFollower<HistoryRecord> follower = IndexFollower.follow(
                        index, kafka.clients(), tagged.name(), HistoryIndex.use(kept), InstantSource.system())) {
            while (!follower.awaitCaughtUp(BETWEEN_WORDS)) {
                IndexFollower.Progress progress = follower.progress();
                console.tell("  history: %,d of %,d records read".formatted(progress.read(), progress.total()));
            }
        }
    }
}
