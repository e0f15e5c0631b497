package io.wirewatch.edit;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Explanation;
import java.util.List;

/**
 * What came of trying a rule on an item.
 *
 * @param item the item, cleaned and tagged: what the evidence points into
 * @param decisive the clauses that it lacks; empty when it matches
 * @param evidence what makes it match; empty when it does not
 * @param explanation the whole tree
 */
public record Trial(
        TaggedItem item,
        boolean matched,
        List<String> decisive,
        List<ClauseEvidence> evidence,
        Explanation explanation) {
    static Trial of(TaggedItem item, Explanation explanation) {
        return new Trial(
                item,
                explanation.holds(),
                explanation.decisive().stream().map(Explanation::clause).toList(),
                explanation.held().stream()
                        .flatMap(clause -> clause.evidence().stream())
                        .toList(),
                explanation);
    }
}
