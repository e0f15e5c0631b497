package io.wirewatch.core.rule;

/** Counts how deep a query is nested, what it refers to included, so that nothing that walks it recurses deeply. Not to be shared between threads. */
final class Levels {
    static final int MAX = 64;

    private int now;
    private int deepest;

    /** Entering a group, a negation or a reference; whoever enters also leaves. */
    void enter(int offset) {
        enter(0, offset);
    }

    /** @param below levels that are known to lie below the one entered */
    void enter(int below, int offset) {
        now++;
        deepest = Math.max(deepest, now + below);
        if (deepest > MAX) {
            throw tooDeep(offset);
        }
    }

    void leave() {
        now--;
    }

    int now() {
        return now;
    }

    int deepest() {
        return deepest;
    }

    /** A chain of NEARs is a tree as deep as the chain is long. */
    static void requireShallow(Query near, int offset) {
        if (of(near) > MAX) {
            throw tooDeep(offset);
        }
    }

    private static int of(Query query) {
        if (query instanceof Query.Near near) {
            return 1 + Math.max(of(near.left()), of(near.right()));
        } else if (query instanceof Query.NotNear near) {
            return 1 + Math.max(of(near.left()), of(near.right()));
        } else if (query instanceof Query.Or or) {
            return 1 + or.parts().stream().mapToInt(Levels::of).max().orElse(0);
        } else if (query instanceof Query.Reference reference) {
            return 1 + of(reference.query());
        }
        return 1;
    }

    static InvalidQueryException tooDeep(int offset) {
        return new InvalidQueryException(
                "a query may be nested " + MAX + " levels deep, and this one is deeper",
                offset,
                "take out parentheses; a rule or list that is referred to counts with all its levels");
    }
}
