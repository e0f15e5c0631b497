package io.wirewatch.core;

import io.wirewatch.core.news.EmptyItemException;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Explainer;
import io.wirewatch.core.rule.Explanation;
import io.wirewatch.core.rule.MatchResult;
import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.RuleTest;
import io.wirewatch.core.text.AnalyzedText;

/**
 * Tries queries on items, and runs the tests that rules bring with them. Items come through the {@link ItemTagger}, so what a rule does here it
 * does in the stream. Meant for a rule at a time, by people who write rules; it takes its time to say why.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class RuleTester {
    private final ItemTagger tagger;

    public RuleTester(ItemTagger tagger) {
        this.tagger = tagger;
    }

    /** An item that is cleaned, analyzed and tagged, to be asked one query after the other. */
    public record Prepared(AnalyzedText text, TaggedItem tagged) {
        public Explanation explain(Query query) {
            return Explainer.explain(query, text, tagged);
        }
    }

    /**
     * What came of one test.
     *
     * @param explanation why the query matched the item or did not; null when the item could not be read
     * @param problem why the item could not be read; else null
     */
    public record Result(RuleTest test, Explanation explanation, String problem) {
        public boolean passed() {
            return explanation != null && explanation.holds() == test.mustMatch();
        }
    }

    /** @throws EmptyItemException when nothing is left of the item once it is cleaned */
    public Prepared prepare(NewsItem item) {
        Prepared[] prepared = new Prepared[1];
        ItemTagger.Result unused = tagger.tag(item, (text, tagged) -> {
            prepared[0] = new Prepared(text, tagged);
            return MatchResult.NONE;
        });
        return prepared[0];
    }

    public Result run(RuleTest test, Query query) {
        try {
            return new Result(test, prepare(test.item()).explain(query), null);
        } catch (EmptyItemException e) {
            return new Result(test, null, e.getMessage());
        }
    }
}
