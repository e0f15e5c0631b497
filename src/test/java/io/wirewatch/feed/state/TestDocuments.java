package io.wirewatch.feed.state;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.feed.document.FeedDocument;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Entries and documents for tests. */
final class TestDocuments {
    static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    private TestDocuments() {}

    static NewsItem item(String id, String title) {
        return NewsItem.builder()
                .id(id)
                .title(title)
                .published(NOW.minusSeconds(60))
                .build();
    }

    static NewsItem undated(String id, String title) {
        return NewsItem.builder().id(id).title(title).undated(true).build();
    }

    static FeedDocument document(NewsItem... entries) {
        return new FeedDocument(
                null, null, null, List.of(), null, Set.of(), Set.of(), List.of(entries), List.of(), true);
    }

    static Answer answer(NewsItem... entries) {
        return new Answer(document(entries), "\"1\"", null, null, null);
    }
}
