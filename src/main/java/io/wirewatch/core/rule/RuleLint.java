package io.wirewatch.core.rule;

import java.util.List;
import java.util.Set;

/**
 * Finds what is doubtful in a legal query: what was written otherwise than meant, what can never hold, and what never decides. What a query
 * refers to is not remarked on, since it has an author of its own. Stateless, and safe to share between threads.
 */
public final class RuleLint {
    private RuleLint() {}

    /**
     * The remarks on a query that refers to nothing.
     *
     * @throws InvalidQueryException when it is no query
     */
    public static List<Lint> lint(String query) {
        return lint(query, References.NONE);
    }

    /**
     * The remarks on a query, in the order of their places. The list is the caller's own, to add others to.
     *
     * @throws InvalidQueryException when it is no query
     */
    public static List<Lint> lint(String query, References references) {
        Remarks remarks = Remarks.wanted();
        return complete(RuleParser.parse(query, new Expansions(references), remarks), remarks, Set.of());
    }

    /** The remarks made while parsing, and those that need the query as a whole. */
    static List<Lint> complete(Query query, Remarks remarks, Set<String> groupings) {
        ClauseLint.remark(query, remarks);
        ValueLint.remark(query, remarks, groupings);
        return remarks.inOrder();
    }
}
