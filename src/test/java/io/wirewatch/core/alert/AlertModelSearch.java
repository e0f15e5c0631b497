package io.wirewatch.core.alert;

import io.wirewatch.core.alert.ModelComparison.Conditions;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Looks for sequences of events on which the policy and its model differ, on as many seeds as one likes: {@code AlertModelSearch FIRST COUNT
 * [CONDITIONS]}. Does not stop at the first one. Prints for each its seed, the first line that differs, and the fewest events found that still differ
 * and could happen; at the end how many there were. {@link AlertModelTest} takes the seeds of those that were mended.
 */
final class AlertModelSearch {
    /** From so many on, only seeds are printed. */
    private static final int MOST_SHRUNK = 10;

    private final Conditions conditions;
    private final AtomicInteger found = new AtomicInteger();

    private AlertModelSearch(Conditions conditions) {
        this.conditions = conditions;
    }

    public static void main(String[] arguments) {
        long first = Long.parseLong(arguments[0]);
        long count = Long.parseLong(arguments[1]);
        for (Conditions conditions : Conditions.values()) {
            if (arguments.length == 2 || conditions.name().equals(arguments[2])) {
                new AlertModelSearch(conditions).search(first, count);
            }
        }
    }

    private void search(long first, long count) {
        long began = System.nanoTime();
        LongStream.range(first, first + count).parallel().forEach(this::compare);
        System.out.printf(
                "%s: %d of %d seeds differ (%d s)%n",
                conditions, found.get(), count, (System.nanoTime() - began) / 1_000_000_000);
    }

    private void compare(long seed) {
        List<RuleEvent> events = conditions.events(seed);
        if (!differs(events, seed)) {
            return;
        }
        String said = conditions + " " + seed + ": " + difference(events, seed);
        if (found.incrementAndGet() <= MOST_SHRUNK) {
            List<RuleEvent> few = ModelShrinker.shrink(events, fewer -> differs(fewer, seed));
            said += "\n  shrunk: " + difference(few, seed) + "\n    " + String.join("\n    ", ModelShrinker.print(few));
        }
        System.out.println(said);
    }

    private static boolean differs(List<RuleEvent> events, long seed) {
        return !ModelComparison.policy(events, new Random(seed)).equals(ModelComparison.model(events));
    }

    private static String difference(List<RuleEvent> events, long seed) {
        List<String> policy = ModelComparison.policy(events, new Random(seed));
        List<String> model = ModelComparison.model(events);
        int line = IntStream.range(0, Math.max(policy.size(), model.size()))
                .filter(i -> !line(policy, i).equals(line(model, i)))
                .findFirst()
                .orElseThrow();
        return "policy <" + line(policy, line) + ">, model <" + line(model, line) + ">";
    }

    private static String line(List<String> lines, int number) {
        return number < lines.size() ? lines.get(number) : "nothing";
    }
}
