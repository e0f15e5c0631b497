package io.wirewatch.core.region;

import io.wirewatch.config.PolicyFiles;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.region.gazetteer.Gazetteer;
import io.wirewatch.core.text.Analyzer;

/** One gazetteer for all tests, since reading it takes a while. */
final class SharedTagger {
    static final RegionTagger TAGGER = RegionTagger.standard(PolicyFiles.standard(), RegionTagger.DEFAULT_THRESHOLD);
    static final Gazetteer GAZETTEER = TAGGER.gazetteer();

    private SharedTagger() {}

    static RegionTags tag(String title, String body, String language) {
        return TAGGER.tag(
                new Analyzer()
                        .analyze(NewsItem.builder().title(title).body(body).build()),
                language,
                SourceContext.UNKNOWN);
    }
}
