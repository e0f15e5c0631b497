package io.wirewatch.edit;

import io.wirewatch.config.Nearest;
import io.wirewatch.core.alert.LabelMatcher;
import io.wirewatch.core.news.Severity;
import io.wirewatch.core.rule.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The labels that alerts of the saved rules can have, and those values of them that are known: so that what is mistyped is noticed.
 *
 * @param labels all names of labels
 * @param rules ids of the rules
 */
record KnownLabels(Set<String> labels, Set<String> rules) {
    private static final Set<String> OF_EVERY_ALERT = Set.of("rule", "severity", "story", "region", "topic", "source");
    private static final Set<String> SEVERITIES = Arrays.stream(Severity.values())
            .map(severity -> severity.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    static KnownLabels of(Collection<Rule> saved) {
        Set<String> labels = new TreeSet<>(OF_EVERY_ALERT);
        saved.forEach(rule -> labels.addAll(rule.labels().keySet()));
        return new KnownLabels(labels, saved.stream().map(Rule::id).collect(Collectors.toSet()));
    }

    /** What is odd about matchers, in a sentence each; a rule may still come that makes it right. */
    List<String> doubts(List<LabelMatcher> matchers) {
        List<String> doubts = new ArrayList<>();
        for (LabelMatcher matcher : matchers) {
            if (!labels.contains(matcher.label())) {
                doubts.add("no rule has the label " + matcher.label() + guess(matcher.label(), labels));
            } else if (matcher.label().equals("rule")) {
                doubts.addAll(unknown(matcher, rules));
            } else if (matcher.label().equals("severity")) {
                doubts.addAll(unknown(matcher, SEVERITIES));
            }
        }
        return doubts;
    }

    private static List<String> unknown(LabelMatcher matcher, Set<String> known) {
        return matcher.values().stream()
                .filter(value -> !value.endsWith("*") && !known.contains(value))
                .map(value -> "there is no " + matcher.label() + " " + value + guess(value, known))
                .toList();
    }

    private static String guess(String name, Set<String> known) {
        String nearest = Nearest.to(name, known);
        return nearest == null ? "" : "; did you mean " + nearest + "?";
    }
}
