package io.wirewatch.feed.soak;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes feed documents of what a script shows. Texts are plain letters and digits, so nothing needs to be escaped. */
final class Documents {
    static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final World world;
    private final FeedScript script;

    Documents(World world, FeedScript script) {
        this.world = world;
        this.script = script;
    }

    String write(List<Version> versions) {
        return switch (script.format()) {
            case RSS -> rss(versions);
            case ATOM -> atom(versions);
            case RDF -> rdf(versions);
            case JSON -> json(versions);
        };
    }

    private String rss(List<Version> versions) {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
                <title>Café %d</title><link>%s</link><description>Invented news</description>
                """.formatted(script.number(), world.site(script))
                + joined(versions, this::rssItem, "")
                + "</channel></rss>\n";
    }

    private String rssItem(Version version) {
        return """
                <item><title>%s</title><link>%s</link><guid isPermaLink="false">%s</guid>%s
                <description>%s</description><content:encoded><![CDATA[<p>%s</p>]]></content:encoded></item>
                """.formatted(
                        version.title(),
                        link(version),
                        guid(version),
                        dated("<pubDate>", HTTP_DATE.format(published(version)), "</pubDate>"),
                        version.summary(),
                        version.body());
    }

    private String atom(List<Version> versions) {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Café %d</title><id>%2$s</id><link href="%2$s"/>
                """.formatted(script.number(), world.site(script)) + joined(versions, this::atomEntry, "") + "</feed>\n";
    }

    private String atomEntry(Version version) {
        return """
                <entry><title>%s</title><link href="%s"/><id>urn:%s</id>%s
                <summary>%s</summary><content type="html">&lt;p&gt;%s&lt;/p&gt;</content></entry>
                """.formatted(
                        version.title(),
                        link(version),
                        guid(version),
                        dated("<published>", published(version).toString(), "</published>"),
                        version.summary(),
                        version.body());
    }

    private String rdf(List<Version> versions) {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
                <channel rdf:about="%2$s"><title>Café %1$d</title><link>%2$s</link></channel>
                """.formatted(script.number(), world.site(script))
                + joined(versions, this::rdfItem, "")
                + "</rdf:RDF>\n";
    }

    private String rdfItem(Version version) {
        return """
                <item rdf:about="%2$s"><title>%1$s</title><link>%2$s</link>%3$s
                <description>%4$s</description><content:encoded><![CDATA[<p>%5$s</p>]]></content:encoded></item>
                """.formatted(
                        version.title(),
                        link(version),
                        dated("<dc:date>", published(version).toString(), "</dc:date>"),
                        version.summary(),
                        version.body());
    }

    private String json(List<Version> versions) {
        return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Café %d\",\"items\":[\n"
                        .formatted(script.number())
                + joined(versions, this::jsonItem, ",\n")
                + "]}\n";
    }

    private String jsonItem(Version version) {
        return "{\"id\":\"%s\",\"url\":\"%s\",\"title\":\"%s\",%s\"summary\":\"%s\",\"content_html\":\"<p>%s</p>\"}"
                .formatted(
                        guid(version),
                        link(version),
                        version.title(),
                        dated("\"date_published\":\"", published(version).toString(), "\","),
                        version.summary(),
                        version.body());
    }

    private String joined(List<Version> versions, Function<Version, String> entry, String between) {
        return versions.stream().map(entry).collect(Collectors.joining(between));
    }

    private String dated(String before, String date, String after) {
        return script.has(Trait.UNDATED) ? "" : before + date + after;
    }

    private Instant published(Version version) {
        return world.clock().instant(script.out(version.entry())).truncatedTo(ChronoUnit.SECONDS);
    }

    private String link(Version version) {
        return world.site(script) + "story/" + guid(version);
    }

    private static String guid(Version version) {
        return version.feed() + "-" + version.entry();
    }
}
