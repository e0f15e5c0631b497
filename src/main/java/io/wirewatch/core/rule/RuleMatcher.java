package io.wirewatch.core.rule;

import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.text.AnalyzedText;

/** Finds the rules that match an item. Implementations are immutable, and safe to share between threads. */
public interface RuleMatcher {
    /** Matches nothing: for those who want the tags alone. */
    RuleMatcher NONE = (text, tagged) -> MatchResult.NONE;

    /**
     * Matches one item.
     *
     * @param text the words of the item
     * @param tagged the item with its tags; what it says of matches is not read
     */
    MatchResult match(AnalyzedText text, TaggedItem tagged);
}
