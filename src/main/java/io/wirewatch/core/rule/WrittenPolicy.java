package io.wirewatch.core.rule;

import io.wirewatch.core.news.Condition;
import io.wirewatch.core.news.Durations;
import io.wirewatch.core.news.QuietHours;
import io.wirewatch.core.news.RulePolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads what a rule says about its alerts, and refuses what nobody could act on, with the rule, the place and what was expected. */
final class WrittenPolicy {
    private static final Duration LEAST_THROTTLE = Duration.ofSeconds(1);
    private static final Duration MOST_THROTTLE = Duration.ofDays(30);
    private static final int MOST_UNLESS = 20;
    private static final int MOST_LABELS = 100;
    private static final int LONGEST_LABEL = 1_000;

    private WrittenPolicy() {}

    static RulePolicy read(
            String id,
            String when,
            String per,
            String throttle,
            String quiet,
            List<String> unless,
            Map<String, String> labels,
            List<String> receivers) {
        unless.forEach(narrower -> checkUnless(id, narrower));
        require(
                unless.size() <= MOST_UNLESS,
                id,
                "unless: " + MOST_UNLESS + " rules are the most, but are " + unless.size());
        checkLabels(id, labels);
        RulePolicy policy = new RulePolicy(
                part(id, "when", when, Condition::parse),
                part(id, "per", per, WrittenPolicy::per),
                part(id, "throttle", throttle, WrittenPolicy::throttle),
                part(id, "quiet", quiet, QuietHours::parse),
                unless,
                labels,
                receivers);
        return policy.equals(RulePolicy.DEFAULT) ? RulePolicy.DEFAULT : policy;
    }

    private static <T> T part(String id, String name, String written, Function<String, T> read) {
        if (written == null) {
            return null;
        }
        try {
            return read.apply(written);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("rule " + id + ": " + name + ": " + e.getMessage(), e);
        }
    }

    private static RulePolicy.Per per(String written) {
        return switch (written) {
            case "story" -> RulePolicy.Per.STORY;
            case "item" -> RulePolicy.Per.ITEM;
            default -> throw new IllegalArgumentException("expected story or item, but is: " + written);
        };
    }

    private static Duration throttle(String written) {
        return Durations.parse(written)
                .filter(time -> time.compareTo(LEAST_THROTTLE) >= 0 && time.compareTo(MOST_THROTTLE) <= 0)
                .orElseThrow(() -> new IllegalArgumentException("expected a time of " + Durations.print(LEAST_THROTTLE)
                        + " to " + Durations.print(MOST_THROTTLE) + ", such as 30m, but is: " + written));
    }

    private static void checkUnless(String id, String narrower) {
        require(
                Rule.isId(narrower) && !Rule.isListId(narrower),
                id,
                "unless: expected the id of a rule, but is: " + narrower);
        require(!narrower.equals(id), id, "unless: a rule cannot keep quiet because of itself");
    }

    private static void checkLabels(String id, Map<String, String> labels) {
        require(labels.size() <= MOST_LABELS, id, "labels: " + MOST_LABELS + " are the most, but are " + labels.size());
        labels.forEach((name, value) -> require(
                name.length() <= LONGEST_LABEL && value.length() <= LONGEST_LABEL,
                id,
                "labels: a name and a value may have " + LONGEST_LABEL + " characters each"));
    }

    private static void require(boolean holds, String id, String message) {
        if (!holds) {
            throw new IllegalArgumentException("rule " + id + ": " + message);
        }
    }
}
