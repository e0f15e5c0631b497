package io.wirewatch.history;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.StoryRef;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.index.RecordIndex;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Records as the stream leaves them, and indexes in memory to put them into. */
final class Retained {
    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private Retained() {}

    static RecordIndex<HistoryRecord> index() {
        try {
            return HistoryIndex.open(new ByteBuffersDirectory()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The item of so many seconds after the start, which is its sequence number too. */
    static HistoryRecord record(int second, TaggedItem tagged) {
        boolean update = !tagged.item().changed().isEmpty();
        return at(second, tagged.item().id(), update, Json.line(tagged));
    }

    static HistoryRecord withdrawal(int second, String id) {
        return at(second, id, false, null);
    }

    private static HistoryRecord at(int second, String id, boolean update, String value) {
        Instant arrived = START.plusSeconds(second);
        return new HistoryRecord(0, second, id, arrived, (long) second, arrived.plusMillis(7), update, value);
    }

    static TaggedItem item(String id, String title) {
        return item(id, title, "story of " + id);
    }

    static TaggedItem item(String id, String title, String story) {
        NewsItem item = NewsItem.builder().id(id).title(title).build();
        return new TaggedItem(item, "en", null, null, null, new StoryRef(story, 1, 1, id), null);
    }

    /** The same item with another title. */
    static TaggedItem changed(TaggedItem tagged, String title) {
        NewsItem item =
                tagged.item().toBuilder().title(title).changed(List.of("title")).build();
        return new TaggedItem(item, tagged.language(), null, null, null, tagged.story(), null);
    }
}
