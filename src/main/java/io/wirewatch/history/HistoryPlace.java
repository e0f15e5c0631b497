package io.wirewatch.history;

import io.wirewatch.index.IndexPlace;
import io.wirewatch.wire.KafkaClients;
import java.nio.file.Path;
import java.util.Optional;

/** Where the history of a Kafka topic lies. */
public final class HistoryPlace {
    /** Changed when indexes of before cannot be gone on with. */
    private static final String FORMAT = "3";

    private HistoryPlace() {}

    /**
     * The directory for the history of a Kafka topic; whether or not there is one yet.
     *
     * @param histories the directory for all of them
     * @return nothing when there is no such Kafka topic
     * @throws org.apache.kafka.common.KafkaException when the cluster does not answer
     */
    public static Optional<Path> of(Path histories, KafkaClients clients, String topic) throws InterruptedException {
        return IndexPlace.of(histories, FORMAT, clients, topic);
    }
}
