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
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
 * nothing: what stood under its id stays in force, and the stream sets the broken one aside. Where Kafka has dropped the former version meanwhile, a
 * new book takes it from {@link KafkaTopics#checkedRules}.
 *
 * <p>Safe to share between threads.
 */
public final class RuleBook implements RulesInForce, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RuleBook.class);

    private static final Duration TIDY_EVERY = Duration.ofMillis(200);
    private static final Duration TIDY_PAUSE = Duration.ofMillis(1);

    /** Rules looked at before others get their turn: some milliseconds of work. */
    private static final int TIDIED_AT_ONCE = 500;

    private static final int MOST_TOLD = 20;

    private final LiveRules rules = new LiveRules();
    private final Broader broader = new Broader();
    private final ScheduledExecutorService upkeep = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "tidy-rules");
        thread.setDaemon(true);
        return thread;
    });

    /** The rules and lists whose newest version is none. */
    private final Set<String> broken = new HashSet<>();

    private TopicFollower follower;
    private volatile boolean caughtUp;

    /** An empty book. */
    RuleBook() {}

    /**
     * A book that follows the rules' Kafka topic, and has read all that stands there.
     *
     * @param limit how long no rule may come while there are more
     */
    public static RuleBook follow(KafkaClients clients, KafkaTopics topics, Duration limit)
            throws InterruptedException, TimeoutException {
        RuleBook book = new RuleBook();
        book.follower =
                TopicFollower.follow(clients, topics.rules().name(), TopicFollower.From.BEGINNING, book::accept);
        try {
            book.follower.awaitCaughtUp(limit);
            book.restore(clients, topics, limit);
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

    @Override
    public RuleMatcher snapshot() {
        return rules.snapshot();
    }

    @Override
    public Set<String> broader(String rule) {
        return broader.of(rule);
    }

    /** The query in force under the id of a rule, or of a list with its {@code @}. */
    public Optional<String> query(String id) {
        return rules.query(id);
    }

    /**
     * Waits until a record of the rules' Kafka topic has been taken, or refused: from then on items are judged by it.
     *
     * @return false when it was not within the limit
     */
    public boolean awaitTaken(int partition, long offset, Duration limit) throws InterruptedException {
        return follower.awaitHandled(partition, offset, limit);
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

    synchronized void accept(ConsumerRecord<String, byte[]> record) {
        try {
            if (record.value() == null) {
                rules.remove(record.key());
                broader.remove(record.key());
            } else {
                put(RuleReader.read(record.key(), record.value()));
            }
            broken.remove(record.key());
        } catch (SetAsideException e) {
            broken.add(record.key());
            log.debug("rule={}: not taken, the former one stays: {}", record.key(), e.getMessage());
        }
        if (caughtUp) {
            tellWaiting();
        }
    }

    /** Puts the last sound versions of those rules in force of which a broken one is all that {@code news.rules} still holds. */
    private void restore(KafkaClients clients, KafkaTopics topics, Duration limit)
            throws InterruptedException, TimeoutException {
        Set<String> lost = lost();
        if (lost.isEmpty()) {
            return; // as nearly always: the other Kafka topic is as long
        }
        Map<String, byte[]> former = new ConcurrentHashMap<>();
        try (TopicFollower checked = TopicFollower.follow(
                clients,
                topics.checkedRules().name(),
                TopicFollower.From.BEGINNING,
                record -> keep(record, lost, former))) {
            checked.awaitCaughtUp(limit);
        }
        former.forEach(this::restore);
    }

    private synchronized Set<String> lost() {
        Set<String> lost = new HashSet<>(broken);
        lost.removeIf(id -> rules.query(id).isPresent());
        return lost;
    }

    private static void keep(ConsumerRecord<String, byte[]> record, Set<String> wanted, Map<String, byte[]> kept) {
        if (record.value() == null) {
            kept.remove(record.key());
        } else if (wanted.contains(record.key())) {
            kept.put(record.key(), record.value());
        }
    }

    /** Unless a newer version has come by now. */
    private synchronized void restore(String id, byte[] value) {
        if (!broken.contains(id) || rules.query(id).isPresent()) {
            return;
        }
        try {
            put(RuleReader.read(id, value));
            log.info("rule={}: its newest version is none; the last sound one is in force", id);
        } catch (SetAsideException e) {
            log.warn("rule={}: neither its newest version nor the last one kept is sound: {}", id, e.getMessage());
        }
    }

    private void put(Rule rule) {
        try {
            rules.put(rule);
            broader.put(rule);
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
                // A lock that is taken again at once goes to nobody else: without a pause a change would wait for the
                // whole of it.
                LockSupport.parkNanos(TIDY_PAUSE.toNanos());
            }
        } catch (RuntimeException e) {
            log.error("the index of rules could not be tidied; it goes on as it is", e);
        }
    }
}
