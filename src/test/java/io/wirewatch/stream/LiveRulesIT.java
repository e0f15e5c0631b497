package io.wirewatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.CommittedRecords;
import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RuleMatch;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * 100,000 rules on two instances, edited ten times a second while 5,000 items pass: every edit is soon in force on both, and every item is judged by
 * one version of each rule as a whole.
 *
 * <p>So that it shows which version an item was judged by, it holds the words of all versions: {@code edition1 edition2 …}. What a match says (name,
 * version, query, the word found) must then be of one version. Five rules refer to a list, and must all show the same word of it; {@code echo} refers
 * to {@code edition} and must show the same word as that.
 */
@Timeout(240)
class LiveRulesIT {
    private static final int RULES = 100_000;
    private static final int ITEMS = 5_000;
    private static final int EDITS = 200;
    private static final int VERSIONS = 1 + EDITS / 4;
    private static final int USERS = 5;

    /** Rules that refer to the list too, and in the order of ids stand among the others: so it takes a while to change them all. */
    private static final int BYSTANDERS = 500;

    private static final int WORDS = 50_000;
    private static final String MARKS = "common " + numbered("edition") + numbered("flag");
    private static final String LAST = "last";
    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** What is promised is a second; the machine may be busy with other things. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Duration BETWEEN_ITEMS = Duration.ofMillis(4);

    private final KafkaTopics topics = new KafkaTopics("news.");
    private final Random random = new Random(20261123);

    @TempDir
    Path directory;

    @Test
    void anEditIsSoonInForceOnEveryInstanceAndNoItemSeesHalfOfIt() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("broker"), 0)) {
            KafkaClients clients = new KafkaClients(Map.of("bootstrap.servers", broker.bootstrapServers()));
            try (Admin admin = clients.admin()) {
                new TopicSetup(admin).prepare(topics.all(), (short) 1);
            }
            try (Producer<String, byte[]> producer = clients.producer()) {
                putRules(producer);
                try (StreamInstance one = StreamInstance.start(clients, topics, directory.resolve("one"), LIMIT);
                        StreamInstance two = StreamInstance.start(clients, topics, directory.resolve("two"), LIMIT)) {
                    assertThat(one.awaitRunning(LIMIT) && two.awaitRunning(LIMIT))
                            .isTrue();
                    RuleEdits edits = new RuleEdits(producer, topics, List.of(one, two));
                    run(producer, edits);
                    requireWholeRules(clients);
                    assertThat(one.counts.snapshot().tagged()).isPositive();
                    assertThat(two.counts.snapshot().tagged()).isPositive();
                    requireSoon(edits);
                    requireUpToDate(clients, edits);
                }
            }
        }
    }

    private void putRules(Producer<String, byte[]> producer) {
        for (int i = 0; i < RULES; i++) {
            put(
                    producer,
                    Rule.of("other-" + i, i % 2 == 0 ? word() + " AND " + word() : '"' + word() + " " + word() + '"'));
        }
        put(producer, RuleEdits.flags(1));
        put(producer, RuleEdits.edition(1));
        put(producer, RuleEdits.perItem("echo", "rule:" + RuleEdits.EDITION + " AND common"));
        for (int i = 0; i < USERS; i++) {
            put(producer, RuleEdits.perItem("user-" + i, RuleEdits.FLAGS + " AND common"));
        }
        for (int i = 0; i < BYSTANDERS; i++) {
            put(producer, Rule.of("user-2-" + i, RuleEdits.FLAGS + " AND " + word() + " AND never"));
        }
        producer.flush();
    }

    private void put(Producer<String, byte[]> producer, Rule rule) {
        var unused = producer.send(topics.rules().record(rule.id(), rule, rule.id() + "@1", Instant.now()));
    }

    private String word() {
        return "w" + random.nextInt(WORDS);
    }

    /** Edits rules while another thread sends the items. */
    private void run(Producer<String, byte[]> producer, RuleEdits edits) {
        long start = System.nanoTime();
        CompletableFuture<Void> items = CompletableFuture.runAsync(() -> sendItems(producer));
        edits.make(EDITS);
        items.join();
        sendItem(producer, LAST);
        System.out.printf(
                "%,d rules, two instances; %,d edits and %,d items sent in %.1f s%n",
                RULES, EDITS, ITEMS, (System.nanoTime() - start) / 1e9);
    }

    private void sendItems(Producer<String, byte[]> producer) {
        long start = System.nanoTime();
        for (int i = 0; i < ITEMS; i++) {
            LockSupport.parkNanos(start + i * BETWEEN_ITEMS.toNanos() - System.nanoTime());
            sendItem(producer, "item-" + i);
        }
    }

    private void sendItem(Producer<String, byte[]> producer, String id) {
        String others = IntStream.range(0, 50).mapToObj(n -> word()).collect(Collectors.joining(" "));
        NewsItem item = NewsItem.builder().id(id).title(id).body(MARKS + others).build();
        var unused = producer.send(new ProducerRecord<>(topics.items().name(), id, Json.bytes(item)));
    }

    private static String numbered(String word) {
        return IntStream.rangeClosed(1, VERSIONS).mapToObj(n -> word + n + " ").collect(Collectors.joining());
    }

    private void requireWholeRules(KafkaClients clients) {
        try (CommittedRecords tagged =
                new CommittedRecords(clients, topics.tagged().name())) {
            List<ConsumerRecord<String, byte[]>> all = tagged.await(ITEMS + 1, LIMIT);
            assertThat(all.stream().map(ConsumerRecord::key)).doesNotHaveDuplicates();
            Map<Integer, Integer> newest = new HashMap<>();
            for (ConsumerRecord<String, byte[]> record : all) {
                int version = requireOneVersion(Json.read(record.value(), TaggedItem.class));
                Integer before = newest.put(record.partition(), version);
                assertThat(version)
                        .as("never back to an earlier one")
                        .isGreaterThanOrEqualTo(before == null ? 1 : before);
                assertThat(version == VERSIONS || !record.key().equals(LAST))
                        .as("the newest")
                        .isTrue();
            }
        }
    }

    /** @return the version of the rule {@code edition} */
    private static int requireOneVersion(TaggedItem tagged) {
        Map<String, RuleMatch> matches = tagged.matches().stream()
                .collect(Collectors.toMap(match -> match.rule().id(), match -> match)); // refuses a second one
        assertThat(matches).containsKeys(RuleEdits.EDITION, "echo");
        RuleMatch edition = matches.get(RuleEdits.EDITION);
        String word = "edition" + edition.rule().version();
        assertThat(edition.rule().query()).isEqualTo(word);
        assertThat(edition.rule().name()).isEqualTo(word);
        assertThat(words(edition)).containsExactly(word);
        assertThat(words(matches.get("echo"))).containsExactlyInAnyOrder(word, "common");
        List<Set<String>> users = IntStream.range(0, USERS)
                .mapToObj(i -> words(matches.get("user-" + i)))
                .toList();
        assertThat(users.get(0)).hasSize(2).contains("common");
        assertThat(users).as("of one version of the list").containsOnly(users.get(0));
        return edition.rule().version();
    }

    private static Set<String> words(RuleMatch match) {
        return match.evidence().stream().map(ClauseEvidence::text).collect(Collectors.toSet());
    }

    private static void requireSoon(RuleEdits edits) {
        for (List<Duration> delays : edits.delays) {
            List<Duration> sorted = delays.stream().sorted().toList();
            tell("an edit is in force", sorted);
            assertThat(sorted).hasSize(EDITS);
            assertThat(sorted.get(EDITS - 1)).isLessThan(SOON);
        }
    }

    /** By how much the newest version was sent earlier than an item was judged by an older one. */
    private void requireUpToDate(KafkaClients clients, RuleEdits edits) {
        try (CommittedRecords alerts =
                new CommittedRecords(clients, topics.alerts().name())) {
            List<Duration> late = alerts.await(ITEMS * (2 + USERS), LIMIT).stream()
                    .map(record -> Json.read(record.value(), Alert.class))
                    .filter(alert -> alert.rule().id().equals(RuleEdits.EDITION))
                    .map(alert -> lateness(alert, edits))
                    .sorted()
                    .toList();
            tell("an item is judged by an older version", late);
            assertThat(late.get(late.size() - 1)).isLessThan(SOON);
        }
    }

    private static Duration lateness(Alert alert, RuleEdits edits) {
        Instant next = edits.editions.get(alert.rule().version() + 1);
        boolean isNewest = next == null || alert.timing().tagged().isBefore(next);
        return isNewest ? Duration.ZERO : Duration.between(next, alert.timing().tagged());
    }

    private static void tell(String what, List<Duration> sorted) {
        System.out.printf(
                "%s after: median %d ms, p99 %d ms, max %d ms (%d)%n",
                what,
                sorted.get(sorted.size() / 2).toMillis(),
                sorted.get(sorted.size() * 99 / 100).toMillis(),
                sorted.get(sorted.size() - 1).toMillis(),
                sorted.size());
    }
}
