package io.wirewatch.cli;

import io.wirewatch.core.rule.Explanation;
import java.util.List;

/**
 * One rule tried on one item, as {@code rules test --json} prints it.
 *
 * @param item the item's id
 * @param test which of the rule's own tests this is, from 1; null for an item from outside
 * @param passed whether that test passed; null for an item from outside
 * @param decisive where it does not match, the clauses that it lacks
 * @param explanation the whole tree, when asked for
 * @param problem why it could not be tried; else null
 */
record RuleTrial(
        String rule,
        String item,
        Integer test,
        Boolean passed,
        Boolean matched,
        List<String> decisive,
        Explanation explanation,
        String problem) {

    /** @param whole whether to show the whole explanation too */
    static RuleTrial of(String rule, String item, Explanation explanation, boolean whole) {
        if (explanation == null) {
            return new RuleTrial(rule, item, null, null, null, List.of(), null, null);
        }
        List<String> decisive =
                explanation.decisive().stream().map(Explanation::clause).toList();
        return new RuleTrial(rule, item, null, null, explanation.holds(), decisive, whole ? explanation : null, null);
    }

    RuleTrial ofTest(int number, boolean hasPassed, String why) {
        return new RuleTrial(rule, item, number, hasPassed, matched, decisive, explanation, why);
    }
}
