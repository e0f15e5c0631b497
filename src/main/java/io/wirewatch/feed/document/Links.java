package io.wirewatch.feed.document;

import java.util.Locale;
import org.jsoup.internal.StringUtil;

/** Addresses as feeds write them. */
final class Links {
    private Links() {}

    /** The absolute address; the link as written when there is nothing to resolve it against. Null stays null. */
    static String resolve(String link, String base) {
        if (link == null) {
            return null;
        }
        String trimmed = link.strip();
        if (isAbsolute(trimmed) || base == null) {
            return trimmed;
        }
        String resolved = StringUtil.resolve(base, trimmed);
        return resolved.isEmpty() ? trimmed : resolved;
    }

    /** Whether it begins with a scheme (RFC 3986, section 3.1). */
    static boolean isAbsolute(String link) {
        for (int i = 0; i < link.length(); i++) {
            char c = link.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean other = (c >= '0' && c <= '9') || c == '+' || c == '.' || c == '-';
            if (!letter && (i == 0 || !other)) {
                return i > 0 && c == ':';
            }
        }
        return false;
    }

    /** Whether it is an http or https address, with a host. */
    static boolean isWeb(String link) {
        if (link == null || link.length() < 8) {
            return false;
        }
        String lower = link.strip().toLowerCase(Locale.ROOT);
        int host = lower.startsWith("http://") ? 7 : lower.startsWith("https://") ? 8 : lower.length();
        return host < lower.length() && lower.charAt(host) != '/' && !Character.isWhitespace(lower.charAt(host));
    }
}
