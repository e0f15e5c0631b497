package io.wirewatch.bench;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.index.RuleIndex;
import io.wirewatch.core.text.Analyzer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Our index as the stream uses it: a snapshot for each item. With evidence, or only the ids of the rules, which is all that others give. */
record Indexed(RuleIndex index, boolean withEvidence, Analyzer analyzer) implements Engine {
    Indexed(RuleIndex index, boolean withEvidence) {
        this(index, withEvidence, new Analyzer());
    }

    /** An index of these rules that has seen some texts, and has arranged itself by them, as it does in service after a while. */
    static RuleIndex index(Collection<Rule> rules, Collection<NewsItem> seen) {
        RuleIndex index = new RuleIndex();
        rules.forEach(index::put);
        Indexed engine = new Indexed(index, false);
        seen.forEach(engine::count);
        index.tidyAll();
        // the next text is judged by the new arrangement, and lets go of the former one
        seen.stream().limit(1).forEach(engine::count);
        return index;
    }

    @Override
    public int count(NewsItem item) {
        return withEvidence
                ? new Matching(index.snapshot(), analyzer).count(item)
                : index.snapshot()
                        .ids(analyzer.analyze(item), Matching.untagged(item))
                        .size();
    }

    @Override
    public Set<String> ids(NewsItem item) {
        return withEvidence
                ? new Matching(index.snapshot(), analyzer).ids(item)
                : new HashSet<>(index.snapshot().ids(analyzer.analyze(item), Matching.untagged(item)));
    }
}
