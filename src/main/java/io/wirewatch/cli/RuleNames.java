package io.wirewatch.cli;

import io.wirewatch.core.rule.Rule;
import java.util.Collection;

/** What rules and word lists are called in what commands tell. */
final class RuleNames {
    private RuleNames() {}

    /** {@code rule floods}, {@code list @vessels}. */
    static String of(Rule rule) {
        return of(rule.id());
    }

    static String of(String id) {
        return (Rule.isListId(id) ? "list " : "rule ") + id;
    }

    /** {@code 2 rules}, {@code 1 list}, {@code 2 rules and 1 list}. */
    static String count(Collection<Rule> rules) {
        long lists = rules.stream().filter(Rule::isList).count();
        long others = rules.size() - lists;
        if (lists == 0) {
            return Words.count(others, "rule");
        }
        return (others == 0 ? "" : Words.count(others, "rule") + " and ") + Words.count(lists, "list");
    }
}
