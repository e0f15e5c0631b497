package io.wirewatch.core.rule;

import io.wirewatch.core.news.RuleRef;
import io.wirewatch.core.news.Severity;
import java.util.List;
import java.util.Map;

/**
 * A stored query, and what is to happen when it matches. Only {@code id} and {@code query} are needed.
 *
 * <p>The query is kept as written; {@link RuleParser} says whether it is one.
 *
 * @param id letters, digits, dots, dashes and underscores, 1 to 200 of them
 * @param name for people; the id when absent
 * @param when {@code each} (item); other conditions are kept for later
 * @param per {@code story} or {@code item}
 * @param throttle as written, such as {@code 30m}; null for none
 * @param receivers who is told, by name; {@code notify} in JSON and YAML
 * @param enabled a rule that is not enabled is kept but matches nothing
 * @param version 1 for a new rule, one more with each change
 * @param tests examples that it must match or miss; {@code RuleTester} tries them before the rule is saved
 */
public record Rule(
        String id,
        String name,
        String query,
        Severity severity,
        String when,
        String per,
        String throttle,
        List<String> receivers,
        Boolean enabled,
        Map<String, String> labels,
        Integer version,
        List<RuleTest> tests) {

    public Rule {
        if (id == null || !id.matches("[\\p{L}\\p{N}._-]{1,200}")) {
            throw new IllegalArgumentException(
                    "rule id must be 1 to 200 letters, digits, dots, dashes or underscores, but is: " + id);
        }
        if (query == null || query.isBlank()) {
            throw new IllegalArgumentException("rule " + id + " has no query");
        }
        name = name == null || name.isBlank() ? id : name;
        severity = severity == null ? Severity.MEDIUM : severity;
        when = when == null ? "each" : when;
        per = per == null ? "story" : per;
        receivers = receivers == null ? List.of() : List.copyOf(receivers);
        enabled = enabled == null || enabled;
        labels = labels == null ? Map.of() : Map.copyOf(labels);
        version = version == null ? 1 : version;
        tests = tests == null ? List.of() : List.copyOf(tests);
        if (tests.size() > RuleTest.MOST) {
            throw new IllegalArgumentException(
                    "rule " + id + " has " + tests.size() + " tests; " + RuleTest.MOST + " is the most");
        }
    }

    /** A rule with nothing but an id and a query. */
    public static Rule of(String id, String query) {
        return new Rule(id, null, query, null, null, null, null, null, null, null, null, null);
    }

    public Rule withVersion(int number) {
        return new Rule(id, name, query, severity, when, per, throttle, receivers, enabled, labels, number, tests);
    }

    public Rule withEnabled(boolean inForce) {
        return new Rule(id, name, query, severity, when, per, throttle, receivers, inForce, labels, version, tests);
    }

    public Rule withTests(List<RuleTest> examples) {
        return new Rule(id, name, query, severity, when, per, throttle, receivers, enabled, labels, version, examples);
    }

    public RuleRef ref() {
        return new RuleRef(id, name, version, severity, query);
    }
}
