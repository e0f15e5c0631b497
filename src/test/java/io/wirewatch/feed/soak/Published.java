package io.wirewatch.feed.soak;

import io.wirewatch.core.news.NewsItem;
import java.time.Instant;
import java.util.List;

/**
 * An item as found on {@code news.items}, as far as it is judged.
 *
 * @param version null when it is none that a script knows
 */
record Published(
        Version version,
        String feed,
        String item,
        String title,
        List<String> changed,
        boolean undated,
        Instant published,
        Instant fetched) {
    static Published of(NewsItem item) {
        return new Published(
                Version.of(item).orElse(null),
                item.source() == null ? null : item.source().id(),
                item.id(),
                item.title(),
                item.changed(),
                Boolean.TRUE.equals(item.undated()),
                item.published(),
                item.fetched());
    }
}
