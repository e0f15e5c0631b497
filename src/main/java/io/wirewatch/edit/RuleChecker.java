package io.wirewatch.edit;

import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.RuleTester;
import io.wirewatch.core.rule.Explanation;
import io.wirewatch.core.rule.InvalidQueryException;
import io.wirewatch.core.rule.Lint;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleSet;
import io.wirewatch.core.rule.index.RuleCost;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Says whether rules can be saved beside others: their queries, what they refer to, what would break by the change, and their own tests. What a rule's
 * JSON may hold, {@link Rule} says already. Immutable, and safe to share between threads.
 */
public final class RuleChecker {
    private static final int MOST_CLAUSES = 5;

    private final Supplier<ItemTagger> tagger;
    private final Set<String> groupings;

    /**
     * @param tagger asked for when a rule has a test
     * @param groupings codes of the groupings of regions that items can carry
     */
    public RuleChecker(Supplier<ItemTagger> tagger, Set<String> groupings) {
        this.tagger = tagger;
        this.groupings = Set.copyOf(groupings);
    }

    /** A saved rule that a change would break. */
    public record Broken(Rule rule, InvalidQueryException reason) {}

    /** A test of a rule's own that fails. */
    public record FailedTest(Rule rule, int index, RuleTester.Result result) {}

    /**
     * Looks at a rule that is to be saved.
     *
     * @param others all others; one of the same id is left aside
     */
    public Checked check(Rule draft, Collection<Rule> others) {
        RuleSet before = new RuleSet(others);
        RuleSet after = together(others, List.of(draft));
        List<Finding> errors = new ArrayList<>();
        after.refusal(draft).ifPresent(reason -> errors.add(Finding.of(draft.query(), reason)));
        broken(before, after, List.of(draft)).forEach(broken -> errors.add(finding(broken)));
        if (errors.isEmpty()) {
            failedTests(after, List.of(draft)).forEach(failed -> errors.add(finding(failed, draft)));
        }
        List<Finding> lints = new ArrayList<>();
        if (after.refusal(draft).isEmpty()) {
            lints(draft, after).forEach(lint -> lints.add(Finding.of(draft.query(), lint)));
        }
        lints.addAll(RuleRemarks.of(draft, after));
        return new Checked(errors, lints);
    }

    /** Rules as they will stand: what is to be saved counts where both have an id. */
    public static RuleSet together(Collection<Rule> present, Collection<Rule> saved) {
        List<Rule> together = new ArrayList<>(present);
        together.addAll(saved);
        return new RuleSet(together);
    }

    /** The rules that refer to those to be saved, are sound now, and would not be afterwards. */
    public static List<Broken> broken(RuleSet before, RuleSet after, Collection<Rule> saved) {
        Set<String> changed = saved.stream().map(Rule::id).collect(Collectors.toSet());
        List<Broken> broken = new ArrayList<>();
        for (String id : after.dependents(changed)) {
            Optional<Rule> present = changed.contains(id) ? Optional.empty() : before.rule(id);
            present.filter(rule -> before.refusal(rule).isEmpty())
                    .ifPresent(rule -> after.refusal(rule).ifPresent(reason -> broken.add(new Broken(rule, reason))));
        }
        return broken;
    }

    /**
     * Runs the tests of rules that are to be saved, and of those that refer to them.
     *
     * @param set the rules as they will stand, these all sound
     */
    public List<FailedTest> failedTests(RuleSet set, Collection<Rule> saved) {
        Set<String> ids =
                new TreeSet<>(set.dependents(saved.stream().map(Rule::id).toList()));
        saved.forEach(rule -> ids.add(rule.id()));
        List<Rule> rules = ids.stream()
                .flatMap(id -> set.rule(id).stream())
                .filter(rule -> !rule.tests().isEmpty() && set.refusal(rule).isEmpty())
                .toList();
        if (rules.isEmpty()) {
            return List.of(); // the tags' data need not be loaded
        }
        RuleTester tester = new RuleTester(tagger.get());
        return rules.stream()
                .flatMap(rule -> failedTests(tester, set, rule).stream())
                .toList();
    }

    private static List<FailedTest> failedTests(RuleTester tester, RuleSet set, Rule rule) {
        List<FailedTest> failed = new ArrayList<>();
        for (int i = 0; i < rule.tests().size(); i++) {
            RuleTester.Result result = tester.run(rule.tests().get(i), set.query(rule));
            if (!result.passed()) {
                failed.add(new FailedTest(rule, i, result));
            }
        }
        return failed;
    }

    /** What is doubtful about the query of a sound rule. */
    public List<Lint> lints(Rule rule, RuleSet set) {
        List<Lint> lints = set.lint(rule, groupings);
        if (!rule.isList()) {
            RuleCost.lint(set.query(rule)).ifPresent(lints::add);
        }
        return lints;
    }

    /** The ids that are referred to by rules which stay, each with those. */
    public static Map<String, List<String>> referred(RuleSet present, Collection<String> removed) {
        return removed.stream()
                .distinct()
                .filter(id -> !staying(present, id, removed).isEmpty())
                .collect(Collectors.toMap(
                        Function.identity(), id -> staying(present, id, removed), (one, other) -> one, TreeMap::new));
    }

    private static List<String> staying(RuleSet present, String id, Collection<String> removed) {
        return present.referrers(id).stream()
                .filter(user -> !removed.contains(user))
                .toList();
    }

    private static Finding finding(Broken broken) {
        return Finding.of(
                "query",
                broken.rule().id() + ", which refers to it, would be refused: "
                        + broken.reason().getMessage(),
                "change that one first, or both by rules put");
    }

    private static Finding finding(FailedTest failed, Rule draft) {
        RuleTester.Result result = failed.result();
        String whose = failed.rule().id().equals(draft.id())
                ? ""
                : " of " + failed.rule().id() + ", which refers to it,";
        String what = result.problem() != null
                ? " cannot be read: " + result.problem()
                : result.test().mustMatch() ? " must match, but does not" : " must miss, but matches";
        return Finding.of(
                whose.isEmpty() ? "tests/" + failed.index() : "query",
                "test " + (failed.index() + 1) + whose + what,
                result.explanation() == null ? null : clauses(result.explanation()));
    }

    private static String clauses(Explanation explanation) {
        List<Explanation> decided = explanation.holds() ? explanation.held() : explanation.decisive();
        return (explanation.holds() ? "it has: " : "it lacks: ")
                + decided.stream().limit(MOST_CLAUSES).map(Explanation::clause).collect(Collectors.joining("; "));
    }
}
