package io.wirewatch.feed.document;

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

    static boolean isAbsolute(String link) {
        return link.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");
    }

    static boolean isWeb(String link) {
        return link != null && link.strip().matches("(?is)https?://[^\\s/].*");
    }
}
