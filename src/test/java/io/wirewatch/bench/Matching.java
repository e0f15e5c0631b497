package io.wirewatch.bench;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.RuleMatcher;
import io.wirewatch.core.text.Analyzer;
import java.util.Set;
import java.util.stream.Collectors;

/** A matcher of ours, with all evidence. */
record Matching(RuleMatcher matcher, Analyzer analyzer) implements Engine {
    Matching(RuleMatcher matcher) {
        this(matcher, new Analyzer());
    }

    static TaggedItem untagged(NewsItem item) {
        return new TaggedItem(item, null, null, null, null, null, null);
    }

    @Override
    public int count(NewsItem item) {
        return matcher.match(analyzer.analyze(item), untagged(item)).matches().size();
    }

    @Override
    public Set<String> ids(NewsItem item) {
        return matcher.match(analyzer.analyze(item), untagged(item)).matches().stream()
                .map(match -> match.rule().id())
                .collect(Collectors.toSet());
    }
}
