package io.wirewatch.index;

import io.wirewatch.wire.KafkaClients;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Where the index of a Kafka topic lies, so that a Kafka topic made anew, or that of another cluster, gets another index. */
public final class IndexPlace {
    private IndexPlace() {}

    /**
     * The directory for the index of a Kafka topic; whether or not there is one yet.
     *
     * @param parent the directory for all of its kind
     * @param form what its name begins with; changed when indexes of before cannot be gone on with
     * @return nothing when there is no such Kafka topic
     * @throws KafkaException when the cluster does not answer
     */
    public static Optional<Path> of(Path parent, String form, KafkaClients clients, String topic)
            throws InterruptedException {
        try (Admin admin = clients.admin()) {
            String id = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .topicId()
                    .toString();
            return Optional.of(parent.resolve(form + "-" + id));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw new KafkaException("Kafka topic " + topic + " cannot be looked at", e.getCause());
        }
    }
}
