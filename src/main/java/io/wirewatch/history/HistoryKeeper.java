package io.wirewatch.history;

import io.wirewatch.index.IndexHome;
import io.wirewatch.index.IndexKeeper;
import io.wirewatch.index.IndexProgress;
import io.wirewatch.index.IndexReaders;
import io.wirewatch.wire.KafkaClients;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Keeps the history for as long as it is not closed, and gives views of it as of now. Safe to share between threads. */
public final class HistoryKeeper implements AutoCloseable {
    private final IndexKeeper<HistoryRecord> keeper;

    private HistoryKeeper(IndexKeeper<HistoryRecord> keeper) {
        this.keeper = keeper;
    }

    /**
     * Begins to keep it.
     *
     * @param histories the directory for the indexes of all Kafka topics of tagged items
     * @param topic the Kafka topic of tagged items
     * @param kept what arrived longer ago is dropped
     */
    public static HistoryKeeper keep(
            Path histories, KafkaClients clients, String topic, Duration kept, InstantSource clock) {
        return keep(
                new IndexHome<>(
                        topic,
                        () -> HistoryPlace.of(histories, clients, topic),
                        HistoryIndex::open,
                        HistoryIndex.expired(kept)),
                clients,
                clock);
    }

    static HistoryKeeper keep(IndexHome<HistoryRecord> home, KafkaClients clients, InstantSource clock) {
        return new HistoryKeeper(IndexKeeper.keep(home, clients, clock));
    }

    /** All that was added up to half a second ago; nothing when it has not been opened yet. The caller closes it. */
    public Optional<HistoryView> view() {
        return keeper.readers().acquire().map(reader -> new HistoryView(reader, () -> IndexReaders.release(reader)));
    }

    public IndexProgress progress() {
        return keeper.progress();
    }

    @Override
    public void close() {
        keeper.close();
    }
}
