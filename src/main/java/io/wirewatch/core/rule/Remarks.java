package io.wirewatch.core.rule;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * What is doubtful about a query, gathered while it is parsed, and where its parts stand. When nobody wants to know, nothing is kept: a
 * million rules are parsed at a start. Not to be shared between threads.
 */
final class Remarks {
    private final boolean wanted;
    private final List<Lint> lints = new ArrayList<>();

    /** By identity, since equal parts may stand in several places. */
    private final IdentityHashMap<Query, Integer> places = new IdentityHashMap<>();

    private Remarks(boolean wanted) {
        this.wanted = wanted;
    }

    static Remarks wanted() {
        return new Remarks(true);
    }

    static Remarks unwanted() {
        return new Remarks(false);
    }

    boolean areWanted() {
        return wanted;
    }

    void add(String message, int offset, String hint) {
        if (wanted) {
            lints.add(new Lint(message, offset, hint));
        }
    }

    /** Notes where a part of the query begins, and hands it back; the innermost place counts. */
    <Q extends Query> Q at(int offset, Q part) {
        if (wanted) {
            places.putIfAbsent(part, offset);
        }
        return part;
    }

    int placeOf(Query part) {
        return places.getOrDefault(part, 0);
    }

    /** In the order of their places. The list is the caller's own. */
    List<Lint> inOrder() {
        List<Lint> sorted = new ArrayList<>(lints);
        sorted.sort(Lint.BY_PLACE);
        return sorted;
    }
}
