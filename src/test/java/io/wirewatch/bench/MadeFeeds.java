package io.wirewatch.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Feeds of invented text in the usual formats, short and long, plain and with markup. */
final class MadeFeeds {
    private static final List<Integer> ENTRIES = List.of(10, 30, 100);
    private static final List<String> WORDS = List.of(
            "harbor",
            "council",
            "river",
            "vote",
            "bridge",
            "storm",
            "the",
            "of",
            "in",
            "and",
            "said",
            "after",
            "flood",
            "trade",
            "talks",
            "minister",
            "Überschwemmung",
            "border",
            "police",
            "report");

    private MadeFeeds() {}

    static List<byte[]> all() {
        List<byte[]> feeds = new ArrayList<>();
        for (int entries : ENTRIES) {
            Random random = new Random(entries);
            feeds.add(bytes(rss(entries, random, false)));
            feeds.add(bytes(rss(entries, random, true)));
            feeds.add(bytes(atom(entries, random)));
        }
        return feeds;
    }

    private static String rss(int entries, Random random, boolean full) {
        StringBuilder feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                + "<channel><title>Made</title><link>https://made.example/</link><description>Made</description>\n");
        for (int i = 0; i < entries; i++) {
            feed.append("<item>\n<title>")
                    .append(words(random, 9))
                    .append("</title>\n<link>https://made.example/")
                    .append(i);
            feed.append("</link>\n<guid isPermaLink=\"false\">made-").append(i);
            feed.append(
                    "</guid>\n<pubDate>Mon, 23 Nov 2026 10:05:00 +0100</pubDate>\n<dc:creator>Ann Reed</dc:creator>\n");
            feed.append("<description>").append(words(random, 40)).append(" &amp; more</description>\n");
            if (full) {
                feed.append("<content:encoded><![CDATA[").append(html(random)).append("]]></content:encoded>\n");
            }
            feed.append("</item>\n");
        }
        return feed.append("</channel></rss>").toString();
    }

    private static String atom(int entries, Random random) {
        StringBuilder feed = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">"
                        + "<title>Made</title><id>urn:made</id><updated>2026-11-23T10:05:00Z</updated>\n");
        for (int i = 0; i < entries; i++) {
            feed.append("<entry><title type=\"html\">")
                    .append(words(random, 9))
                    .append("</title><id>urn:made:")
                    .append(i);
            feed.append("</id><link rel=\"alternate\" type=\"text/html\" href=\"https://made.example/")
                    .append(i);
            feed.append("\"/><published>2026-11-23T10:05:00Z</published><updated>2026-11-23T11:05:00Z</updated>");
            feed.append("<author><name>Ann Reed</name></author><content type=\"html\">");
            feed.append(html(random).replace("&", "&amp;").replace("<", "&lt;")).append("</content></entry>\n");
        }
        return feed.append("</feed>").toString();
    }

    private static String html(Random random) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            html.append("<p>")
                    .append(words(random, 40))
                    .append(" <a href=\"https://made.example/")
                    .append(i)
                    .append("\">");
            html.append(words(random, 3))
                    .append("</a> &ndash; ")
                    .append(words(random, 20))
                    .append(".</p>\n");
        }
        return html.toString();
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return words.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
