package io.wirewatch.core.rule.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Which rules to try when something occurs: for each term, and for each pair of words side by side, a list of rules, each with its guard.
 * Where a term's list begins stands beside the term ({@link Vocabulary.View#list}); pairs have a hash table.
 *
 * <p>A list of one is the rule's number inverted and its guard; a longer one its size, its capacity, and then number and guard of each.
 * A list that is full moves, and what it leaves behind stays as it is for those who still read it.
 *
 * <p>For one writer. Readers go through a {@link View}, taken when their snapshot was: it gives all rules added before that, and perhaps some
 * added since. Lists may have moved to pages that are newer than the snapshot, so readers look at the pages as they are.
 */
final class Postings {
    /** A size is set after what it counts, and where a list begins after the list: a reader that sees the one sees the other. */
    private static final VarHandle SIZE = MethodHandles.arrayElementVarHandle(int[].class);

    private static final int NOWHERE = 0;

    private final Vocabulary vocabulary;
    private final IntPages lists = new IntPages();
    private final PairTable pairs = new PairTable();
    private int loose;

    Postings(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        int unused = lists.reserve(2); // so that 0 is nowhere
    }

    void add(Anchor anchor, int rule) {
        int guard = anchor.guard() + 1;
        if (anchor.isPair()) {
            int cell = pairs.cell(anchor.first(), anchor.second());
            pairs.setList(cell, with(pairs.list(cell), rule, guard));
        } else {
            Vocabulary.View terms = vocabulary.view();
            terms.setList(anchor.first(), with(terms.list(anchor.first()), rule, guard));
        }
    }

    /** Adds a rule that has no anchor, and so is tried on every text. */
    void addLoose(int rule) {
        loose = with(loose, rule, 0);
    }

    View view() {
        return new View(lists, pairs.view(), loose);
    }

    long bytes() {
        return lists.bytes() + pairs.bytes();
    }

    /** The place of a list with one more rule. */
    private int with(int list, int rule, int guard) {
        if (list == NOWHERE) {
            int block = lists.reserve(2);
            int[] page = lists.page(block);
            page[IntPages.offset(block) + 1] = guard;
            page[IntPages.offset(block)] = ~rule;
            return block;
        }
        int[] page = lists.page(list);
        int at = IntPages.offset(list);
        int size = page[at] < 0 ? 1 : page[at];
        int capacity = page[at] < 0 ? 1 : page[at + 1];
        int place = size < capacity ? list : moved(page, at, size);
        int[] target = lists.page(place);
        int start = IntPages.offset(place);
        target[start + 2 + 2 * size] = rule;
        target[start + 3 + 2 * size] = guard;
        SIZE.setRelease(target, start, size + 1);
        return place;
    }

    private int moved(int[] from, int at, int size) {
        int capacity = Math.max(2, size + size / 2);
        int block = lists.reserve(2 + 2 * capacity);
        int[] to = lists.page(block);
        int start = IntPages.offset(block);
        if (size == 1) {
            to[start + 2] = ~from[at];
            to[start + 3] = from[at + 1];
        } else {
            System.arraycopy(from, at + 2, to, start + 2, 2 * size);
        }
        to[start + 1] = capacity;
        to[start] = size;
        return block;
    }

    /** The lists as they stood at one moment. Safe to share between threads. */
    record View(IntPages lists, PairTable.View pairs, int loose) {
        int[] page(int list) {
            return lists.page(list);
        }

        /** The size of a list in its page, or what stands there instead when it has one rule. */
        static int size(int[] page, int offset) {
            return (int) SIZE.getAcquire(page, offset);
        }
    }
}
