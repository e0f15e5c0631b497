package io.wirewatch.core.alert;

import io.wirewatch.core.alert.AlertDecision.Hold;
import io.wirewatch.core.alert.AlertDecision.Tell;
import io.wirewatch.core.alert.ModelPolicy.Silenced;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What the policy and what {@link ModelPolicy} say of the same events: a line for each decision, in their order. The policy is asked with restarts and
 * passes of time in between, wherever the random numbers have them.
 */
final class ModelComparison {
    private static final AlertSettings SETTINGS = new AlertSettings(Duration.ofHours(3), Duration.ofHours(9), null);
    private static final int EVENTS = 30;
    private static final List<Silenced> SILENCES = List.of(
            new Silenced("R1", hours(2), hours(4)),
            new Silenced("R2", hours(3), hours(9)),
            new Silenced("R1", hours(7), hours(12)));

    private ModelComparison() {}

    /** The conditions of which the rules of a sequence of events have one or the other. */
    enum Conditions {
        EACH("each"),
        COUNT("count"),
        SILENCE("silent for 1h, silent for 1h, silent for 4h"),
        EDITS("each, count, count, silent for 2h");

        /** Those to choose from, divided by commas; what is there twice comes twice as often. */
        private final String whens;

        Conditions(String whens) {
            this.whens = whens;
        }

        List<RuleEvent> events(long seed) {
            return ModelEvents.of(seed, EVENTS, List.of(whens.split(", ")));
        }
    }

    private static Instant hours(int number) {
        return ModelEvents.START.plus(Duration.ofHours(number));
    }

    private static Instant end(List<RuleEvent> events) {
        return events.stream()
                .map(RuleEvent::arrived)
                .max(Instant::compareTo)
                .orElseThrow()
                .plus(Duration.ofHours(20));
    }

    static List<String> model(List<RuleEvent> events) {
        List<String> said = new ArrayList<>();
        ModelPolicy narrow = new ModelPolicy(SETTINGS, SILENCES, null, said);
        ModelPolicy wide = new ModelPolicy(SETTINGS, SILENCES, narrow::fires, said);
        for (RuleEvent event : events) {
            pass(narrow, wide, event.arrived());
            ModelPolicy model = event.rule().equals(ModelEvents.NARROW) ? narrow : wide;
            if (event instanceof RuleEvent.Matched matched) {
                model.matched(matched);
            } else if (event instanceof RuleEvent.Unmatched unmatched) {
                model.unmatched(unmatched);
            } else if (event instanceof RuleEvent.Saved saved) {
                model.saved(
                        saved.saved().ref(),
                        saved.saved().policy(),
                        saved.saved().enabled(),
                        saved.arrived());
            } else {
                model.removed(event.arrived());
            }
        }
        pass(narrow, wide, end(events));
        return said;
    }

    private static void pass(ModelPolicy narrow, ModelPolicy wide, Instant moment) {
        Optional<Instant> next = next(narrow, wide);
        while (next.isPresent() && !next.get().isAfter(moment)) {
            narrow.look(next.get());
            wide.look(next.get());
            next = next(narrow, wide);
        }
    }

    private static Optional<Instant> next(ModelPolicy narrow, ModelPolicy wide) {
        return Stream.of(narrow.nextLook(), wide.nextLook())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    static List<String> policy(List<RuleEvent> events, Random random) {
        SilencesInMemory silences = new SilencesInMemory();
        for (Silenced silence : SILENCES) {
            List<LabelMatcher> matchers = List.of(LabelMatcher.parse("region=" + silence.region()));
            silences.put(new Silence(silence.from().toString(), matchers, silence.from(), silence.until(), null, null));
        }
        AlertPolicy policy = new AlertPolicy(SETTINGS, silences, SurgeDetector.NONE);
        AlertMemory memory = random.nextBoolean() ? new JsonMemory() : new AlertsInMemory();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            List<RuleEvent> rest = events.subList(i, events.size());
            Instant before = rest.stream()
                    .map(RuleEvent::arrived)
                    .min(Instant::compareTo)
                    .orElseThrow()
                    .minusMillis(1);
            if (random.nextInt(3) == 0) {
                policy.pass(ModelEvents.WIDE, before, memory).forEach(decision -> said.add(brief(decision)));
            }
            policy.decide(events.get(i), memory).forEach(decision -> said.add(brief(decision)));
        }
        policy.pass(ModelEvents.WIDE, end(events), memory).forEach(decision -> said.add(brief(decision)));
        return said;
    }

    private static String brief(AlertDecision decision) {
        if (decision instanceof Hold hold) {
            return "held " + hold.item() + " " + hold.reason() + " until " + hold.until();
        }
        Alert alert = ((Tell) decision).alert();
        Instant at = alert.timing().decided();
        Trigger trigger = alert.trigger();
        return trigger.kind().equals("digest")
                ? "digest " + at + " "
                        + alert.changes().stream()
                                .map(ModelComparison::brief)
                                .sorted()
                                .toList()
                : "told " + at + " " + alert.id() + " " + alert.state() + " " + alert.revision() + ": "
                        + trigger.count() + " items, " + trigger.sources() + " sources";
    }

    private static String brief(Change change) {
        return change.kind() + " " + change.alert() + " " + change.revision();
    }
}
