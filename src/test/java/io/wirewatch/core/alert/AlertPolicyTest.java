package io.wirewatch.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.TestItems;
import io.wirewatch.core.alert.AlertDecision.Hold;
import io.wirewatch.core.alert.AlertDecision.Reason;
import io.wirewatch.core.alert.AlertDecision.Tell;
import io.wirewatch.core.news.RulePolicy;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What holds for every sequence of events: nothing lost, nothing twice, and neither restarts nor the passing of time make a difference. */
class AlertPolicyTest {
    private static final int EVENTS = 60;
    private static final Duration LONG_AFTER = Duration.ofDays(60);

    private final SilencesInMemory silences = new SilencesInMemory();

    AlertPolicyTest() {
        silences.put(new Silence(
                "night",
                List.of(LabelMatcher.parse("region=R1")),
                RandomEvents.START.plus(Duration.ofHours(3)),
                RandomEvents.START.plus(Duration.ofHours(20)),
                null,
                null));
    }

    @Property(tries = 150)
    void restartsAndPassesOfTimeChangeNothing(@ForAll long seed) {
        List<RuleEvent> events = RandomEvents.of(seed, EVENTS, true);
        List<AlertDecision> once = run(events, new AlertsInMemory(), null);
        List<AlertDecision> broken = run(events, new JsonMemory(), new Random(seed));
        assertThat(broken.stream().map(Json::line))
                .isEqualTo(once.stream().map(Json::line).toList());
    }

    @Property(tries = 150)
    void eachAlertIsOpenedOnceAndItsRecordsFollowEachOther(@ForAll long seed) {
        Map<String, Integer> revisions = new HashMap<>();
        Map<String, AlertState> states = new HashMap<>();
        for (AlertDecision decision : run(RandomEvents.of(seed, EVENTS, true), new AlertsInMemory(), null)) {
            if (decision instanceof Tell tell) {
                records(tell.alert()).forEach(one -> {
                    assertThat(one.revision()).isEqualTo(revisions.merge(one.id(), 1, Integer::sum));
                    AlertState before = states.put(one.id(), one.state());
                    assertThat(one.state() == AlertState.OPENED).isEqualTo(before == null);
                    assertThat(before == AlertState.CLOSED && one.state() == AlertState.CLOSED)
                            .isFalse();
                });
            }
        }
    }

    private record Entry(String id, int revision, AlertState state) {}

    /** The records that an alert is: itself, and of a digest those that it stands for. */
    private static List<Entry> records(Alert alert) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(alert.id(), alert.revision(), alert.state()));
        alert.changes().stream()
                .filter(change -> change.alert() != null)
                .forEach(change -> entries.add(new Entry(
                        change.alert(),
                        change.revision(),
                        AlertState.valueOf(change.kind().name()))));
        return entries;
    }

    /**
     * Where nothing is silenced and each match is worth an alert, each subject is told; and the last records together count every item. (At night
     * that cannot be seen: a digest names alerts, and counts none of their items.)
     */
    @Property(tries = 150)
    void noMatchIsLost(@ForAll long seed, @ForAll boolean perItem, @ForAll boolean throttled, @ForAll boolean quiet) {
        List<RuleEvent> events = matchesOf(seed, plain(perItem, throttled, quiet));
        Map<String, Integer> counted = new HashMap<>();
        Set<String> opened = new HashSet<>();
        for (AlertDecision decision : run(events, new AlertsInMemory(), null, Silences.NONE)) {
            if (decision instanceof Tell tell) {
                counted.put(tell.alert().id(), tell.alert().trigger().count());
                records(tell.alert()).stream()
                        .filter(one -> one.state() == AlertState.OPENED)
                        .forEach(one -> opened.add(one.id()));
            }
        }
        if (!quiet) {
            assertThat(counted.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(events.size() - 1);
        }
        if (!perItem || !throttled) {
            assertThat(opened).hasSizeGreaterThanOrEqualTo(subjects(events, perItem));
        }
    }

    private static Rule plain(boolean perItem, boolean throttled, boolean quiet) {
        return new Rule(
                RandomEvents.OWNER,
                null,
                "flood",
                null,
                null,
                perItem ? "item" : "story",
                throttled ? "2h" : null,
                quiet ? "20:00-06:00 Europe/Vilnius" : null,
                null,
                null,
                null,
                null,
                99,
                null);
    }

    private static List<RuleEvent> matchesOf(long seed, Rule rule) {
        List<RuleEvent> events = new ArrayList<>();
        events.add(new RuleEvent.Saved(RandomEvents.OWNER, rule, RandomEvents.START));
        RandomEvents.of(seed, EVENTS, false).stream()
                .filter(event -> event instanceof RuleEvent.Matched && !event.isShadow())
                .forEach(events::add);
        return events;
    }

    private static int subjects(List<RuleEvent> events, boolean perItem) {
        return (int) events.stream()
                .filter(event -> event instanceof RuleEvent.Matched)
                .map(event -> ((RuleEvent.Matched) event).item())
                .map(item -> perItem
                        ? item.item().id()
                        : Names.story(item.story(), item.item().id()))
                .distinct()
                .count();
    }

    @Property(tries = 150)
    void eachMatchIsToldOrHeldBack(@ForAll long seed) {
        AlertPolicy policy = policy();
        AlertMemory memory = new AlertsInMemory();
        for (RuleEvent event : RandomEvents.of(seed, EVENTS, true)) {
            List<AlertDecision> decisions = policy.decide(event, memory);
            if (event instanceof RuleEvent.Matched && !event.isShadow()) {
                assertThat(decisions).isNotEmpty();
            }
        }
    }

    @Property(tries = 100)
    void whatIsOverIsForgotten(@ForAll long seed) {
        List<RuleEvent> events = RandomEvents.of(seed, EVENTS, true);
        AlertsInMemory memory = new AlertsInMemory();
        run(events, memory, null);
        int before = memory.size();
        Instant end = last(events).plus(LONG_AFTER);
        policy().decide(new RuleEvent.Removed(RandomEvents.OWNER, RandomEvents.OWNER, end), memory);
        policy().decide(new RuleEvent.Removed(RandomEvents.OWNER, RandomEvents.NARROW, end), memory);
        policy().pass(RandomEvents.OWNER, end.plus(AlertSettings.LATENESS), memory);
        assertThat(memory.size()).as("of " + before).isZero();
    }

    private List<AlertDecision> run(List<RuleEvent> events, AlertMemory memory, Random passes) {
        return run(events, memory, passes, silences);
    }

    private static List<AlertDecision> run(
            List<RuleEvent> events, AlertMemory memory, Random passes, Silences silences) {
        List<AlertDecision> decisions = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (passes != null && passes.nextInt(3) == 0) {
                decisions.addAll(policy(silences).pass(RandomEvents.OWNER, before(events, i, passes), memory));
            }
            decisions.addAll(policy(silences).decide(events.get(i), memory));
        }
        decisions.addAll(policy(silences).pass(RandomEvents.OWNER, last(events).plus(LONG_AFTER), memory));
        return decisions;
    }

    /** A moment before which all that arrived has been decided. */
    private static Instant before(List<RuleEvent> events, int next, Random random) {
        Instant first = events.subList(next, events.size()).stream()
                .map(RuleEvent::arrived)
                .min(Instant::compareTo)
                .orElseThrow();
        return first.minusSeconds(random.nextInt(4) * 1_000L);
    }

    private static Instant last(List<RuleEvent> events) {
        return events.stream().map(RuleEvent::arrived).max(Instant::compareTo).orElseThrow();
    }

    private AlertPolicy policy() {
        return policy(silences);
    }

    private static AlertPolicy policy(Silences silences) {
        return new AlertPolicy(AlertSettings.DEFAULT, silences, new SimpleSurges());
    }

    @Test
    void anAlertExplainsItself() {
        TaggedItem item = TestItems.fullTagged();
        Rule rule = TestItems.fullRule();
        Instant tagged = TestItems.PUBLISHED.plusSeconds(200);
        Instant arrived = TestItems.PUBLISHED.plusSeconds(150);
        RulePolicy policy = Rule.of("floods", "flood").policy();
        List<AlertDecision> decisions = policy().decide(
                        new RuleEvent.Matched(
                                "floods",
                                rule.ref(),
                                policy,
                                item,
                                item.matches().get(0).evidence(),
                                tagged,
                                arrived,
                                false),
                        new AlertsInMemory());
        Alert alert = ((Tell) decisions.get(0)).alert();
        assertThat(alert.id()).matches("[0-9a-f]{32}");
        assertThat(alert.rule()).isEqualTo(rule.ref());
        assertThat(alert.story()).isEqualTo(item.story());
        assertThat(alert.items()).containsExactly(item.withMatches(List.of()));
        assertThat(alert.evidence())
                .allMatch(piece -> piece.item().equals("lt-flood-1"))
                .isNotEmpty();
        assertThat(alert.timing())
                .isEqualTo(new Timing(TestItems.PUBLISHED, item.item().fetched(), tagged, arrived));
    }

    @Test
    void openAlertsCostADecisionNothing() {
        AlertMemory memory = new AlertsInMemory();
        AlertPolicy policy = new AlertPolicy(AlertSettings.DEFAULT, Silences.NONE, SurgeDetector.NONE);
        int[] calls = new int[2];
        for (int i = 0; i < 3_000; i++) {
            CountingMemory counting = new CountingMemory(memory);
            policy.decide(match("item" + i, RandomEvents.START.plusSeconds(i)), counting);
            calls[i < 10 ? 0 : 1] = Math.max(calls[i < 10 ? 0 : 1], counting.calls);
        }
        assertThat(calls[1]).isLessThanOrEqualTo(calls[0]).isLessThan(40);
    }

    private static RuleEvent match(String item, Instant at) {
        TaggedItem tagged = new TaggedItem(TestItems.item(item, "Flood"), null, null, null, null, null, null);
        Rule rule = Rule.of("r", "flood");
        return new RuleEvent.Matched("r", rule.ref(), rule.policy(), tagged, null, null, at, false);
    }

    @Test
    void manyAlertsOfAQuietNightAreSeveralDigests() {
        Rule rule = new Rule(
                "r", null, "flood", null, null, null, null, "20:00-06:00 UTC", null, null, null, null, null, null);
        AlertMemory memory = new AlertsInMemory();
        AlertPolicy policy = new AlertPolicy(AlertSettings.DEFAULT, Silences.NONE, SurgeDetector.NONE);
        Instant night = Instant.parse("2026-03-02T21:00:00Z");
        int count = Digest.MOST_CHANGES + 1;
        for (int i = 0; i < count; i++) {
            TaggedItem tagged = new TaggedItem(TestItems.item("i" + i, "Flood"), null, null, null, null, null, null);
            List<AlertDecision> decisions = policy.decide(
                    new RuleEvent.Matched("r", rule.ref(), rule.policy(), tagged, null, null, night, false), memory);
            assertThat(decisions)
                    .extracting(decision -> ((Hold) decision).reason())
                    .containsOnly(Reason.QUIET_HOURS);
        }
        List<AlertDecision> told = policy.pass("r", Instant.parse("2026-03-03T06:00:00Z"), memory);
        assertThat(told)
                .extracting(decision -> ((Tell) decision).alert().changes().size())
                .containsExactly(1_000, 1);
    }

    /** Counts how often it is asked or changed. */
    private static final class CountingMemory implements AlertMemory {
        private final AlertMemory memory;
        private int calls;

        CountingMemory(AlertMemory memory) {
            this.memory = memory;
        }

        @Override
        public <T extends Record> Optional<T> get(String key, Class<T> type) {
            calls++;
            return memory.get(key, type);
        }

        @Override
        public void put(String key, Record value) {
            calls++;
            memory.put(key, value);
        }

        @Override
        public void remove(String key) {
            calls++;
            memory.remove(key);
        }

        @Override
        public Optional<String> after(String beginning, String key) {
            calls++;
            return memory.after(beginning, key);
        }
    }
}
