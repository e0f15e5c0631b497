package io.wirewatch.history;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.EvaluationLimitException;
import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.QueryEvaluator;
import io.wirewatch.core.text.AnalyzedText;
import io.wirewatch.core.text.Analyzer;
import java.util.List;
import java.util.Optional;

/** Says whether a search holds for an item, as the live path would, and why. Safe to share between threads. */
final class ItemJudge {
    private static final AnalyzedText NO_WORDS = new AnalyzedText(List.of());

    private final Analyzer analyzer = new Analyzer();
    private final ItemSearch search;
    private final boolean asksWords;

    ItemJudge(ItemSearch search) {
        this.search = search;
        this.asksWords = DraftMatcher.asksWords(search.queries());
    }

    /** The evidence of the query; nothing when the search does not hold, or the query's terms occur too often to tell in good time. */
    Optional<List<ClauseEvidence>> judge(TaggedItem tagged) {
        boolean inStory = search.story() == null
                || (tagged.story() != null
                        && search.story().equals(tagged.story().id()));
        AnalyzedText text = asksWords ? analyzer.analyze(tagged.item()) : NO_WORDS;
        return inStory && ask(search.tags(), text, tagged).isPresent()
                ? ask(search.query(), text, tagged)
                : Optional.empty();
    }

    private static Optional<List<ClauseEvidence>> ask(Query query, AnalyzedText text, TaggedItem tagged) {
        if (query == null) {
            return Optional.of(List.of());
        }
        try {
            return Optional.of(QueryEvaluator.evaluate(query, text, tagged))
                    .filter(evaluation -> evaluation.matched())
                    .map(evaluation -> evaluation.evidence());
        } catch (EvaluationLimitException e) {
            return Optional.empty(); // as live, where the rule is reported as failed
        }
    }
}
