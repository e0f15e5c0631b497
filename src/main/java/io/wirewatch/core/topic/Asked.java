package io.wirewatch.core.topic;

import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.QueryEvaluator;
import io.wirewatch.core.text.AnalyzedText;

/** The item that conditions are asked of: its words, and what is known of it before its topics are. */
record Asked(AnalyzedText text, TaggedItem tagged) {
    boolean holds(Query query) {
        return QueryEvaluator.evaluate(query, text, tagged).matched();
    }
}
