package io.wirewatch.core.story;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.Source;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.text.Analyzer;
import java.time.Instant;

/** Items for tests of the assignment, without places and topics. */
final class Told {
    static final Instant NOW = Instant.parse("2026-02-03T10:00:00Z");

    private Told() {}

    static NewsItem item(String id, String title, String body) {
        return NewsItem.builder()
                .id(id)
                .title(title)
                .body(body)
                .source(new Source("source-of-" + id, null, null, "LT"))
                .build();
    }

    static StoryDecision tell(StoryAssigner assigner, NewsItem item, Instant arrived) {
        return assigner.assign(tagged(item), sketch(item), arrived);
    }

    static TaggedItem tagged(NewsItem item) {
        return new TaggedItem(item, "en", null, null, null, null, null);
    }

    static StorySketch sketch(NewsItem item) {
        return new StorySketcher().sketch(tagged(item), new Analyzer().analyze(item));
    }
}
