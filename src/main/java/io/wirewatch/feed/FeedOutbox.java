package io.wirewatch.feed;

import io.wirewatch.core.clean.ContentHash;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.feed.state.FeedUpdate;
import io.wirewatch.wire.FeedEvent;
import io.wirewatch.wire.FeedState;
import io.wirewatch.wire.KafkaTopics;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;

/**
 * A partition's way to Kafka: items, events and the feeds' new states in one transaction, so that a death in between neither loses an item nor
 * sends it again. After a failure it is of no use any more; make another one, which ends what this one left open.
 *
 * <p>Used by one thread.
 */
final class FeedOutbox implements AutoCloseable {
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

    private final Producer<String, byte[]> producer;
    private final KafkaTopics topics;
    private final int partition;

    /**
     * @param producer transactional; closed with this
     * @param partition of the states
     */
    FeedOutbox(Producer<String, byte[]> producer, KafkaTopics topics, int partition) {
        this.producer = producer;
        this.topics = topics;
        this.partition = partition;
    }

    /**
     * Takes over from whoever wrote before and ends what they left open. Only after this does what stands on Kafka hold still, so read
     * it afterwards.
     *
     * @throws KafkaException when Kafka does not answer or refuses
     */
    void open() {
        producer.initTransactions();
    }

    /**
     * Writes all of it or nothing.
     *
     * @param updates by feed
     * @throws NotWrittenException when nothing was written or, if the commit got no answer, perhaps all
     */
    void write(List<Written> updates) throws NotWrittenException {
        try {
            producer.beginTransaction();
            updates.forEach(this::send);
            producer.commitTransaction();
        } catch (KafkaException e) {
            throw new NotWrittenException(e, isFenced(e));
        }
    }

    /** What is to be written of a feed. */
    record Written(String feed, FeedUpdate update) {}

    private void send(Written written) {
        FeedUpdate update = written.update();
        for (NewsItem item : update.items()) {
            String event = item.id() + "@" + ContentHash.of(item);
            send(topics.items().record(item.id(), item, event, item.fetched()));
        }
        for (FeedEvent event : update.events()) {
            String id = event.feed() + "@" + event.kind() + "@" + event.at();
            send(topics.feedEvents().record(event.feed(), event, id, event.at()));
        }
        FeedState state = update.memory().toState();
        ProducerRecord<String, byte[]> record = topics.feedState()
                .record(written.feed(), state, written.feed() + "@" + state.lastPoll(), state.lastPoll());
        // Where the feed itself stands, whoever wrote it there: who has its partition must find its state.
        send(new ProducerRecord<>(record.topic(), partition, record.key(), record.value(), record.headers()));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a send that failed is told again by the commit
    private void send(ProducerRecord<String, byte[]> record) {
        producer.send(record);
    }

    private static boolean isFenced(KafkaException e) {
        return e instanceof ProducerFencedException
                || e instanceof InvalidProducerEpochException
                || e.getCause() instanceof ProducerFencedException
                || e.getCause() instanceof InvalidProducerEpochException;
    }

    @Override
    public void close() {
        producer.close(CLOSE_LIMIT);
    }
}
