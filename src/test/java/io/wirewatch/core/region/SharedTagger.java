package io.wirewatch.core.region;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.text.Analyzer;

/** One gazetteer for all tests, since reading it takes a while. */
final class SharedTagger {
    static final Gazetteer GAZETTEER = Gazetteer.standard();
    static final RegionTagger TAGGER = new RegionTagger(GAZETTEER);

    private SharedTagger() {}

    static RegionTags tag(String title, String body, String language) {
        return TAGGER.tag(
                new Analyzer()
                        .analyze(NewsItem.builder().title(title).body(body).build()),
                language);
    }
}
