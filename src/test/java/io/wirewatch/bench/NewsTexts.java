package io.wirewatch.bench;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.region.MeasuredRegions;
import io.wirewatch.core.region.MeasuredRegions.Sentence;
import io.wirewatch.core.text.Analyzer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Texts that read like news as far as taggers can tell: our own short ones in English, joined until they are long enough. They name
 * more places than news do, so that sentences which name none are put between, drawn from all of them.
 */
final class NewsTexts {
    /** News of several kinds name 26 to 39 places in 1,000 words. */
    private static final double PLACES_PER_WORD = 0.034;

    private final List<List<Sentence>> pieces;
    private final List<Sentence> withoutPlaces;
    private final Analyzer analyzer = new Analyzer();
    private final Random random;

    NewsTexts(long seed) {
        try {
            pieces = MeasuredRegions.texts();
        } catch (IOException e) {
            throw new IllegalStateException("the texts are read from the root of the project", e);
        }
        withoutPlaces = pieces.stream()
                .flatMap(List::stream)
                .filter(sentence -> sentence.places() == 0)
                .toList();
        random = new Random(seed);
    }

    /** Some texts, each of so many words or a few more. */
    List<NewsItem> items(int count, int words) {
        List<NewsItem> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(new Writer(words).item());
        }
        return items;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Writes one text. */
    private final class Writer {
        private final int wanted;
        private final StringBuilder body = new StringBuilder();
        private int words;
        private long places;

        Writer(int wanted) {
            this.wanted = wanted;
        }

        NewsItem item() {
            String title = one(pieces).get(0).text();
            words = analyzer.tokens(title).size();
            while (words < wanted) {
                one(pieces).forEach(this::add);
            }
            return NewsItem.builder().title(title).body(body.toString()).build();
        }

        private void add(Sentence sentence) {
            while (words < wanted && places > words * PLACES_PER_WORD) {
                write(one(withoutPlaces));
            }
            if (words < wanted) {
                write(sentence);
            }
        }

        private void write(Sentence sentence) {
            body.append(body.isEmpty() ? "" : " ").append(sentence.text());
            words += analyzer.tokens(sentence.text()).size();
            places += sentence.places();
        }
    }
}
