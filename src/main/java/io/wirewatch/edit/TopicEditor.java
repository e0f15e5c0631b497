package io.wirewatch.edit;

import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopic;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ConcurrentTransactionsException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;

/**
 * Changes entries of a compacted Kafka topic, one editor at a time in the whole cluster: what an edit is shown is what stands there when its changes are
 * written, and all of them are written or none.
 *
 * <p>All editors of a Kafka topic write under one transactional id. Who begins an edit fences whoever began before, and only then reads to the end: either the
 * other's changes are committed by then, and seen, or they never will be, and that one begins anew. Programs that write to the Kafka topic without an
 * editor take no part in this.
 *
 * <p>Safe to share between threads; edits of one editor wait for each other.
 */
public final class TopicEditor<V> implements AutoCloseable {
    private static final int MOST_TRIES = 20;
    /** Readers wait for a transaction whose editor has died, for so long, or until the next edit. */
    private static final Duration TRANSACTION_LIMIT = Duration.ofSeconds(60);

    private final KafkaClients clients;
    private final KafkaTopic<V> topic;
    private final TopicTable<V> table;
    private final InstantSource clock;

    /** What is to be changed, as a function of what there is. */
    public interface Edit<V> {
        /**
         * May be asked again when another editor came between; may throw to change nothing.
         *
         * @param present what stands there, by id; readable until this returns
         */
        List<Change<V>> of(Map<String, V> present) throws InterruptedException;
    }

    public TopicEditor(KafkaClients clients, KafkaTopic<V> topic, InstantSource clock) {
        this.clients = clients;
        this.topic = topic;
        this.table = new TopicTable<>(clients, topic);
        this.clock = clock;
    }

    /** What stands there now, by id. */
    public synchronized SortedMap<String, V> present() {
        return new TreeMap<>(table.current());
    }

    /** Where the newest record of a key stands, a tombstone or an unreadable one too; null for none. */
    synchronized Written newest(String key) {
        var unused = table.current();
        return table.newest(key);
    }

    /**
     * Carries an edit out.
     *
     * @return where its changes stand, in their order
     * @throws KafkaException when Kafka does not take them, or other editors come between all the time; nothing is changed then
     */
    public synchronized List<Written> change(Edit<V> edit) throws InterruptedException {
        InDoubtException inDoubt = null;
        for (int i = 0; i < MOST_TRIES; i++) {
            try (Producer<String, byte[]> producer =
                    clients.transactionalProducer(topic.name() + "-editor", TRANSACTION_LIMIT)) {
                producer.initTransactions(); // what was under way has been committed by then, or never will be
                SortedMap<String, V> present = table.current();
                if (inDoubt != null && inDoubt.isDone(table)) {
                    return inDoubt.written();
                }
                inDoubt = null;
                List<Change<V>> changes = edit.of(present);
                List<Written> written = changes.isEmpty() ? List.of() : write(producer, changes);
                table.await(written);
                return written;
            } catch (InDoubtException e) {
                inDoubt = e;
            } catch (KafkaException e) {
                if (!isFenced(e)) {
                    throw e;
                }
            }
        }
        throw inDoubt == null
                ? new KafkaException("others change " + topic.name() + " all the time; nothing was changed")
                : new KafkaException("whether " + topic.name() + " was changed is not known", inDoubt.getCause());
    }

    @Override
    public synchronized void close() {
        table.close();
    }

    private List<Written> write(Producer<String, byte[]> producer, List<Change<V>> changes)
            throws InterruptedException, InDoubtException {
        producer.beginTransaction();
        boolean done = false;
        try {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (Change<V> change : changes) {
                sent.add(producer.send(topic.record(change.id(), change.value(), change.eventId(), clock.instant())));
            }
            List<Written> written = new ArrayList<>();
            for (Future<RecordMetadata> one : sent) {
                written.add(written(one.get()));
            }
            done = true; // or in doubt; either way there is nothing left to abort
            commit(producer, changes, written);
            return written;
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka did not take it: " + e.getCause().getMessage(), e.getCause());
        } finally {
            if (!done) {
                abort(producer);
            }
        }
    }

    private static <V> void commit(Producer<String, byte[]> producer, List<Change<V>> changes, List<Written> written)
            throws InDoubtException {
        try {
            producer.commitTransaction();
        } catch (KafkaException e) {
            if (isFenced(e)) {
                throw e;
            }
            List<String> ids = changes.stream().map(Change::id).toList();
            throw new InDoubtException(ids, written, e);
        }
    }

    private static Written written(RecordMetadata metadata) {
        return new Written(metadata.topic(), metadata.partition(), metadata.offset());
    }

    /** Best effort: what is not ended here, the next editor or the time limit ends. */
    private static void abort(Producer<String, byte[]> producer) {
        try {
            producer.abortTransaction();
        } catch (KafkaException e) {
            // The failure that led here says more.
        }
    }

    private static boolean isFenced(KafkaException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException
                    || cause instanceof InvalidProducerEpochException
                    || cause instanceof ConcurrentTransactionsException) {
                return true;
            }
        }
        return false;
    }
}
