package io.wirewatch.feed.state;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.wire.KafkaTopics;
import java.util.List;

/**
 * Cuts items that Kafka might not take (8 MiB): a monster is neither lost nor in the way of the feed's other items. What was cut and is still
 * larger than the stream takes (1 MiB) becomes a dead letter there. Stateless.
 */
final class ItemLimit {
    /** Room for names, headers and the batch around an item. */
    private static final int OVERHEAD_BYTES = 64 * 1024;

    /** As JSON, a UTF-16 unit takes up to six bytes. */
    private static final int MAX_UNITS = (KafkaTopics.MAX_RECORD_BYTES - OVERHEAD_BYTES) / 6;

    private static final int MAX_FIELD_UNITS = 10_000;

    private ItemLimit() {}

    static boolean exceeds(NewsItem item) {
        return extra(item) + length(item.title()) + length(item.summary()) + length(item.body()) > MAX_UNITS;
    }

    static NewsItem fitted(NewsItem item) {
        return exceeds(item) ? cut(item) : item;
    }

    private static NewsItem cut(NewsItem item) {
        boolean hasLists = extra(item) <= MAX_FIELD_UNITS;
        int left = MAX_UNITS - 3 * MAX_FIELD_UNITS;
        return item.toBuilder()
                .url(length(item.url()) <= MAX_FIELD_UNITS ? item.url() : null)
                .authors(hasLists ? item.authors() : List.of())
                .categories(hasLists ? item.categories() : List.of())
                .title(cut(item.title(), MAX_FIELD_UNITS))
                .summary(cut(item.summary(), left / 2))
                .body(cut(item.body(), left / 2))
                .build();
    }

    private static int extra(NewsItem item) {
        return length(item.url()) + length(item.authors()) + length(item.categories());
    }

    private static int length(List<String> texts) {
        return texts.stream().mapToInt(String::length).sum() + 3 * texts.size();
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    private static String cut(String text, int units) {
        if (text == null || text.length() <= units) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(units - 1)) ? units - 1 : units);
    }
}
