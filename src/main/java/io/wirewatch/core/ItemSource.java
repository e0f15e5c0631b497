package io.wirewatch.core;

import io.wirewatch.core.news.NewsItem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an item says of where it comes from: a name for its source, and the source's country. */
final class ItemSource {
    /** Domains that are sold to all the world, whatever country they were made for. */
    private static final Set<String> SOLD_TO_ALL = Set.of(
            "ai", "am", "cc", "cf", "cm", "co", "eu", "fm", "ga", "gg", "gl", "gq", "im", "io", "is", "la", "ly", "me",
            "ml", "nu", "sh", "st", "tk", "to", "tv", "ws");

    private static final Map<String, String> OTHER_CODES = Map.of("uk", "GB", "su", "RU", "ac", "GB");

    private ItemSource() {}

    /** Under what its items are remembered together: the source's id, or the host of its page or the item's. */
    static Optional<String> key(NewsItem item) {
        if (item.source() != null && item.source().id() != null) {
            return Optional.of(item.source().id());
        }
        return host(item);
    }

    /** ISO 3166-1 code, as the item says it or the last part of its host. */
    static Optional<String> country(NewsItem item) {
        if (item.source() != null && item.source().country() != null) {
            return Optional.of(item.source().country());
        }
        return host(item)
                .map(host -> host.substring(host.lastIndexOf('.') + 1))
                .filter(end -> end.length() == 2 && !SOLD_TO_ALL.contains(end))
                .map(end -> OTHER_CODES.getOrDefault(end, end.toUpperCase(Locale.ROOT)));
    }

    private static Optional<String> host(NewsItem item) {
        String url = item.source() != null && item.source().url() != null
                ? item.source().url()
                : item.url();
        if (url == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(new URI(url.strip()).getHost()).map(host -> host.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
