package io.wirewatch.core.rule.index;

import io.wirewatch.core.rule.Query;

/**
 * Answers the clauses that are about occurrences: words and phrases, and what is said of their distance and number. Sides that are made of
 * anything but words, phrases, CASE and OR, or that occur very often, are left open.
 *
 * <p>Reads from the evaluator's cursor. Not to be shared between threads.
 */
final class SpanReader {
    /** Pairs of occurrences that are compared; beyond that the evaluator, which sorts them, is faster. */
    private static final int MOST_PAIRS = 4_096;

    private static final int MOST_SPANS = 4_096;

    private final ItemTerms item;
    private final ByteCursor in;
    private final Spans left = new Spans();
    private final Spans right = new Spans();
    private int[] phrase = new int[16];

    SpanReader(ItemTerms item, ByteCursor in) {
        this.item = item;
        this.in = in;
    }

    /**
     * Reads a word, a phrase or a CASE, and says whether it occurs before a position.
     *
     * @param found takes all its occurrences; or null when one is enough
     */
    boolean leaf(int sign, int end, Spans found) {
        if (sign == QueryCode.WORD) {
            return word(in.number(), end, found);
        }
        int surfaces = in.offset();
        if (sign == QueryCode.EXACT_CASE) {
            for (int count = in.number(); count > 0; count--) {
                in.skipString();
            }
        }
        int count = readPhrase();
        int after = in.offset();
        boolean occurs = false;
        for (int o = first(phrase[0]); o >= 0 && item.position(o) < end; o = item.nextOf(o)) {
            int start = item.position(o);
            boolean here = goesOn(count, start, end);
            if (here && sign == QueryCode.EXACT_CASE) {
                in.skipTo(surfaces);
                here = isWrittenSo(start);
            }
            if (here) {
                occurs = true;
                if (found == null || found.isFull()) {
                    break;
                }
                found.add(start, start + count - 1);
            }
        }
        in.skipTo(after);
        return occurs;
    }

    private boolean word(int word, int end, Spans found) {
        int o = first(word);
        boolean occurs = o >= 0 && item.position(o) < end;
        for (; found != null && !found.isFull() && o >= 0 && item.position(o) < end; o = item.nextOf(o)) {
            found.add(item.position(o), item.position(o));
        }
        return occurs;
    }

    private int first(int word) {
        int term = word >> QueryCode.KIND_BITS;
        return (word & QueryCode.PATTERN) != 0 ? item.firstOfPattern(term) : item.firstOf(term);
    }

    private int readPhrase() {
        int count = in.number();
        if (count > phrase.length) {
            phrase = new int[count];
        }
        for (int i = 0; i < count; i++) {
            phrase[i] = in.number();
        }
        return count;
    }

    /** Whether the words after the first one follow; the gap between the fields holds none. */
    private boolean goesOn(int count, int start, int end) {
        if (start + count > end) {
            return false;
        }
        for (int i = 1; i < count; i++) {
            if (!isAt(phrase[i], start + i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAt(int word, int position) {
        int term = word >> QueryCode.KIND_BITS;
        return switch (word & ((1 << QueryCode.KIND_BITS) - 1)) {
            case QueryCode.PLAIN -> item.termAt(position) == term;
            case QueryCode.PREFIX -> item.hasPrefixAt(term, position);
            default -> item.hasPatternAt(term, position);
        };
    }

    private boolean isWrittenSo(int start) {
        int count = in.number();
        for (int i = 0; i < count; i++) {
            if (!in.string().equals(item.surface(start + i))) {
                return false;
            }
        }
        return true;
    }

    /** Reads the distance and both sides. */
    Verdict near(boolean ordered, int end) {
        int distance = in.number();
        if (!side(left, end)) {
            return Verdict.MAYBE;
        }
        if (left.size() == 0) {
            return Verdict.NO;
        }
        if (!side(right, end)) {
            return Verdict.MAYBE;
        }
        if ((long) left.size() * right.size() > MOST_PAIRS) {
            return Verdict.MAYBE;
        }
        for (int l = 0; l < left.size(); l++) {
            for (int r = 0; r < right.size(); r++) {
                if (isNear(l, r, distance, ordered)) {
                    return Verdict.YES;
                }
            }
        }
        return Verdict.NO;
    }

    /** Reads the distance and both sides. */
    Verdict notNear(int end) {
        int distance = in.number();
        if (!side(left, end)) {
            return Verdict.MAYBE;
        }
        if (left.size() == 0) {
            return Verdict.NO;
        }
        if (!side(right, end) || (long) left.size() * right.size() > MOST_PAIRS) {
            return Verdict.MAYBE;
        }
        for (int l = 0; l < left.size(); l++) {
            boolean alone = true;
            for (int r = 0; r < right.size() && alone; r++) {
                alone = !isNear(l, r, distance, false);
            }
            if (alone) {
                return Verdict.YES;
            }
        }
        return Verdict.NO;
    }

    private boolean isNear(int l, int r, int distance, boolean ordered) {
        boolean near =
                Spans.follows(left, l, right, r, distance) || (!ordered && Spans.follows(right, r, left, l, distance));
        return near && item.inOneField(left.first(l), right.first(r));
    }

    /** Reads the count and the part. */
    Verdict atLeast(int end) {
        int needed = in.number();
        if (!side(left, end)) {
            return Verdict.MAYBE;
        }
        int count = left.countDistinct();
        return count < 0 ? Verdict.MAYBE : Verdict.of(count >= needed);
    }

    /** Reads the threshold and the weighted terms. */
    Verdict score(int end) {
        int threshold = in.number();
        long sum = 0;
        for (int terms = in.number(); terms > 0; terms--) {
            int coded = in.number();
            long weight = (coded & 1) == 0 ? coded >> 1 : -(coded >> 1);
            left.clear(Query.Score.MAX_OCCURRENCES);
            if (!collect(left, end)) {
                return Verdict.MAYBE;
            }
            sum += weight * left.size();
        }
        return Verdict.of(sum >= threshold);
    }

    /** Reads one side of a NEAR; false when it is none of those that are answered here, and then the cursor stands anywhere. */
    private boolean side(Spans found, int end) {
        found.clear(MOST_SPANS);
        return collect(found, end) && !found.isFull();
    }

    private boolean collect(Spans found, int end) {
        int sign = in.next();
        if (sign == QueryCode.REFERENCE) {
            in.skipString();
            return collect(found, end);
        }
        if (sign == QueryCode.OR) {
            int unused = in.number();
            for (int parts = in.number(); parts > 0; parts--) {
                if (!collect(found, end)) {
                    return false;
                }
            }
            return true;
        }
        if (sign != QueryCode.WORD && sign != QueryCode.PHRASE && sign != QueryCode.EXACT_CASE) {
            return false;
        }
        leaf(sign, end, found);
        return true;
    }
}
