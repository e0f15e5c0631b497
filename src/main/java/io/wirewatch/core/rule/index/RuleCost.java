package io.wirewatch.core.rule.index;

import io.wirewatch.core.rule.Lint;
import io.wirewatch.core.rule.Query;
import java.util.Optional;

/**
 * How often the index would have to look at a rule, as far as its words let guess before any text was seen. It says nothing of how often the rule
 * matches.
 */
public enum RuleCost {
    /** For few items: it hangs on rare words. */
    LOW,
    /** For some: it hangs on common words, or on a tag alone. */
    MODERATE,
    /** For most or all. */
    HIGH;

    private static final double MODERATE_FROM = 0.03;
    private static final double HIGH_FROM = 0.5;

    public static RuleCost of(Query query) {
        Cover cover = cover(query);
        if (!cover.exists() || cover.cost() >= HIGH_FROM) {
            return HIGH;
        }
        return cover.cost() >= MODERATE_FROM ? MODERATE : LOW;
    }

    /** What to say of a query that is costly. */
    public static Optional<Lint> lint(Query query) {
        if (of(query) != HIGH) {
            return Optional.empty();
        }
        return Optional.of(
                cover(query).exists()
                        ? new Lint(
                                "its words are so short or so many that it has to be looked at for most items",
                                0,
                                "add a rarer word or a tag that must be there, if there is one")
                        : new Lint(
                                "nothing in it can be looked up, so it has to be tried on every item",
                                0,
                                "write at least three letters before the first ?, or add a word that must be there"));
    }

    private static Cover cover(Query query) {
        Vocabulary vocabulary = new Vocabulary(null);
        return new Anchoring(vocabulary, new Frequencies(vocabulary, 0), new AttributeFields()).cover(query);
    }
}
