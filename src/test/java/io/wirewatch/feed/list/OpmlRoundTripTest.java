package io.wirewatch.feed.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.wire.Feed;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What is exported comes back, and is OPML 2.0. */
class OpmlRoundTripTest {
    private static final Instant CREATED = Instant.parse("2026-02-03T04:05:06Z");

    @Property(tries = 300)
    void whatIsExportedIsReadBackAsItWas(@ForAll("feeds") List<Feed> feeds) {
        FeedList read = FeedListReader.read(OpmlWriter.write(feeds, CREATED).getBytes(StandardCharsets.UTF_8));
        assertThat(read.isWhole()).isEqualTo(!feeds.isEmpty());
        assertThat(read.feeds()).extracting(ListedFeed::feed).containsExactlyInAnyOrderElementsOf(feeds);
        assertThat(ImportPlan.of(read.feeds(), Map.of(), Map.of()).added()).containsExactlyInAnyOrderElementsOf(feeds);
    }

    @Property(tries = 50)
    void everyExportKeepsToTheStandard(@ForAll("feeds") List<Feed> feeds) throws Exception {
        Document opml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(OpmlWriter.write(feeds, CREATED))));
        Element root = opml.getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("opml");
        assertThat(root.getAttribute("version")).isEqualTo("2.0");
        assertThat(root.getElementsByTagName("head").getLength()).isEqualTo(1);
        assertThat(root.getElementsByTagName("body").getLength()).isEqualTo(1);
        NodeList outlines = root.getElementsByTagName("outline");
        for (int i = 0; i < outlines.getLength(); i++) {
            Element outline = (Element) outlines.item(i);
            assertThat(outline.getAttribute("text")).isNotBlank();
            // A subscription has type and xmlUrl, a folder has neither.
            assertThat(outline.getAttribute("type").equals("rss")).isEqualTo(outline.hasAttribute("xmlUrl"));
            assertThat(outline.hasAttribute("xmlUrl")).isNotEqualTo(outline.hasChildNodes());
        }
    }

    @Example
    void theDateIsOneOfRfc822() {
        String opml = OpmlWriter.write(List.of(), CREATED);
        assertThat(opml).contains("<dateCreated>Tue, 03 Feb 2026 04:05:06 GMT</dateCreated>");
        assertThat(DateTimeFormatter.RFC_1123_DATE_TIME
                        .withLocale(Locale.ROOT)
                        .parse("Tue, 03 Feb 2026 04:05:06 GMT", Instant::from))
                .isEqualTo(CREATED);
    }

    @Example
    void aFeedStandsInTheFolderOfItsFirstLabelWithTheOthersAsCategories() {
        Feed feed = new Feed(
                "quay",
                "https://a.example/?x=1&y=2",
                "Fish & \"Ships\"",
                null,
                "lt",
                List.of("North", "AC/DC", "sea", "ice"),
                null,
                null,
                null,
                null);
        assertThat(OpmlWriter.write(List.of(feed), CREATED))
                .contains("<outline text=\"North\">", "<outline text=\"AC/DC\">", "category=\"sea,ice\"", "&amp;y=2")
                .doesNotContain("wirewatch:interval");
    }

    @Example
    void controlCharactersDoNotBreakTheDocument() {
        Feed feed = new Feed(
                "quay", "https://a.example/", "Bell \u0007 and half \uD800", null, null, null, null, null, null, null);
        FeedList read =
                FeedListReader.read(OpmlWriter.write(List.of(feed), CREATED).getBytes(StandardCharsets.UTF_8));
        assertThat(read.feeds().get(0).feed().name()).isEqualTo("Bell and half");
    }

    @Provide
    Arbitrary<List<Feed>> feeds() {
        Arbitrary<String> words = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("ąéЖ中İ&<>\"';,/# ")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(String::strip)
                .map(text -> text.replaceAll(" +", " "))
                .filter(text -> !text.isEmpty());
        Arbitrary<String> addresses = Arbitraries.strings()
                .withCharRange('a', 'e')
                .withChars("0-_/?&=.~%20")
                .ofMaxLength(12)
                // Steps such as /./ are taken out on reading (RFC 3986, section 5.2.4).
                .filter(path -> !("/" + path).matches(".*/\\.{1,2}([/?].*)?"))
                .map(path -> "https://wire.example/" + path.replace("%", "%20"));
        Arbitrary<List<String>> labels = words.list().uniqueElements().ofMaxSize(4);
        Arbitrary<Feed> feed = Combinators.combine(
                        addresses,
                        words.injectNull(0.3),
                        Arbitraries.of("LT", "BR").injectNull(0.5),
                        Arbitraries.of("lt", "pt-BR", "zh-Hant").injectNull(0.5),
                        labels,
                        Arbitraries.integers().between(1, 100_000).injectNull(0.7),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((url, name, country, language, tags, interval, enabled, fullText) -> new Feed(
                        FeedIds.of(url) + "." + Integer.toHexString(url.hashCode()),
                        url,
                        name,
                        country,
                        language,
                        tags,
                        interval,
                        enabled,
                        fullText,
                        null));
        return feed.list().ofMaxSize(12).uniqueElements(one -> FeedAddress.key(one.url()));
    }
}
