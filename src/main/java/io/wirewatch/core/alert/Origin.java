package io.wirewatch.core.alert;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.Source;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;

/** Where and when an item comes from, as far as counting goes. */
final class Origin {
    private Origin() {}

    /** What tells its source from others: id, address or name; without a source the host of its own address; null when there is none. */
    static String source(NewsItem item) {
        Source source = item.source();
        if (source == null) {
            return host(item.url());
        }
        return source.id() != null ? source.id() : source.url() != null ? source.url() : source.name();
    }

    static String country(NewsItem item) {
        return item.source() == null ? null : item.source().country();
    }

    private static String host(String url) {
        try {
            return url == null ? null : new URI(url).getHost();
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** When it counts: as published, but when it arrived if it has no date, one in the future, or one too long ago. */
    static Instant time(NewsItem item, Instant arrived) {
        Instant published = item.published();
        boolean sound = published != null
                && item.undated() == null
                && !published.isAfter(arrived)
                && Duration.between(published, arrived).compareTo(AlertSettings.LATENESS) <= 0;
        return sound ? published : arrived;
    }
}
