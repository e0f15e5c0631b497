package io.wirewatch.feed;

import io.wirewatch.core.clean.ContentHash;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.wire.FeedState;
import io.wirewatch.wire.KafkaTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to Kafka: the items of a poll and the feed's new state in one transaction, so that a death in between neither loses an item nor
 * sends it again.
 *
 * <p>Safe to share between threads; transactions follow one another.
 */
final class FeedOutbox implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FeedOutbox.class);

    /** Leaves room for the key, the headers and the batch around them. */
    private static final int MAX_ITEM_BYTES = KafkaTopics.MAX_RECORD_BYTES - 16 * 1024;

    private enum Condition {
        CLOSED,
        OPEN,
        /** Another poller has taken over. */
        FENCED
    }

    private final Supplier<Producer<String, byte[]>> producers;
    private final KafkaTopics topics;
    private Producer<String, byte[]> producer;
    private volatile Condition condition = Condition.CLOSED;

    /** @param producers makes transactional producers, all with the same transactional id */
    FeedOutbox(Supplier<Producer<String, byte[]>> producers, KafkaTopics topics) {
        this.producers = producers;
        this.topics = topics;
    }

    /**
     * Takes over from whoever wrote before and ends what they left open. Only after this does what stands on Kafka hold still, so
     * read states afterwards.
     */
    synchronized void open() {
        close();
        producer = producers.get();
        producer.initTransactions();
        condition = Condition.OPEN;
    }

    /** False before it is opened and after a failure that left it unclear what has been written: open it again, and read anew. */
    boolean isOpen() {
        return condition == Condition.OPEN;
    }

    /** Whether another poller has taken over. This one must not open again, or the two would never stop. */
    boolean isFenced() {
        return condition == Condition.FENCED;
    }

    /** @throws NotWrittenException when nothing was written, or, if no longer open, perhaps all */
    @SuppressWarnings("FutureReturnValueIgnored") // a send that failed is told again by the commit
    synchronized void write(String feed, FeedState state, List<NewsItem> items) throws NotWrittenException {
        if (!isOpen()) {
            throw new NotWrittenException(new KafkaException("the outbox is not open"));
        }
        List<ProducerRecord<String, byte[]>> records = records(feed, state, items);
        try {
            producer.beginTransaction();
            records.forEach(producer::send);
            producer.commitTransaction();
        } catch (KafkaException e) {
            giveUp(e);
            throw new NotWrittenException(e);
        }
    }

    private List<ProducerRecord<String, byte[]>> records(String feed, FeedState state, List<NewsItem> items) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>(items.size() + 1);
        for (NewsItem item : items) {
            String event = item.id() + "@" + ContentHash.of(item);
            ProducerRecord<String, byte[]> record = topics.items().record(item.id(), item, event, item.fetched());
            if (record.value().length > MAX_ITEM_BYTES) {
                // One monster must not keep the feed's other items back for ever.
                log.warn("feed={} item={}: too large for Kafka, left out", feed, item.id());
            } else {
                records.add(record);
            }
        }
        records.add(topics.feedState().record(feed, state, feed + "@" + state.lastPoll(), state.lastPoll()));
        return records;
    }

    private void giveUp(KafkaException cause) {
        if (cause instanceof ProducerFencedException) {
            condition = Condition.FENCED;
            return;
        }
        try {
            producer.abortTransaction();
        } catch (ProducerFencedException e) {
            condition = Condition.FENCED;
        } catch (KafkaException | IllegalStateException e) {
            // A commit whose answer never came cannot be aborted: the next open() ends it, one way or the other.
            cause.addSuppressed(e);
            condition = Condition.CLOSED;
        }
    }

    @Override
    public synchronized void close() {
        if (isOpen()) {
            condition = Condition.CLOSED;
        }
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
            producer = null;
        }
    }
}
