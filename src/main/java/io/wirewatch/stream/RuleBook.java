package io.wirewatch.stream;

import io.wirewatch.core.rule.InvalidQueryException;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleMatcher;
import io.wirewatch.core.rule.index.IndexSize;
import io.wirewatch.core.rule.index.LiveRules;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicFollower;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules in force, kept up to date from their Kafka topic by a thread of its own, and their index, tidied by another. A broken rule changes
 * nothing: what stood under its id stays in force, and the stream sets the broken one aside.
 *
 * <p>Safe to share between threads.
 */
public final class RuleBook implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RuleBook.class);

    private static final Duration TIDY_EVERY = Duration.ofMillis(200);

    /** Rules looked at before others get their turn: some milliseconds of work. */
    private static final int TIDIED_AT_ONCE = 500;

    /** Long enough for a waiting writer to get the lock. */
    private static final Duration BREATH = Duration.ofMillis(1);

    private static final int MOST_TOLD = 20;

    private final LiveRules rules = new LiveRules();
    private final ScheduledExecutorService upkeep = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "tidy-rules");
        thread.setDaemon(true);
        return thread;
    });

    private TopicFollower follower;
    private volatile boolean caughtUp;

    /** An empty book. */
    RuleBook() {}

    /**
     * A book that follows the rules' Kafka topic, and has read all that stands there.
     *
     * @param limit how long that may last
     */
    public static RuleBook follow(KafkaClients clients, KafkaTopics topics, Duration limit)
            throws InterruptedException, TimeoutException {
        RuleBook book = new RuleBook();
        book.follower =
                TopicFollower.follow(clients, topics.rules().name(), TopicFollower.From.BEGINNING, book::accept);
        try {
            book.follower.awaitCaughtUp(limit);
        } catch (InterruptedException | TimeoutException e) {
            book.close();
            throw e;
        }
        // Until now rules may have come before the lists that they refer to.
        book.caughtUp = true;
        book.tellWaiting();
        var unused = book.upkeep.scheduleWithFixedDelay(
                book::tidy, TIDY_EVERY.toMillis(), TIDY_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return book;
    }

    /** The rules as of now: an item is judged by one of these as a whole. */
    public RuleMatcher snapshot() {
        return rules.snapshot();
    }

    /** The query in force under the id of a rule, or of a list with its {@code @}. */
    public Optional<String> query(String id) {
        return rules.query(id);
    }

    /** How many rules there are, and what memory they take. */
    public IndexSize measure() {
        return rules.measure();
    }

    @Override
    public void close() {
        if (follower != null) {
            follower.close();
        }
        upkeep.shutdownNow();
    }

    void accept(ConsumerRecord<String, byte[]> record) {
        try {
            if (record.value() == null) {
                rules.remove(record.key());
            } else {
                put(RuleReader.read(record.key(), record.value()));
            }
        } catch (SetAsideException e) {
            log.debug("rule={}: not taken, the former one stays: {}", record.key(), e.getMessage());
        }
        if (caughtUp) {
            tellWaiting();
        }
    }

    private void put(Rule rule) {
        try {
            rules.put(rule);
        } catch (InvalidQueryException e) {
            throw RuleReader.aside(e);
        }
    }

    private void tellWaiting() {
        Map<String, InvalidQueryException> waiting = rules.newlyWaiting();
        waiting.entrySet().stream()
                .limit(MOST_TOLD)
                .forEach(rule -> log.warn(
                        "rule={}: waits for what it refers to, the former one stays: {}",
                        rule.getKey(),
                        rule.getValue().getMessage()));
        if (waiting.size() > MOST_TOLD) {
            log.warn("{} more rules wait for what they refer to", waiting.size() - MOST_TOLD);
        }
    }

    private void tidy() {
        try {
            while (rules.tidy(TIDIED_AT_ONCE)) {
                LockSupport.parkNanos(BREATH.toNanos());
            }
        } catch (RuntimeException e) {
            log.error("the index of rules could not be tidied; it goes on as it is", e);
        }
    }
}
