package io.wirewatch.bench;

import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.text.Analyzer;
import java.util.Set;

/** The floor: an item is cut into words, which are folded and have their offsets, and that is all. */
final class Tokenizing implements Engine {
    private final Analyzer analyzer = new Analyzer();

    @Override
    public int count(NewsItem item) {
        int words = 0;
        for (Field field : Field.values()) {
            String text = item.text(field);
            words += text == null ? 0 : analyzer.tokens(text).size();
        }
        return words;
    }

    @Override
    public Set<String> ids(NewsItem item) {
        return Set.of();
    }
}
