package io.wirewatch.feed.list;

import io.wirewatch.http.HttpValues;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;
import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of feeds, as people and programs write them, and when two of them are the same. */
public final class FeedAddress {
    /** What every server must take (RFC 9110, section 4.1). */
    private static final int MAX_LENGTH = 8_000;

    // Never registered, but written by feed readers: feed://host/path means http, feed:https://host/path says what it
    // means.
    private static final Pattern FEED_SCHEME = Pattern.compile("(?i)^feed:(?://)?(?=https?://)|^feed:(?=//)");
    private static final Pattern PARTS = Pattern.compile("(?is)^(https?)://((?:[^/?#]*@)?)([^/?#:]+)(.*)$");
    private static final Pattern SECRET = Pattern.compile("(?<=//)[^/?#@]*@");

    private FeedAddress() {}

    /**
     * An address that can be asked: what is not ASCII is encoded, in the host by IDNA 2003, elsewhere as percent-encoded UTF-8.
     *
     * @return empty when it is no http or https address with a host, or too long
     */
    public static Optional<String> of(String written) {
        String plain = FEED_SCHEME.matcher(written.strip()).replaceFirst("");
        String address = asciiHost(plain.startsWith("//") ? "http:" + plain : plain);
        return Optional.of(address)
                .filter(text -> text.length() <= MAX_LENGTH)
                .map(text -> HttpValues.address(null, text))
                .map(URI::toString);
    }

    private static String asciiHost(String address) {
        if (address.chars().allMatch(c -> c < 0x80)) {
            return address;
        }
        Matcher parts = PARTS.matcher(address);
        if (!parts.matches()) {
            return address;
        }
        try {
            return parts.group(1) + "://" + parts.group(2) + IDN.toASCII(parts.group(3)) + parts.group(4);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /**
     * What two spellings of one address have in common (RFC 3986, sections 6.2.2.1 and 6.2.3): scheme and host in lower case, no default
     * port, a slash after a bare host, no fragment. An address that cannot be parsed is its own key.
     */
    public static String key(String url) {
        URI address = of(url).map(URI::create).orElse(null);
        if (address == null) {
            return url;
        }
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int defaultPort = scheme.equals("https") ? 443 : 80;
        boolean isDefault = address.getPort() == -1 || address.getPort() == defaultPort;
        return scheme + "://"
                + (address.getRawUserInfo() == null ? "" : address.getRawUserInfo() + "@")
                + address.getHost().toLowerCase(Locale.ROOT)
                + (isDefault ? "" : ":" + address.getPort())
                + (address.getRawPath().isEmpty() ? "/" : address.getRawPath())
                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    /** Where a feed stands now: where it has moved for good, if it has moved since its address was last written. */
    public static String current(Feed feed, FeedState state) {
        return state.movedTo() != null && feed.url().equals(state.url()) ? state.movedTo() : feed.url();
    }

    /** A feed as it should be listed: with the address where it stands now. */
    public static Feed moved(Feed feed, FeedState state) {
        return new Feed(
                feed.id(),
                current(feed, state),
                feed.name(),
                feed.country(),
                feed.language(),
                feed.labels(),
                feed.intervalSeconds(),
                feed.enabled(),
                feed.fullText(),
                feed.list());
    }

    /** For people and logs: without user and password. */
    public static String shown(String url) {
        return SECRET.matcher(url).replaceFirst("");
    }
}
