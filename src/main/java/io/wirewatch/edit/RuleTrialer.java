package io.wirewatch.edit;

import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.RuleTester;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.rule.InvalidQueryException;
import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleSet;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Tries rules that are being written on items, and says why they match or do not. Safe to share between threads. */
public final class RuleTrialer {
    private final Supplier<ItemTagger> tagger;

    public RuleTrialer(Supplier<ItemTagger> tagger) {
        this.tagger = tagger;
    }

    /**
     * Tries a rule on an item, as the stream would see it: cleaned and tagged anew.
     *
     * @param others what the rule may refer to; one of the same id is left aside
     * @throws RefusedException when its query is none
     * @throws io.wirewatch.core.news.EmptyItemException when nothing is left of the item once it is cleaned
     */
    public Trial run(Rule draft, Collection<Rule> others, NewsItem item) {
        RuleSet set = RuleChecker.together(others, List.of(draft));
        Query query = query(draft, set);
        RuleTester.Prepared prepared = new RuleTester(tagger.get()).prepare(item);
        return Trial.of(prepared.tagged(), prepared.explain(query));
    }

    private static Query query(Rule draft, RuleSet set) {
        try {
            return set.query(draft);
        } catch (InvalidQueryException e) {
            throw new RefusedException(new Checked(List.of(Finding.of(draft.query(), e)), List.of()));
        }
    }
}
