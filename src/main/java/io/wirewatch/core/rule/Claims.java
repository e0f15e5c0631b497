package io.wirewatch.core.rule;

import java.util.List;

/** Whether a query needs anything to be there: one that does not would match almost every item. */
final class Claims {
    private Claims() {}

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
