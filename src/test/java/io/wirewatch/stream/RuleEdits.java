package io.wirewatch.stream;

import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.KafkaTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;

/**
 * Changes of rules at a steady pace, and how long each took to be in force on every instance. In turn: a new version of the rule {@code edition};
 * of the list {@code @flags}; of one of many other rules; and a rule that comes, or goes. Versions are numbered so that an item can show which one
 * it was judged by.
 */
final class RuleEdits {
    static final String EDITION = "edition";
    static final String FLAGS = "@flags";
    private static final String GUEST = "guest";
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final long LOOK_NANOS = 500_000;

    private final Producer<String, byte[]> producer;
    private final KafkaTopics topics;
    private final List<StreamInstance> instances;

    /** For each instance, how long each edit took. */
    final List<List<Duration>> delays = new ArrayList<>();

    /** Versions of {@link #EDITION} → when it was sent. */
    final Map<Integer, Instant> editions = new TreeMap<>();

    RuleEdits(Producer<String, byte[]> producer, KafkaTopics topics, List<StreamInstance> instances) {
        this.producer = producer;
        this.topics = topics;
        this.instances = instances;
        instances.forEach(instance -> delays.add(new ArrayList<>()));
    }

    static Rule edition(int version) {
        return named(EDITION, "edition" + version, version);
    }

    static Rule flags(int version) {
        return named(FLAGS, "flag" + version, version);
    }

    /** A rule that tells each item by itself. */
    static Rule perItem(String id, String query) {
        return named(id, query, 1);
    }

    private static Rule named(String id, String query, int version) {
        return new Rule(id, query, query, null, null, "item", null, null, null, null, null, null, version, null);
    }

    /** Makes so many edits, one every tenth of a second, or later if the one before is not yet in force everywhere. */
    void make(int count) {
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            LockSupport.parkNanos(start + i * PAUSE.toNanos() - System.nanoTime());
            int version = 2 + i / 4;
            switch (i % 4) {
                case 0 -> edition(version, Instant.now());
                case 1 -> put(flags(version));
                case 2 -> put(named("other-" + i, "changed" + i, version));
                default -> guest(version);
            }
        }
    }

    private void edition(int version, Instant sent) {
        editions.put(version, sent);
        put(edition(version));
    }

    /** It comes at one time and goes at the next. */
    private void guest(int version) {
        if (version % 2 == 0) {
            put(named(GUEST, GUEST + version, version));
        } else {
            send(GUEST, null);
        }
    }

    private void put(Rule rule) {
        send(rule.id(), rule);
    }

    private void send(String id, Rule rule) {
        long sent = System.nanoTime();
        var unused = producer.send(topics.rules().record(id, rule, id + "@" + sent, Instant.now()));
        Optional<String> wanted = Optional.ofNullable(rule).map(Rule::query);
        Duration[] taken = new Duration[instances.size()];
        for (int left = taken.length; left > 0; LockSupport.parkNanos(LOOK_NANOS)) {
            Duration now = Duration.ofNanos(System.nanoTime() - sent);
            for (int i = 0; i < taken.length; i++) {
                if (taken[i] == null && instances.get(i).rules.query(id).equals(wanted)) {
                    taken[i] = now;
                    left--;
                }
            }
            if (now.compareTo(LIMIT) > 0) {
                throw new AssertionError(id + " is not in force everywhere after " + LIMIT);
            }
        }
        for (int i = 0; i < taken.length; i++) {
            delays.get(i).add(taken[i]);
        }
    }
}
