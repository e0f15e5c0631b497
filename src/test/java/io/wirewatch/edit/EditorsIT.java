package io.wirewatch.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.fail;

import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.core.alert.LabelMatcher;
import io.wirewatch.core.alert.Silence;
import io.wirewatch.core.news.Severity;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editors on a real broker; each has connections of its own, as in processes of their own. */
class EditorsIT {
    private static final int EDITORS = 4;
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private static Path folder;

    private static EmbeddedBroker broker;
    private static KafkaClients clients;
    private static int prefixes;
    private KafkaTopics topics;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(folder, 0);
        clients = new KafkaClients(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @BeforeEach
    void newTopics() {
        topics = new KafkaTopics("t" + prefixes++ + ".");
        try (Admin admin = clients.admin()) {
            new TopicSetup(admin).prepare(topics.all(), (short) 1);
        }
    }

    private RuleEditor rules() {
        return new RuleEditor(clients, topics, new RuleChecker(() -> fail("no rule has a test"), Set.of()));
    }

    @Test
    void aVersionIsCountedUpWithEachChange() throws InterruptedException {
        try (RuleEditor editor = rules()) {
            RuleEditor.Saved first = editor.save(Rule.of("floods", "flood*"), Expected.nothing());
            assertThat(first.rule().version()).isEqualTo(1);
            RuleEditor.Saved same = editor.save(Rule.of("floods", "flood*"), Expected.version(1));
            assertThat(same.rule().version()).isEqualTo(1);
            assertThat(same.written()).isNull();
            RuleEditor.Saved second = editor.save(Rule.of("floods", "flood* OR deluge"), Expected.version(1));
            assertThat(second.rule().version()).isEqualTo(2);
            assertThat(second.written().offset()).isGreaterThan(first.written().offset());
            assertThat(editor.present()).containsExactly(Map.entry("floods", second.rule()));
        }
    }

    @Test
    void aRuleThatComesBackCountsOnFromTheVersionsThatAreKept() throws Exception {
        Rule kept = Rule.of("floods", "flood*").withVersion(11);
        Rule other = Rule.of("floods-2", "flood*").withVersion(40);
        try (Producer<String, byte[]> stream = clients.producer();
                RuleEditor editor = rules()) {
            for (Rule rule : List.of(kept.withVersion(9), kept, other)) {
                String key = KafkaTopics.versionKey(rule);
                stream.send(topics.ruleVersions().record(key, rule, key, Instant.EPOCH))
                        .get();
            }
            assertThat(editor.save(Rule.of("floods", "storm*"), Expected.nothing())
                            .rule()
                            .version())
                    .isEqualTo(12);
            editor.saveAll(List.of(Rule.of("floods-2", "storm*"), Rule.of("new", "storm*")), Map.of());
            assertThat(editor.present().get("floods-2").version()).isEqualTo(41);
            assertThat(editor.present().get("new").version()).isEqualTo(1);
        }
    }

    @Test
    void whoeverHasSeenAnotherVersionIsToldSoAndChangesNothing() throws InterruptedException {
        try (RuleEditor editor = rules();
                RuleEditor other = rules()) {
            Rule first =
                    editor.save(Rule.of("floods", "flood*"), Expected.nothing()).rule();
            assertThatThrownBy(() -> other.save(Rule.of("floods", "storm*"), Expected.nothing()))
                    .isInstanceOfSatisfying(
                            StaleException.class, e -> assertThat(e.now()).isEqualTo(first));
            Rule second =
                    other.save(Rule.of("floods", "storm*"), Expected.version(1)).rule();
            assertThatThrownBy(() -> editor.save(Rule.of("floods", "deluge"), Expected.version(1)))
                    .isInstanceOf(StaleException.class)
                    .hasMessageContaining("version 2");
            assertThatThrownBy(() -> editor.remove("floods", Expected.version(1)))
                    .isInstanceOf(StaleException.class);
            assertThatThrownBy(() -> editor.saveAll(List.of(Rule.of("floods", "x1")), Map.of("floods", first)))
                    .isInstanceOf(StaleException.class);
            assertThat(editor.present()).containsValue(second).hasSize(1);
        }
    }

    @Test
    void ofEditorsThatStartFromTheSameVersionOneWins() throws Exception {
        try (RuleEditor editor = rules()) {
            editor.save(Rule.of("floods", "flood*"), Expected.nothing());
        }
        List<Boolean> won = atOnce(i -> {
            try (RuleEditor editor = rules()) {
                editor.save(Rule.of("floods", "flood* OR word" + i), Expected.version(1));
                return true;
            } catch (StaleException e) {
                return false;
            }
        });
        assertThat(won).containsOnlyOnce(true);
        try (RuleEditor editor = rules()) {
            assertThat(editor.present().get("floods").version()).isEqualTo(2);
            assertThat(editor.present().get("floods").query()).isEqualTo("flood* OR word" + won.indexOf(true));
        }
    }

    @Test
    void noChangeIsLostAmongEditorsWhoLookAgain() throws Exception {
        int each = 3;
        List<Integer> done = atOnce(i -> {
            try (RuleEditor editor = rules()) {
                for (int n = 0; n < each; n++) {
                    appendWord(editor, "w" + i + "x" + n);
                }
                return each;
            }
        });
        assertThat(done).hasSize(EDITORS);
        try (RuleEditor editor = rules()) {
            Rule last = editor.present().get("floods");
            assertThat(last.version()).isEqualTo(EDITORS * each);
            for (int i = 0; i < EDITORS; i++) {
                for (int n = 0; n < each; n++) {
                    assertThat(last.query()).contains("w" + i + "x" + n);
                }
            }
        }
    }

    private static void appendWord(RuleEditor editor, String word) throws InterruptedException {
        while (true) {
            Rule present = editor.present().get("floods");
            String query = present == null ? word : present.query() + " OR " + word;
            try {
                editor.save(Rule.of("floods", query), Expected.same(present));
                return;
            } catch (StaleException e) {
                // Somebody else was first: look again.
            }
        }
    }

    @Test
    void whatADeadEditorHasBegunIsNeverSeenAndHoldsNobodyUp() throws InterruptedException {
        Producer<String, byte[]> dead =
                clients.transactionalProducer(topics.rules().name() + "-editor");
        dead.initTransactions();
        dead.beginTransaction();
        var unused = dead.send(topics.rules().record("floods", Rule.of("floods", "flood*"), "dead", NOW));
        dead.flush();
        try (RuleEditor editor = rules()) {
            Rule saved =
                    editor.save(Rule.of("floods", "storm*"), Expected.nothing()).rule();
            assertThatThrownBy(dead::commitTransaction).isInstanceOf(RuntimeException.class);
            assertThat(editor.present()).containsExactly(Map.entry("floods", saved));
        } finally {
            dead.close(Duration.ZERO);
        }
    }

    @Test
    void aRefusedRuleIsNotSaved() {
        try (RuleEditor editor = rules()) {
            assertThatThrownBy(() -> editor.save(Rule.of("floods", "NOT flood"), Expected.anything()))
                    .isInstanceOf(RefusedException.class);
            assertThat(editor.present()).isEmpty();
        }
    }

    @Test
    void whatOthersReferToIsNotRemoved() throws InterruptedException {
        try (RuleEditor editor = rules()) {
            editor.save(Rule.of("@rivers", "neris OR nemunas"), Expected.nothing());
            editor.save(Rule.of("floods", "flood* @rivers"), Expected.nothing());
            assertThatThrownBy(() -> editor.remove("@rivers", Expected.anything()))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("@rivers is referred to by floods");
            assertThatThrownBy(() -> editor.remove("storms", Expected.anything()))
                    .isInstanceOf(NoSuchEntryException.class);
            assertThat(editor.removeAll(List.of("@rivers", "floods", "storms"), false))
                    .containsExactly("@rivers", "floods");
            assertThat(editor.present()).isEmpty();
        }
    }

    @Test
    void aFeedOfAWatchedFileIsNotChangedByHand() throws InterruptedException {
        Feed watched = new Feed("quay", "https://quay.example/", null, null, null, null, null, null, null, "ports");
        try (FeedEditor editor = new FeedEditor(clients, topics)) {
            editor.carryOut(present -> new FeedEditor.Plan(List.of(watched), List.of()));
            assertThatThrownBy(() -> editor.save(Feed.of("quay", "https://quay.example/new"), Expected.same(watched)))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("watched file ports");
            assertThatThrownBy(() -> editor.remove("quay", Expected.same(watched)))
                    .isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> editor.save(Feed.of("other", "HTTPS://QUAY.example:443/"), Expected.nothing()))
                    .hasMessageContaining("there already as quay");
        }
    }

    @Test
    void aFeedIsChangedOnlyByWhoHasSeenIt() throws InterruptedException {
        Feed first = Feed.of("quay", "https://quay.example/");
        Feed second = new Feed("quay", "https://quay.example/", "The Quay", "LT", "lt", null, 600, null, null, null);
        try (FeedEditor editor = new FeedEditor(clients, topics)) {
            assertThat(editor.save(first, Expected.nothing())).isNotNull();
            assertThat(editor.save(first, Expected.something()))
                    .as("nothing to write")
                    .isNull();
            editor.save(second, Expected.same(first));
            assertThatThrownBy(() -> editor.save(first, Expected.same(first))).isInstanceOf(StaleException.class);
            editor.remove("quay", Expected.same(second));
            assertThat(editor.present()).isEmpty();
        }
    }

    @Test
    void aSilenceThatHasHeldIsKeptWithItsNewEnd() throws InterruptedException {
        List<LabelMatcher> low = List.of(LabelMatcher.parse("severity=low"));
        try (SilenceEditor editor = new SilenceEditor(clients, topics, InstantSource.fixed(NOW))) {
            Silence holds = editor.add(editor.draft(low, NOW.minusSeconds(60), NOW.plusSeconds(60), "ann", "storm"))
                    .silence();
            Silence comes = editor.add(editor.draft(low, NOW.plusSeconds(60), NOW.plusSeconds(90), "ann", null))
                    .silence();
            assertThatThrownBy(() -> editor.end(List.of(holds.id(), "none"))).isInstanceOf(NoSuchEntryException.class);
            List<SilenceEditor.Ended> ended = editor.end(List.of(holds.id(), comes.id()));
            assertThat(ended).extracting("was").containsExactly(SilenceStatus.HOLDS, SilenceStatus.COMES);
            assertThat(editor.present()).containsOnlyKeys(holds.id());
            assertThat(editor.present().get(holds.id()).until()).isEqualTo(NOW);
            SilenceEditor.Ended again = editor.end(List.of(holds.id())).get(0);
            assertThat(again.was()).isEqualTo(SilenceStatus.ENDED);
            assertThat(again.written()).isNull();
        }
    }

    @Test
    void whatWasChangedInSeveralPartitionsIsThereAtOnce() throws InterruptedException {
        try (RuleEditor editor = rules()) {
            for (int round = 0; round < 10; round++) {
                String query = "round" + round;
                List<Rule> all = IntStream.range(0, 8)
                        .mapToObj(i -> Rule.of("rule-" + i, query))
                        .toList();
                RuleEditor.Tally unused = editor.saveAll(all, editor.present());
                assertThat(editor.present().values()).extracting(Rule::query).containsOnly(query);
            }
        }
    }

    @Test
    void aCommitInDoubtIsSettledByWhatStandsThere() throws InterruptedException {
        try (RuleEditor editor = rules();
                TopicTable<Rule> table = new TopicTable<>(clients, topics.rules())) {
            Written done =
                    editor.save(Rule.of("floods", "flood*"), Expected.nothing()).written();
            Written lost = new Written(done.topic(), done.partition(), done.offset() + 1);
            table.await(List.of(done));
            assertThat(table.current()).containsOnlyKeys("floods");
            assertThat(new InDoubtException(List.of("floods"), List.of(done), null).isDone(table))
                    .isTrue();
            assertThat(new InDoubtException(List.of("floods"), List.of(lost), null).isDone(table))
                    .isFalse();
            assertThat(new InDoubtException(List.of("other"), List.of(done), null).isDone(table))
                    .isFalse();
        }
    }

    @Test
    void aSilenceHasLimits() {
        try (SilenceEditor editor = new SilenceEditor(clients, topics, InstantSource.fixed(NOW))) {
            assertThat(fields(editor, "rule=*", Duration.ofHours(1), "")).containsExactly("matchers");
            assertThat(fields(editor, "severity=low|*", Duration.ofHours(1), ""))
                    .containsExactly("matchers");
            assertThat(fields(editor, "rule=floods", Duration.ofDays(99_999), ""))
                    .containsExactly("until");
            assertThat(fields(editor, "rule=floods", Duration.ofHours(1), "x".repeat(1_001)))
                    .containsExactly("comment");
            assertThat(fields(editor, "rule=flo*", Duration.ofDays(366), "x".repeat(1_000)))
                    .isEmpty();
            assertThat(fields(editor, "region=*", Duration.ofDays(1), "")).isEmpty();
            Silence mistyped =
                    editor.draft(List.of(LabelMatcher.parse("rule=flods")), null, NOW.plusSeconds(60), "ann", null);
            assertThat(editor.check(mistyped, List.of(Rule.of("floods", "flood*")))
                            .lints())
                    .extracting("message")
                    .containsExactly("there is no rule flods; did you mean floods?");
        }
    }

    private static List<String> fields(SilenceEditor editor, String matcher, Duration length, String comment) {
        Silence draft = editor.draft(List.of(LabelMatcher.parse(matcher)), null, NOW.plus(length), "ann", comment);
        return editor
                .check(
                        draft,
                        List.of(new Rule(
                                "floods",
                                null,
                                "flood*",
                                Severity.LOW,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)))
                .errors()
                .stream()
                .map(Finding::field)
                .toList();
    }

    private interface Work<T> {
        T of(int editor) throws Exception;
    }

    private static <T> List<T> atOnce(Work<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(EDITORS);
        try {
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < EDITORS; i++) {
                int editor = i;
                all.add(() -> work.of(editor));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(all)) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
