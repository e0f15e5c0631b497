package io.wirewatch.core.rule;

import java.util.List;

/** Finds what is doubtful in a legal query. Stateless, and safe to share between threads. */
public final class RuleLint {
    private RuleLint() {}

    /**
     * The remarks on a query, in the order of their places.
     *
     * @throws InvalidQueryException when it is no query
     */
    public static List<Lint> lint(String query) {
        return RuleParser.parseWithRemarks(query).remarks();
    }
}
