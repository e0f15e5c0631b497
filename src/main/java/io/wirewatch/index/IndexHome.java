package io.wirewatch.index;

import io.wirewatch.wire.KafkaClients;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.search.Query;

/**
 * What there is to know to keep an index.
 *
 * @param topic the Kafka topic
 * @param place finds the directory of its index
 * @param opening opens it to write; nothing when somebody else does
 * @param expired now → what finds the documents that are too old by then
 */
public record IndexHome<R>(
        String topic, Place place, Function<Path, Optional<RecordIndex<R>>> opening, Function<Instant, Query> expired) {
    /** Where an index lies. */
    public interface Place {
        /**
         * The directory; nothing when there is no such Kafka topic.
         *
         * @throws org.apache.kafka.common.KafkaException when the cluster does not answer
         */
        Optional<Path> find() throws InterruptedException;
    }

    /**
     * An index in a directory of its own, named after the Kafka topic's id.
     *
     * @param parent the directory for all of its kind
     * @param name what the directory's name begins with; changed when indexes of before cannot be gone on with
     * @param bufferMegabytes so much is gathered in memory before it goes to disk
     */
    public static <R> IndexHome<R> in(
            Path parent,
            String name,
            KafkaClients clients,
            String topic,
            RecordForm<R> form,
            double bufferMegabytes,
            Function<Instant, Query> expired) {
        return new IndexHome<>(
                topic,
                () -> IndexPlace.of(parent, name, clients, topic),
                path -> RecordIndex.open(path, form, bufferMegabytes),
                expired);
    }
}
