package io.wirewatch.core.rule.index;

import java.util.Arrays;

/** Rules that hold for an item, or may: to be asked of the evaluator. Not to be shared between threads. */
final class Candidates {
    private int[] rules = new int[64];
    private boolean[] sure = new boolean[64];
    private int size;

    void clear() {
        size = 0;
    }

    /** Notes a rule unless it does not hold. */
    void add(int rule, Verdict verdict) {
        if (verdict == Verdict.NO) {
            return;
        }
        if (size == rules.length) {
            rules = Arrays.copyOf(rules, size * 2);
            sure = Arrays.copyOf(sure, size * 2);
        }
        rules[size] = rule;
        sure[size] = verdict == Verdict.YES;
        size++;
    }

    int size() {
        return size;
    }

    int rule(int index) {
        return rules[index];
    }

    /** Whether it holds for certain. */
    boolean isSure(int index) {
        return sure[index];
    }
}
