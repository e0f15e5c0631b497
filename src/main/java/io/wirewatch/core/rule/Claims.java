package io.wirewatch.core.rule;

import java.util.List;

/** Whether a query needs anything to be there: one that does not would match almost every item. */
final class Claims {
    private Claims() {}

    /** @throws InvalidQueryException when a query needs nothing to be there */
    static void require(Query query) {
        if (!somethingOf(query)) {
            throw new InvalidQueryException(
                    "the query says only what must not be there, so it would match almost everything",
                    0,
                    "add a word, phrase or tag that must be there");
        }
    }

    static boolean somethingOf(Query query) {
        if (query instanceof Query.Not) {
            return false;
        } else if (query instanceof Query.And and) {
            return and.parts().stream().anyMatch(Claims::somethingOf);
        } else if (query instanceof Query.Or or) {
            return or.parts().stream().allMatch(Claims::somethingOf);
        } else if (query instanceof Query.SomeOf some) {
            return empty(some.parts()) < some.count();
        } else if (query instanceof Query.InTitle title) {
            return somethingOf(title.part());
        } else if (query instanceof Query.Reference reference) {
            return somethingOf(reference.query());
        } else if (query instanceof Query.Score score) {
            return score.terms().stream().anyMatch(term -> term.weight() > 0);
        }
        return true;
    }

    private static long empty(List<Query> parts) {
        return parts.stream().filter(part -> !somethingOf(part)).count();
    }
}
