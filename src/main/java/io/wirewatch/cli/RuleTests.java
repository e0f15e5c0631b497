package io.wirewatch.cli;

import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.RuleTester;
import io.wirewatch.core.rule.Explanation;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleSet;
import io.wirewatch.core.rule.RuleTest;
import io.wirewatch.edit.RuleChecker;
import java.util.List;
import java.util.function.Supplier;

/** The tests that rules bring with them, run before a rule is saved; what fails is told with the clauses that decided. */
final class RuleTests {
    private static final int MOST_CLAUSES = 5;
    private static final int LONGEST_TEXT = 80;

    private final Console console;
    private final RuleSet set;
    private final Supplier<ItemTagger> tagger;
    /** Made when the first rule has a test: the tags' data takes a moment to load. */
    private RuleTester tester;

    /**
     * @param set the rules, and what they may refer to
     * @param tagger asked for when the first rule has a test
     */
    RuleTests(Console console, RuleSet set, Supplier<ItemTagger> tagger) {
        this.console = console;
        this.set = set;
        this.tagger = tagger;
    }

    /**
     * Runs the tests of rules that are to be saved, and of those that refer to them.
     *
     * @param set the rules as they will stand
     * @throws FailedCommandException when a test of a rule fails; each has been told by then
     */
    static void require(Console console, RuleSet set, List<Rule> saved, RuleChecker checker) {
        List<RuleChecker.FailedTest> failed = checker.failedTests(set, saved);
        failed.forEach(test -> tell(console, test.rule(), test.index(), test.result()));
        if (!failed.isEmpty()) {
            throw new FailedCommandException(
                    Words.count(failed.size(), "test") + " of the rules failed",
                    "wirewatch rules test --rules FILE --explain shows every clause");
        }
    }

    private static void tell(Console console, Rule rule, int index, RuleTester.Result result) {
        console.tell("rule " + rule.id() + ": " + verdict(index, result));
        reasons(console, result).forEach(reason -> console.tell("    " + reason));
    }

    /** Runs the tests of a rule and tells those that fail, with what decided. */
    int tellFailed(Rule rule) {
        int failed = 0;
        for (int i = 0; i < rule.tests().size(); i++) {
            RuleTester.Result result = run(rule, i);
            if (!result.passed()) {
                failed++;
                tell(console, rule, i, result);
            }
        }
        return failed;
    }

    /** @param index which of the rule's tests, from 0 */
    RuleTester.Result run(Rule rule, int index) {
        tester = tester == null ? new RuleTester(tagger.get()) : tester;
        return tester.run(rule.tests().get(index), set.query(rule));
    }

    /** {@code test 2 should miss, but matches: "…"}. */
    static String verdict(int index, RuleTester.Result result) {
        RuleTest test = result.test();
        String should = "test " + (index + 1) + (test.mustMatch() ? " must match" : " must miss");
        if (result.problem() != null) {
            return should + ", but cannot be read: " + result.problem();
        }
        String does = result.passed() ? "" : test.mustMatch() ? ", but does not" : ", but matches";
        return should + does + ": " + shown(test.item().headline());
    }

    /** The clauses that decided, one a line. */
    List<String> reasons(RuleTester.Result result) {
        return reasons(console, result);
    }

    private static List<String> reasons(Console console, RuleTester.Result result) {
        if (result.explanation() == null) {
            return List.of();
        }
        ExplanationPrinter printer = new ExplanationPrinter(console);
        Explanation explanation = result.explanation();
        List<Explanation> decisive = explanation.holds() ? explanation.held() : explanation.decisive();
        return decisive.stream().limit(MOST_CLAUSES).map(printer::line).toList();
    }

    /** A text of an item on one line, in quotes, cut short. */
    static String shown(String text) {
        String safe = Terminal.safe(text);
        int end = safe.offsetByCodePoints(0, Math.min(LONGEST_TEXT, safe.codePointCount(0, safe.length())));
        return "\"" + (end == safe.length() ? safe : safe.substring(0, end) + "…") + "\"";
    }
}
