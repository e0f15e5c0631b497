package io.wirewatch.feed.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.core.news.NewsItem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class FeedDocumentTest {
    private static final FeedContext CONTEXT = new FeedContext("https://news.example/feed", null, null, null, null);

    @Test
    void rssSaysWhenItWantsToBePolledAndWhoPushesIt() throws UnreadableFeedException {
        FeedDocument feed = rss(
                "<atom:link rel='hub' href='https://hub.example/'/><atom:link rel='self' href='/self'/>"
                        + "<ttl>45</ttl><skipHours><hour>24</hour><hour>3</hour></skipHours><skipDays><day>sunday</day></skipDays>");
        assertThat(feed.hubs()).containsExactly("https://hub.example/");
        assertThat(feed.self()).isEqualTo("https://news.example/self");
        assertThat(feed.interval()).isEqualTo(Duration.ofMinutes(45));
        assertThat(feed.skipHours()).containsExactlyInAnyOrder(0, 3);
        assertThat(feed.skipDays()).containsExactly(DayOfWeek.SUNDAY);
    }

    @Test
    void theSyndicationModuleGivesAnInterval() throws UnreadableFeedException {
        assertThat(rss("<sy:updatePeriod> daily </sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>")
                        .interval())
                .isEqualTo(Duration.ofHours(6));
    }

    @Test
    void aFeedThatSkipsAllHoursSkipsNone() throws UnreadableFeedException {
        StringBuilder hours = new StringBuilder();
        for (int hour = 0; hour < 24; hour++) {
            hours.append("<hour>").append(hour).append("</hour>");
        }
        assertThat(rss("<skipHours>" + hours + "</skipHours>").skipHours()).isEmpty();
    }

    @Test
    void jsonFeedNamesItsHubsAndItself() throws UnreadableFeedException {
        FeedDocument feed = read("{\"feed_url\":\"https://news.example/f.json\","
                + "\"hubs\":[{\"type\":\"WebSub\",\"url\":\"https://hub.example/\"}],\"items\":[]}");
        assertThat(feed.hubs()).containsExactly("https://hub.example/");
        assertThat(feed.self()).isEqualTo("https://news.example/f.json");
    }

    @Test
    void whatIsAmissIsNoted() throws UnreadableFeedException {
        assertThat(rss("<item/>").notes()).containsExactly("1 entries that say nothing are left out");
        assertThat(rss("<item><title>a\u0007b</title></item>").notes()).containsExactly("1 control characters removed");
        assertThat(read("<rss><channel>\n<item><title>a</title></item><item><title>b")
                        .notes())
                .containsExactly("breaks off at 2:44, within an entry, which is left out");
        assertThat(rss("<item><title>a</title></item>").notes()).isEmpty();
    }

    @Test
    void aGuidThatTwoLinksShareIsNoIdentity() throws UnreadableFeedException {
        FeedDocument feed = rss("<item><title>a</title><guid>1</guid><link>/a</link></item>"
                + "<item><title>b</title><guid>1</guid><link>/b</link></item>");
        assertThat(feed.items().get(0).id()).isNotEqualTo(feed.items().get(1).id());
        assertThat(feed.notes()).hasSize(1);
    }

    @Test
    void anEditedTextIsTheSameItemWhereThereIsOnlyATitle() throws UnreadableFeedException {
        String item = "<item><title>a</title><pubDate>2026-02-03</pubDate><description>%s</description></item>";
        NewsItem before = rss(item.formatted("x")).items().get(0);
        NewsItem after = rss(item.formatted("y")).items().get(0);
        assertThat(before.id()).isEqualTo(after.id());
        assertThat(rss(item.formatted("x") + item.formatted("y")).items())
                .extracting(NewsItem::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void theNewestOfVeryManyEntriesAreTaken() throws UnreadableFeedException {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i <= Newest.MAX; i++) {
            items.append("<item><title>").append(i).append("</title><pubDate>").append(1_000_000_000 + i);
            items.append("</pubDate></item>");
        }
        FeedDocument feed = rss(items.toString());
        assertThat(feed.items()).hasSize(Newest.MAX);
        assertThat(feed.items().get(0).title()).isEqualTo("1");
        assertThat(feed.notes()).containsExactly("20001 entries; the newest 20000 are taken");
    }

    @Test
    void gzippedDocumentsAreUnpackedWithinALimit() throws IOException, UnreadableFeedException {
        byte[] feed = "<rss><channel><item><title>a</title></item></channel></rss>".getBytes(StandardCharsets.UTF_8);
        assertThat(new FeedReader().read(gzip(feed), CONTEXT).items()).hasSize(1);
        assertThatThrownBy(() -> new FeedReader().read(gzip(new byte[11 << 20]), CONTEXT))
                .isInstanceOf(UnreadableFeedException.class)
                .hasMessageContaining("more than");
    }

    @Test
    void whatIsNoFeedIsNamed() {
        assertThatThrownBy(() -> read("<urlset><url><loc>https://news.example/</loc></url></urlset>"))
                .hasMessageContaining("sitemap without news");
        assertThatThrownBy(() -> read("<sitemapindex></sitemapindex>")).hasMessageContaining("index of sitemaps");
        assertThatThrownBy(() -> read("<opml></opml>")).hasMessageContaining("OPML");
        assertThatThrownBy(() -> read("[1]")).hasMessageContaining("JSON list");
    }

    private static FeedDocument rss(String inside) throws UnreadableFeedException {
        return read("<rss xmlns:atom='http://www.w3.org/2005/Atom'><channel>" + inside + "</channel></rss>");
    }

    private static FeedDocument read(String document) throws UnreadableFeedException {
        return new FeedReader().read(document.getBytes(StandardCharsets.UTF_8), CONTEXT);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
