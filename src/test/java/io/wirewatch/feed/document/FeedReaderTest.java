package io.wirewatch.feed.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FeedReaderTest {
    private static final FeedContext UNKNOWN = FeedContext.ofFile("a.xml");
    private static final String ITEM =
            "<item><title>One</title><guid>7</guid><link>https://news.example/1</link></item>";
    private static final List<byte[]> SAMPLES = samples();

    private final FeedReader reader = new FeedReader();

    @Test
    void theSameGuidOfTheSameSourceIsTheSameItem() throws UnreadableFeedException {
        Source source = new Source("wire", null, null, null);
        String id =
                read(rss(ITEM), new FeedContext(null, null, source, null, null)).id();
        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(read(rss(ITEM.replace("One", "Two")), new FeedContext(null, null, source, null, null))
                        .id())
                .isEqualTo(id);
        assertThat(read(rss(ITEM), new FeedContext(null, null, new Source("other", null, null, null), null, null))
                        .id())
                .isNotEqualTo(id);
    }

    @Test
    void withoutAGuidTheAddressIsTheIdentity() throws UnreadableFeedException {
        String plain = "<item><title>One</title><link>https://news.example/1</link></item>";
        String tracked = "<item><title>One, updated</title><link>https://news.example/1?utm_source=rss</link></item>";
        assertThat(read(rss(plain), UNKNOWN).id())
                .isEqualTo(read(rss(tracked), UNKNOWN).id());
    }

    @Test
    void entitiesThatADocumentDefinesAreNoted() throws UnreadableFeedException {
        String defining = "<!DOCTYPE rss [<!ENTITY a \"b\">]>" + rss(ITEM);
        assertThat(reader.read(defining.getBytes(StandardCharsets.UTF_8), UNKNOWN)
                        .notes())
                .containsExactly("defines entities, which are not used");
        String harmless = "<!DOCTYPE rss>" + rss("<item><title>&lt;!ENTITY a</title></item>");
        assertThat(reader.read(harmless.getBytes(StandardCharsets.UTF_8), UNKNOWN)
                        .notes())
                .isEmpty();
    }

    @Test
    void theSourceIsTheOneKnownOrElseWhatTheFeedSays() throws UnreadableFeedException {
        Source known = new Source("wire", "The Wire", null, "GB");
        assertThat(read(rss(ITEM), new FeedContext(null, null, known, null, null))
                        .source())
                .isEqualTo(known);
        String named = "<rss><channel><title>Wire</title><link>https://www.wire.example/world</link>" + ITEM
                + "</channel></rss>";
        assertThat(read(named, UNKNOWN).source())
                .isEqualTo(new Source("www.wire.example", "Wire", "https://www.wire.example/world", null));
    }

    @Test
    void theContextFillsInWhatTheFeedLeavesOut() throws UnreadableFeedException {
        NewsItem item = read(rss(ITEM), new FeedContext("https://news.example/f", null, null, "lt", "f.xml"));
        assertThat(item.language()).isEqualTo("lt");
        assertThat(item.origin()).isEqualTo("f.xml");
        assertThat(item.source().id()).isEqualTo("news.example");
    }

    @Test
    void theTransportsCharsetIsUsedWhereTheDocumentIsSilent() throws UnreadableFeedException {
        byte[] document = rss("<item><title>Łódź</title></item>").getBytes(Charset.forName("ISO-8859-2"));
        FeedContext context = new FeedContext(null, "iso-8859-2", null, null, null);
        assertThat(reader.read(document, context).items().get(0).title()).isEqualTo("Łódź");
    }

    @Test
    void anEmptyFeedIsAFeed() throws UnreadableFeedException {
        assertThat(reader.read(bytes(rss("")), UNKNOWN).items()).isEmpty();
        assertThat(reader.read(bytes("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[]}"), UNKNOWN)
                        .items())
                .isEmpty();
    }

    @Test
    void aDocumentThatBreaksOffSaysSo() throws UnreadableFeedException {
        String json = "{\"items\":[{\"id\":\"1\",\"title\":\"One\"}";
        String atom = "<feed><entry><id>1</id><title>One</title></entry>";
        for (String cut : List.of("<rss><channel>" + ITEM, atom, json)) {
            assertThat(reader.read(bytes(cut), UNKNOWN).isWhole()).as(cut).isFalse();
        }
        for (String whole : List.of(rss(ITEM), atom + "</feed>", json + "]}")) {
            assertThat(reader.read(bytes(whole), UNKNOWN).isWhole()).as(whole).isTrue();
        }
    }

    @Test
    void whatIsNoFeedIsRefusedWithTheReason() {
        assertRefused("", "empty");
        assertRefused("  \n", "empty");
        assertRefused("hello", "begins neither as XML nor as JSON");
        assertRefused("\u0001PK<<\u0002", "begins neither as XML nor as JSON");
        assertRefused("<!doctype html><html><body><p>x</p></body></html>", "web page");
        assertRefused("<note><to>you</to></note>", "first element is <note>");
        assertRefused("<rss><channel>\n<title>x</titl", "broken XML at 2:");
        assertRefused("{\"items\": [}", "broken JSON at 1:");
        assertRefused("{\"name\": 1}", "\"items\"");
    }

    @Test
    void expansionBombsAndOutsideEntitiesAreNotExpanded() throws UnreadableFeedException {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY e0 'ha'>");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY e%d '&e%d;&e%d;&e%d;'>".formatted(i, i - 1, i - 1, i - 1));
        }
        bomb.append("<!ENTITY out SYSTEM 'file:///etc/hosts'>]>");
        assertThat(read(bomb + rss("<item><title>Bomb &e29; &out;</title></item>"), UNKNOWN)
                        .title())
                .isEqualTo("Bomb &e29; &out;");
    }

    @Test
    void deepNestingIsNoDanger() throws UnreadableFeedException {
        String deep = "<a>".repeat(100_000);
        assertThat(read(rss("<item><title>x</title>" + deep + "</item>"), UNKNOWN)
                        .title())
                .isEqualTo("x");
        assertRefused(deep, "broken XML");
        assertRefused("{\"items\":" + "[".repeat(100_000), "broken JSON");
    }

    @Test
    void manyEntriesAreRead() throws UnreadableFeedException {
        assertThat(reader.read(bytes(rss(ITEM.repeat(2_000))), UNKNOWN).items()).hasSize(2_000);
    }

    @Property(tries = 300)
    void nothingButARefusalComesOutOfNoise(@ForAll byte[] noise) {
        readOrRefuse(noise);
    }

    /** Bytes of good feeds changed, cut out and doubled. */
    @Property(tries = 500)
    void nothingButARefusalComesOutOfADamagedFeed(
            @ForAll @IntRange(max = 1000) int sample,
            @ForAll @IntRange(max = 5000) int from,
            @ForAll @IntRange(max = 5000) int to,
            @ForAll byte[] patch) {
        byte[] feed = SAMPLES.get(sample % SAMPLES.size());
        int start = from % feed.length;
        int end = to % feed.length;
        byte[] damaged = new byte[start + patch.length + feed.length - end];
        System.arraycopy(feed, 0, damaged, 0, start);
        System.arraycopy(patch, 0, damaged, start, patch.length);
        System.arraycopy(feed, end, damaged, start + patch.length, feed.length - end);
        readOrRefuse(damaged);
    }

    private void readOrRefuse(byte[] document) {
        try {
            reader.read(document, UNKNOWN).items();
        } catch (UnreadableFeedException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static List<byte[]> samples() {
        try (Stream<Path> files = Files.list(Path.of("src/test/golden/feed"))) {
            List<byte[]> samples = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                samples.add(Files.readAllBytes(file));
            }
            return samples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NewsItem read(String document, FeedContext context) throws UnreadableFeedException {
        return reader.read(bytes(document), context).items().get(0);
    }

    private void assertRefused(String document, String reason) {
        assertThatThrownBy(() -> reader.read(bytes(document), UNKNOWN).items())
                .isInstanceOf(UnreadableFeedException.class)
                .hasMessageContaining(reason);
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\"><channel>" + items + "</channel></rss>";
    }

    private static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }
}
