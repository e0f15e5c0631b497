package io.wirewatch.core.rule;

import io.wirewatch.core.news.RulePolicy;
import io.wirewatch.core.news.RuleRef;
import io.wirewatch.core.news.Severity;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A stored query, and what is to happen when it matches. Only {@code id} and {@code query} are needed.
 *
 * <p>The query is kept as written; {@link RuleParser} says whether it is one.
 *
 * <p>A word list is kept as a rule too: its id begins with {@code @}, its query is its words with OR between. It matches nothing by itself;
 * other rules refer to it.
 *
 * @param id letters, digits, dots, dashes and underscores, 1 to 200 of them; before them an {@code @} if it is a list
 * @param name for people; the id when absent
 * @param when the condition for an alert, as written: {@code each}, {@code count >= 5 sources >= 3 within 1h}, {@code surge}, {@code silent for 6h}
 * @param per {@code story} or {@code item}
 * @param throttle the least time between two records, as written, such as {@code 30m}; null for none
 * @param quiet hours in which alerts are gathered, as written, such as {@code 22:00-06:00 Europe/Vilnius}; null for none of its own
 * @param unless ids of narrower rules: while one of them has an open alert on a story, this one keeps quiet about it
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
        String quiet,
        List<String> unless,
        List<String> receivers,
        Boolean enabled,
        Map<String, String> labels,
        Integer version,
        List<RuleTest> tests) {

    /** What the id of a list begins with. */
    static final String LIST_SIGN = "@";

    private static final Pattern ID = Pattern.compile("@?[\\p{L}\\p{N}._-]{1,200}");

    public Rule {
        if (id == null || !isId(id)) {
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
        unless = unless == null ? List.of() : List.copyOf(unless);
        receivers = receivers == null ? List.of() : List.copyOf(receivers);
        enabled = enabled == null || enabled;
        labels = labels == null ? Map.of() : Map.copyOf(labels);
        version = version == null ? 1 : version;
        tests = tests == null ? List.of() : List.copyOf(tests);
        if (tests.size() > RuleTest.MOST) {
            throw new IllegalArgumentException(
                    "rule " + id + " has " + tests.size() + " tests; " + RuleTest.MOST + " is the most");
        }
        WrittenPolicy.read(id, when, per, throttle, quiet, unless, labels, receivers);
    }

    /** A rule with nothing but an id and a query. */
    public static Rule of(String id, String query) {
        return new Rule(id, null, query, null, null, null, null, null, null, null, null, null, null, null);
    }

    public Rule withVersion(int number) {
        return new Rule(
                id, name, query, severity, when, per, throttle, quiet, unless, receivers, enabled, labels, number,
                tests);
    }

    public Rule withEnabled(boolean inForce) {
        return new Rule(
                id, name, query, severity, when, per, throttle, quiet, unless, receivers, inForce, labels, version,
                tests);
    }

    public Rule withTests(List<RuleTest> examples) {
        return new Rule(
                id, name, query, severity, when, per, throttle, quiet, unless, receivers, enabled, labels, version,
                examples);
    }

    public RuleRef ref() {
        return new RuleRef(id, name, version, severity, query);
    }

    /** What it says about its alerts; {@link RulePolicy#DEFAULT} itself when that is nothing. */
    public RulePolicy policy() {
        return WrittenPolicy.read(id, when, per, throttle, quiet, unless, labels, receivers);
    }

    /** Whether this is a word list, to be referred to and not to be matched. */
    public boolean isList() {
        return isListId(id);
    }

    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** Whether an id is that of a word list. */
    public static boolean isListId(String id) {
        return id.startsWith(LIST_SIGN);
    }
}
