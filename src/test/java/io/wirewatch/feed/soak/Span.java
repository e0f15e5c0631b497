package io.wirewatch.feed.soak;

import java.util.ArrayList;
import java.util.List;

/** A stretch of the script's time, the end excluded. */
record Span(long from, long until) {
    static final List<Span> ALWAYS = List.of(new Span(Long.MIN_VALUE / 4, Long.MAX_VALUE / 4));

    long length() {
        return until - from;
    }

    boolean touches(long start, long end) {
        return from <= end && start < until;
    }

    /** What both have in common. */
    static List<Span> common(List<Span> some, List<Span> others) {
        List<Span> common = new ArrayList<>();
        for (Span one : some) {
            for (Span other : others) {
                Span both = new Span(Math.max(one.from, other.from), Math.min(one.until, other.until));
                if (both.length() > 0) {
                    common.add(both);
                }
            }
        }
        return common;
    }

    /** All but the given one. */
    static List<Span> without(Span gap) {
        return List.of(new Span(ALWAYS.get(0).from, gap.from), new Span(gap.until, ALWAYS.get(0).until));
    }
}
