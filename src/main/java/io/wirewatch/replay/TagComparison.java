package io.wirewatch.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares what is said of items, one after the other, and counts. Pure; what it holds grows with the number of codes, not of items. */
final class TagComparison {
    /** Examples are looked up afterwards, so each costs a request. */
    static final int MOST_EXAMPLES = 60;

    private static final int EXAMPLES_PER_CODE = 2;

    private final Map<Facet, Map<String, Count>> counts = new EnumMap<>(Facet.class);
    private final Map<Facet, Long> items = new EnumMap<>(Facet.class);
    private final List<Found> examples = new ArrayList<>();
    private long same;
    private long differing;

    private static final class Count {
        private long gained;
        private long lost;
        private int examples;
    }

    /**
     * An example of a difference, not looked up yet.
     *
     * @param gained whether it is said now; else it was said before
     * @param offset of the tagged item that says it, in its partition
     */
    record Found(Facet facet, String code, boolean gained, int partition, long offset) {}

    /** Compares the two versions of an item. */
    void compare(int partition, TagDigest live, TagDigest replayed) {
        if (live.saysTheSame(replayed)) {
            same++;
            return;
        }
        differing++;
        for (Facet facet : Facet.values()) {
            Set<String> before = live.of(facet);
            Set<String> now = replayed.of(facet);
            if (!before.equals(now)) {
                items.merge(facet, 1L, Long::sum);
                note(facet, now, before, true, partition, replayed.offset());
                note(facet, before, now, false, partition, live.offset());
            }
        }
    }

    private void note(Facet facet, Set<String> those, Set<String> others, boolean gained, int partition, long offset) {
        Set<String> only = new TreeSet<>(those);
        only.removeAll(others);
        Map<String, Count> byCode = counts.computeIfAbsent(facet, unused -> new TreeMap<>());
        for (String code : only) {
            Count count = byCode.computeIfAbsent(code, unused -> new Count());
            count.gained += gained ? 1 : 0;
            count.lost += gained ? 0 : 1;
            if (count.examples < EXAMPLES_PER_CODE && examples.size() < MOST_EXAMPLES) {
                count.examples++;
                examples.add(new Found(facet, code, gained, partition, offset));
            }
        }
    }

    /** Items of which the same is said. */
    long same() {
        return same;
    }

    /** Items of which anything else is said. */
    long differing() {
        return differing;
    }

    /** What differs in one respect, the code that differs most first. */
    ReplayReport.Tags of(Facet facet) {
        List<CodeCount> codes = new ArrayList<>();
        counts.getOrDefault(facet, Map.of())
                .forEach((code, count) -> codes.add(new CodeCount(code, count.gained, count.lost)));
        codes.sort(Comparator.comparing(CodeCount::differing).reversed().thenComparing(CodeCount::code));
        return new ReplayReport.Tags(items.getOrDefault(facet, 0L), codes);
    }

    List<Found> examples() {
        return List.copyOf(examples);
    }
}
