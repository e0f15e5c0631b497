package io.wirewatch.feed.soak;

import java.nio.charset.StandardCharsets;

/** Documents of hostile feeds, none above the ten mebibytes that a poller reads. */
final class HostileDocuments {
    private static final int MEBIBYTE = 1 << 20;
    private static final String ENTRY =
            "<item><title>One good entry</title><guid isPermaLink=\"false\">1</guid></item>";

    private HostileDocuments() {}

    /** A sound feed that has an entry for each of its last ten editions. */
    static byte[] good(int edition) {
        StringBuilder entries = new StringBuilder();
        for (int i = edition; i > Math.max(0, edition - 10); i--) {
            entries.append("<item><title>Good news ")
                    .append(i)
                    .append("</title><guid>")
                    .append(i)
                    .append("</guid></item>");
        }
        return bytes(rss(entries.toString()));
    }

    static byte[] of(HostileFeed kind) {
        return switch (kind) {
            case ENTITY_BOMB -> bytes(entities() + rss("<item><title>&e9;</title><guid>1</guid></item>"));
            case EXTERNAL_ENTITY ->
                bytes("<!DOCTYPE rss [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                        + rss("<item><title>&e;</title><guid>1</guid></item>"));
            case CROWD -> bytes(rss(crowd()));
            case EMPTY_ENTRIES -> bytes(rss("<item></item>".repeat(1000) + ENTRY));
            case NULS -> bytes(rss(ENTRY.replace("good", "go\0od")).replace("><", ">\0<"));
            case BROKEN_UTF8 ->
                latin("<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                        + rss(ENTRY.replace("good", "\u00ff\u00fe gr\u00fcn")));
            case DEEP -> bytes("<rss><channel>" + "<a>".repeat(10 * MEBIBYTE / 3 - 100));
            case LONG_ATTRIBUTE -> bytes(rss("<item a=\"" + "x".repeat(8 * MEBIBYTE) + "\">" + ENTRY.substring(6)));
            case LARGE_ENTRY ->
                bytes(rss(ENTRY + "<item><title>Large</title><guid>2</guid><description>"
                        + "word ".repeat(9 * MEBIBYTE / 5) + "</description></item>"));
            default -> throw new IllegalArgumentException(kind + " is not a matter of its document");
        };
    }

    private static String entities() {
        StringBuilder declared = new StringBuilder("<!DOCTYPE rss [<!ENTITY e0 \"boom\">");
        for (int i = 1; i < 10; i++) {
            declared.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return declared.append("]>").toString();
    }

    private static String crowd() {
        StringBuilder crowd = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            crowd.append("<item><title>One of many</title><guid>").append(i).append("</guid></item>");
        }
        return crowd.toString();
    }

    private static String rss(String entries) {
        return "<rss version=\"2.0\"><channel><title>Feed</title>" + entries + "</channel></rss>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
