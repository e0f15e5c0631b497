package io.wirewatch.feed.push;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses at which hubs call us, one for each feed, and the secrets that they sign with. An address cannot be guessed, and shows by itself that
 * we have made it.
 */
final class PushCallbacks {
    private static final Pattern PATH =
            Pattern.compile("(?:.*/)?([A-Za-z0-9_-]{1,400})/([0-9a-f]{64})", Pattern.DOTALL);

    private final URI url;
    private final PushKey key;

    PushCallbacks(URI url, PushKey key) {
        this.url = url;
        this.key = key;
    }

    /** Where the hub is to call for the feed. */
    URI address(String feed) {
        String base = url.toString();
        String name = Base64.getUrlEncoder().withoutPadding().encodeToString(feed.getBytes(StandardCharsets.UTF_8));
        return URI.create(base + (base.endsWith("/") ? "" : "/") + name + "/" + key.derive("callback", feed));
    }

    /** Tells one address from another without giving it away. */
    String hash(String feed) {
        return key.derive("hash", address(feed).toString()).substring(0, 16);
    }

    /** What the hub is to sign its pushes of the feed with (WebSub, section 5.1: less than 200 bytes). */
    String secret(String feed, String hub, String topic) {
        return key.derive("secret", feed, hub, topic);
    }

    /** The feed that a call is about, by the end of its path: what stands before is the business of proxies. Empty when the address is none of ours. */
    Optional<String> feed(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String feed = new String(Base64.getUrlDecoder().decode(parts.group(1)), StandardCharsets.UTF_8);
            byte[] right = key.derive("callback", feed).getBytes(StandardCharsets.US_ASCII);
            byte[] given = parts.group(2).getBytes(StandardCharsets.US_ASCII);
            return MessageDigest.isEqual(right, given) ? Optional.of(feed) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
