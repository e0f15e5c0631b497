package io.wirewatch.bench;

import io.wirewatch.core.news.NewsItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Lucene's analysis alone: to see that our floor is not a high one. */
final class LuceneTokenizing implements Engine {
    private final WordAnalyzer analyzer = new WordAnalyzer();

    @Override
    public int count(NewsItem item) {
        return count(item.title()) + count(item.body());
    }

    private int count(String text) {
        if (text == null) {
            return 0;
        }
        int words = 0;
        try (TokenStream stream = analyzer.tokenStream(LuceneQueries.FIELD, text)) {
            CharTermAttribute word = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words += word.length() > 0 ? 1 : 0;
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    @Override
    public Set<String> ids(NewsItem item) {
        return Set.of();
    }

    @Override
    public void close() {
        analyzer.close();
    }
}
