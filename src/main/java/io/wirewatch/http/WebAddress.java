package io.wirewatch.http;

import com.ibm.icu.text.IDNA;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses as people and servers write them. {@code java.net.URI} alone refuses half of them: letters beyond ASCII, spaces, a lone percent
 * sign, an underscore in a host; and it resolves {@code ?page=2} against the wrong path.
 *
 * <p>Where the host has an underscore, {@code URI.getHost()} of what comes out is null: ask {@link Origin} instead.
 */
final class WebAddress {
    // RFC 3986, appendix B, without the fragment, which is never sent.
    private static final Pattern PARTS =
            Pattern.compile("(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(\\?[^#]*)?(?:#.*)?", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("(?:(.*)@)?(\\[[^\\]]*\\]|[^:@]*)(?::([0-9]{0,5}))?");
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9_-]([A-Za-z0-9._-]{0,252}[A-Za-z0-9_-])?|\\[[0-9A-Fa-f:.]{2,45}\\]");
    // RFC 3986, appendix A: what is neither reserved nor unreserved, nor a percent sign with its two digits.
    private static final Pattern NOT_IN_URI =
            Pattern.compile("[^A-Za-z0-9\\-._~:/?#@!$&'()*+,;=%]+|%(?![0-9A-Fa-f]{2})");
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\r\\n]+");
    // UTS 46, nontransitional: as browsers do since 2023.
    private static final IDNA NAMES = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI);

    private WebAddress() {}

    /**
     * @param base what a relative address belongs to, itself made here; or null
     * @return null when it is no http or https address with a host
     */
    static URI of(URI base, String written) {
        Matcher parts = PARTS.matcher(LINE_BREAKS.matcher(written.strip()).replaceAll(""));
        if (!parts.matches()) {
            return null;
        }
        String scheme = parts.group(1) != null ? parts.group(1) : base == null ? null : base.getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
            return null;
        }
        String path = encoded(parts.group(3));
        String query = parts.group(4) == null ? "" : encoded(parts.group(4));
        boolean relative = parts.group(1) == null && parts.group(2) == null;
        String root = relative ? root(base) : root(scheme, parts.group(2));
        try {
            return root == null
                    ? null
                    : new URI(root
                            + (relative
                                    ? resolved(base, path, query)
                                    : withoutDots("/" + path.replaceFirst("^/", "")) + query));
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** The same address without user and password. */
    static URI withoutUser(URI address) {
        String authority = address.getRawAuthority();
        int at = authority.lastIndexOf('@');
        return at < 0
                ? address
                : URI.create(address.getScheme() + "://" + authority.substring(at + 1) + target(address));
    }

    /** User and password as they stand in the address, or null. */
    static String user(URI address) {
        String authority = address.getRawAuthority();
        int at = authority.lastIndexOf('@');
        return at < 0
                ? null
                : URLDecoder.decode(authority.substring(0, at).replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** What is asked of the server (RFC 9112, section 3.2.1): path and query. */
    static String target(URI address) {
        String query = address.getRawQuery();
        return address.getRawPath() + (query == null ? "" : "?" + query);
    }

    private static String root(URI base) {
        return base == null ? null : base.getScheme() + "://" + base.getRawAuthority();
    }

    private static String root(String scheme, String authority) {
        Matcher parts = AUTHORITY.matcher(authority == null ? "" : authority);
        if (!parts.matches()) {
            return null;
        }
        String host = host(parts.group(2));
        String digits = parts.group(3) == null ? "" : parts.group(3);
        int port = digits.isEmpty() ? 0 : Integer.parseInt(digits);
        if (host == null || port > 65_535) {
            return null;
        }
        String user = parts.group(1) == null ? "" : encoded(parts.group(1)).replace("@", "%40") + "@";
        return scheme.toLowerCase(Locale.ROOT) + "://" + user + host + (digits.isEmpty() ? "" : ":" + port);
    }

    /** A host as name services know it, without the dot that may end it; null when it cannot be one. */
    private static String host(String written) {
        String host = written;
        try {
            host = host.indexOf('%') < 0 ? host : URLDecoder.decode(host.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
        if (!host.chars().allMatch(c -> c < 128)) {
            IDNA.Info info = new IDNA.Info();
            host = NAMES.nameToASCII(host, new StringBuilder(), info).toString();
            if (info.hasErrors()) {
                return null;
            }
        }
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return HOST.matcher(host).matches() ? host.toLowerCase(Locale.ROOT) : null;
    }

    /** RFC 3986, section 5.2.2, for what has neither scheme nor authority. */
    private static String resolved(URI base, String path, String query) {
        if (path.isEmpty()) {
            return query.isEmpty() ? target(base) : base.getRawPath() + query;
        }
        String folder = base.getRawPath().substring(0, base.getRawPath().lastIndexOf('/') + 1);
        return withoutDots(path.startsWith("/") ? path : folder + path) + query;
    }

    /** RFC 3986, section 5.2.4; empty segments stay, since some servers mean something by them. */
    private static String withoutDots(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String last = "";
        for (String segment : path.substring(1).split("/", -1)) {
            last = segment;
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.equals(".")) {
                kept.addLast(segment);
            }
        }
        boolean folder = last.equals(".") || last.equals("..");
        return kept.isEmpty() ? "/" : "/" + String.join("/", kept) + (folder ? "/" : "");
    }

    private static String encoded(String text) {
        return NOT_IN_URI
                .matcher(text)
                .replaceAll(illegal -> Matcher.quoteReplacement(percentEncoded(illegal.group())));
    }

    private static String percentEncoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(String.format(Locale.ROOT, "%%%02X", unit & 0xFF));
        }
        return encoded.toString();
    }
}
