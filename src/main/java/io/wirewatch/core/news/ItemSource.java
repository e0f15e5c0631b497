package io.wirewatch.core.news;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an item says of where it comes from: a name for its source, and the source's country. */
public final class ItemSource {
    /** Domains that are sold to all the world, whatever country they were made for. */
    private static final Set<String> SOLD_TO_ALL = Set.of(
            "ai", "am", "cc", "cf", "cm", "co", "eu", "fm", "ga", "gg", "gl", "gq", "im", "io", "is", "la", "ly", "me",
            "ml", "nu", "sh", "st", "tk", "to", "tv", "ws");

    private static final Map<String, String> OTHER_CODES = Map.of("uk", "GB", "su", "RU", "ac", "GB");

    /** The host of an address, as feeds write it: what follows the host may be anything. */
    private static final Pattern HOST = Pattern.compile(
            "\\s*(?:[a-z][a-z0-9+.-]*:)?//(?:[^/?#@\\s]*@)?(\\[[^]/?#]*]|[^:/?#@\\s\\\\]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern COUNTRY_DOMAIN = Pattern.compile(".*\\.([a-z]{2})");

    /** What is longer is no name, and would be kept for ever. */
    private static final int LONGEST_KEY = 256;

    private ItemSource() {}

    /** Under what its items are remembered together: the source's id, or the host of its page or the item's. */
    public static Optional<String> key(NewsItem item) {
        Optional<String> id = Optional.ofNullable(item.source()).map(Source::id);
        return id.or(() -> host(item)).filter(key -> key.length() <= LONGEST_KEY);
    }

    /** ISO 3166-1 code, as the item says it or the last part of its host. */
    public static Optional<String> country(NewsItem item) {
        if (item.source() != null && item.source().country() != null) {
            return Optional.of(item.source().country());
        }
        return host(item)
                .map(COUNTRY_DOMAIN::matcher)
                .filter(Matcher::matches)
                .map(domain -> domain.group(1))
                .filter(end -> !SOLD_TO_ALL.contains(end))
                .map(end -> OTHER_CODES.getOrDefault(end, end.toUpperCase(Locale.ROOT)));
    }

    private static Optional<String> host(NewsItem item) {
        return host(item.source() == null ? null : item.source().url()).or(() -> host(item.url()));
    }

    private static Optional<String> host(String url) {
        return Optional.ofNullable(url)
                .map(HOST::matcher)
                .filter(Matcher::lookingAt)
                .map(address -> address.group(1).toLowerCase(Locale.ROOT))
                .map(host -> host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
    }
}
