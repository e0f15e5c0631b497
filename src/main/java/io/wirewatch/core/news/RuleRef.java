package io.wirewatch.core.news;

/**
 * A rule as it stood when it matched.
 *
 * @param version the rule's version, counted up by each change
 * @param query the query as written, so that a match explains itself without a look-up
 */
public record RuleRef(String id, String name, int version, Severity severity, String query) {
    public RuleRef {
        Checks.required(id, "rule id");
        Checks.required(query, "rule query");
        if (severity == null) {
            throw new IllegalArgumentException("severity of rule " + id + " is missing");
        }
    }
}
