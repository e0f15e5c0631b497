package io.wirewatch.stream;

import io.wirewatch.core.rule.InvalidQueryException;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleMatcher;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicFollower;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules in force, kept up to date from their Kafka topic by a thread of its own. A broken rule changes nothing: what stood under its id
 * stays in force, and the stream sets the broken one aside.
 *
 * <p>Safe to share between threads.
 */
public final class RuleBook implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RuleBook.class);

    private final Function<Collection<Rule>, RuleMatcher> matchers;
    private final Map<String, Rule> byId = new HashMap<>();
    private volatile Rules current;
    private volatile boolean changed;
    private TopicFollower follower;

    /**
     * An empty book.
     *
     * @param matchers makes the matcher for a set of rules; throws {@link InvalidQueryException} when one of them is broken
     */
    RuleBook(Function<Collection<Rule>, RuleMatcher> matchers) {
        this.matchers = matchers;
        this.current = new Rules(matchers.apply(List.of()), Map.of());
    }

    /**
     * A book that follows the rules' Kafka topic, and has read all that stands there.
     *
     * @param limit how long that may last
     */
    public static RuleBook follow(
            KafkaClients clients, KafkaTopics topics, Function<Collection<Rule>, RuleMatcher> matchers, Duration limit)
            throws InterruptedException, TimeoutException {
        RuleBook book = new RuleBook(matchers);
        book.follower =
                TopicFollower.follow(clients, topics.rules().name(), TopicFollower.From.BEGINNING, book::accept);
        try {
            book.follower.awaitCaughtUp(limit);
        } catch (InterruptedException | TimeoutException e) {
            book.close();
            throw e;
        }
        return book;
    }

    /** The rules as of now. The first to ask after a change pays for the new matcher, so a thousand changes in a row cost one. */
    public Rules current() {
        return changed ? renewed() : current;
    }

    @Override
    public void close() {
        if (follower != null) {
            follower.close();
        }
    }

    synchronized void accept(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            changed |= byId.remove(record.key()) != null;
            return;
        }
        try {
            Rule rule = RuleReader.read(record.key(), record.value());
            byId.put(rule.id(), rule);
            changed = true;
        } catch (SetAsideException e) {
            log.debug("rule={}: not taken, the former one stays: {}", record.key(), e.getMessage());
        }
    }

    private synchronized Rules renewed() {
        if (changed) {
            changed = false;
            try {
                current = new Rules(matchers.apply(byId.values()), byId);
            } catch (RuntimeException e) {
                log.error("the rules do not go together; those that were in force stay", e);
            }
        }
        return current;
    }
}
