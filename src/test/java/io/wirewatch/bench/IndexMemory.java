package io.wirewatch.bench;

import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.index.RuleIndex;
import java.util.List;
import java.util.Map;

/**
 * Memory of an index for each rule: the heap that is in use after collecting garbage, with it and without. The index has seen texts and has
 * been tidied by then. Ids and all that deleting a rule takes are in it, and so are the names and queries that matches show.
 */
final class IndexMemory {
    private static final int COLLECTIONS = 4;
    private static final int WORDS = 650;
    private static final double MEGABYTE = 1 << 20;

    private IndexMemory() {}

    /** @param arguments {@code name=value} for {@code rules} and {@code seed} */
    public static void main(String... arguments) throws InterruptedException {
        Arguments given = Arguments.of(Map.of("rules", "1000000", "seed", "20261123"), arguments);
        int count = given.number("rules");
        long before = used();
        Workload workload =
                Workload.of(new Workload.Wish(given.number("seed"), "", WORDS, count / 10, count - count / 10));
        List<Rule> rules = workload.all();
        workload.seen().forEach(new Tokenizing()::count);
        long withRules = used();
        RuleIndex index = Indexed.index(rules, workload.seen());
        long withBoth = used();
        System.out.printf("rules                               %,12d%n", index.size());
        tell("an index beside the rules", withBoth - withRules, count);
        System.out.println(index.measure());
        // from here on, nothing but the index is held
        workload = null;
        rules = null;
        tell("an index alone", used() - before, count);
        System.out.println(index.size() + " rules at the end");
    }

    private static void tell(String what, long bytes, int rules) {
        System.out.printf("%-35s %8.1f MB %8.1f bytes a rule%n", what, bytes / MEGABYTE, (double) bytes / rules);
    }

    private static long used() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
