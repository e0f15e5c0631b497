package io.wirewatch.core.rule.index;

/**
 * Something that must be in a text, or a rule need not be tried: a term, or two words side by side.
 *
 * @param second of a pair the second word; else {@link #NONE}
 * @param guard another term that must be there; or {@link #NONE}
 */
record Anchor(int first, int second, int guard) {
    static final int NONE = -1;

    static Anchor term(int term) {
        return new Anchor(term, NONE, NONE);
    }

    static Anchor pair(int first, int second) {
        return new Anchor(first, second, NONE);
    }

    boolean isPair() {
        return second != NONE;
    }

    boolean contains(int term) {
        return first == term || second == term;
    }

    Anchor guardedBy(int term) {
        return new Anchor(first, second, term);
    }
}
