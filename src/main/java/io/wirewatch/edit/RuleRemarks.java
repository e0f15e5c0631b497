package io.wirewatch.edit;

import io.wirewatch.core.alert.Scope;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a rule says beside its query that has no effect, or hardly the one that is meant; lest somebody relies on it. Stateless. */
public final class RuleRemarks {
    private RuleRemarks() {}

    /** @param set the rule, and those that it may name */
    public static List<Finding> of(Rule rule, RuleSet set) {
        List<Finding> remarks = new ArrayList<>();
        if (!rule.receivers().isEmpty()) {
            remarks.add(Finding.of("notify", "kept, but nobody is notified in this version", null));
        }
        if (!rule.unless().isEmpty() && Scope.of(rule.policy()) == Scope.RULE) {
            remarks.add(Finding.of("unless", "without effect, since its alerts are about no story", null));
        }
        rule.unless().stream()
                .filter(narrower -> set.rule(narrower).isEmpty())
                .forEach(narrower -> remarks.add(Finding.of("unless", "there is no rule " + narrower, null)));
        List<String> circle = circle(rule, set);
        if (!circle.isEmpty()) {
            remarks.add(Finding.of(
                    "unless",
                    "a circle: " + String.join(" unless ", circle)
                            + "; of a story that all of them match, none is told",
                    "name narrower rules only"));
        }
        return remarks;
    }

    /** The shortest way from a rule back to it, by what each names under {@code unless}; empty when there is none. */
    private static List<String> circle(Rule rule, RuleSet set) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<Rule> open = new ArrayDeque<>(List.of(rule));
        while (!open.isEmpty()) {
            Rule next = open.remove();
            for (String narrower : next.unless()) {
                if (narrower.equals(rule.id())) {
                    return way(rule.id(), next.id(), cameFrom);
                }
                if (cameFrom.putIfAbsent(narrower, next.id()) == null) {
                    set.rule(narrower).ifPresent(open::add);
                }
            }
        }
        return List.of();
    }

    private static List<String> way(String first, String last, Map<String, String> cameFrom) {
        Deque<String> way = new ArrayDeque<>(List.of(first));
        for (String id = last; !id.equals(first); id = cameFrom.get(id)) {
            way.push(id);
        }
        way.push(first);
        return List.copyOf(way);
    }
}
