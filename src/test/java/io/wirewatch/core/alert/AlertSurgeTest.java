package io.wirewatch.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.TestItems;
import io.wirewatch.core.alert.AlertDecision.Tell;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The alerts of a rule for surges are those of its detector: one for each surge, from the first item by which it is one until it is over. */
class AlertSurgeTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration ASKED_EVERY = Duration.ofHours(1);
    private static final int ITEMS = 60;

    private final SurgeDetector detector = new SimpleSurges();

    @Property(tries = 50)
    void eachSurgeIsOneAlert(@ForAll long seed) {
        Random random = new Random(seed);
        List<Instant> times = new ArrayList<>();
        Instant now = START;
        for (int i = 0; i < ITEMS; i++) {
            now = now.plusSeconds(random.nextInt(4) == 0 ? random.nextInt(20_000) : random.nextInt(1_500));
            times.add(now);
        }
        assertThat(told(times, random)).isEqualTo(expected(times));
    }

    /** When the detector's surges begin and end, worked out from all items so far. */
    private List<String> expected(List<Instant> times) {
        List<String> expected = new ArrayList<>();
        Instant asked = null;
        for (int i = 0; i <= times.size(); i++) {
            Instant next = i < times.size() ? times.get(i) : times.get(i - 1).plus(Duration.ofDays(2));
            while (asked != null && !asked.plus(ASKED_EVERY).isAfter(next)) {
                asked = asked.plus(ASKED_EVERY);
                if (!isSurge(times.subList(0, i), asked)) {
                    expected.add("CLOSED " + asked);
                    asked = null;
                }
            }
            if (i < times.size() && isSurge(times.subList(0, i + 1), next)) {
                if (asked == null) {
                    expected.add("OPENED " + next);
                }
                asked = next;
            }
        }
        return expected;
    }

    private boolean isSurge(List<Instant> times, Instant now) {
        String history = "";
        for (Instant time : times) {
            history = detector.count(history, time);
        }
        return detector.assess(history, now).surging();
    }

    private List<String> told(List<Instant> times, Random random) {
        Rule rule = new Rule("r", null, "flood", null, "surge", null, null, null, null, null, null, null, null, null);
        AlertPolicy policy = new AlertPolicy(AlertSettings.DEFAULT, Silences.NONE, detector);
        AlertMemory memory = new JsonMemory();
        List<AlertDecision> decisions = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            Instant at = times.get(i);
            if (random.nextBoolean()) {
                decisions.addAll(policy.pass("r", at.minusMillis(1), memory));
            }
            TaggedItem item = new TaggedItem(
                    TestItems.item("i" + i, "Flood").toBuilder().published(at).build(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
            decisions.addAll(policy.decide(
                    new RuleEvent.Matched("r", rule.ref(), rule.policy(), item, null, null, at, false), memory));
        }
        decisions.addAll(policy.pass("r", times.get(times.size() - 1).plus(Duration.ofDays(2)), memory));
        return decisions.stream()
                .filter(decision ->
                        decision instanceof Tell tell && tell.alert().state() != AlertState.UPDATED)
                .map(decision -> ((Tell) decision).alert())
                .map(alert -> alert.state() + " " + alert.timing().decided())
                .toList();
    }
}
