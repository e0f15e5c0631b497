package io.wirewatch.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertState;
import io.wirewatch.core.alert.Timing;
import io.wirewatch.core.alert.Trigger;
import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RegionKind;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.news.RuleRef;
import io.wirewatch.core.news.Severity;
import io.wirewatch.core.news.Source;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.story.Story;
import io.wirewatch.core.story.StoryTag;
import io.wirewatch.feed.document.FeedContext;
import io.wirewatch.feed.document.FeedDocument;
import io.wirewatch.feed.document.FeedReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written as a feed is read back by our own reader, and is safe for others. */
class SyndicationTest {
    private static final String SITE = "http://127.0.0.1:8080";
    private static final Instant DECIDED = Instant.parse("2026-03-04T05:06:07Z");
    private static final String TITLE = "Bridge over the Nemunas closes";
    private static final String HOSTILE = "<script>alert(1)</script> & \"quoted\" \u0000\u001b\ud800 ]]> 京🌊";

    enum Format {
        ATOM,
        JSON;

        FeedDocument writtenAndRead(Entry... entries) throws Exception {
            Publication publication = new Publication("Alerts", SITE + "/a?x=1&y=2", SITE + "/#/a", List.of(entries));
            String document = this == ATOM ? AtomWriter.write(publication) : JsonFeedWriter.write(publication);
            return new FeedReader().read(document.getBytes(StandardCharsets.UTF_8), FeedContext.ofFile("feed"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAlertIsReadBack(Format format) throws Exception {
        FeedDocument feed =
                format.writtenAndRead(AlertEntry.of(alert(TITLE, "https://news.example/bridge?a=1&b=2"), SITE));
        assertThat(feed.notes()).isEmpty();
        assertThat(feed.items()).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("Baltic roads: " + TITLE);
            assertThat(item.language()).isEqualTo("en");
            assertThat(item.published()).isEqualTo(DECIDED);
            assertThat(item.categories()).containsExactly("high", "roads", "Lithuania");
            assertThat(item.authors()).containsExactly("The Example Wire");
            assertThat(item.summary()).isEqualTo("bridge*: “Bridge”.");
            assertThat(item.body()).contains("high · opened · 1 item, 1 source", TITLE, "Why", "bridge* closed");
        });
    }

    @Test
    void anAtomEntryLeadsToTheNewsAndAJsonEntryToBoth() throws Exception {
        Entry entry = AlertEntry.of(alert(TITLE, "https://news.example/bridge?a=1&b=2"), SITE);
        assertThat(Format.ATOM.writtenAndRead(entry).items().get(0).url())
                .isEqualTo("https://news.example/bridge?a=1&b=2");
        assertThat(JsonFeedWriter.write(new Publication("Alerts", SITE, SITE, List.of(entry))))
                .contains("\"url\":\"" + SITE + "/#/alerts?rule=roads\"")
                .contains("\"external_url\":\"https://news.example/bridge?a=1&b=2\"");
    }

    @ParameterizedTest
    @EnumSource
    void anAlertThatIsToldAnewIsTheSameEntry(Format format) throws Exception {
        Alert first = alert(TITLE, null);
        Alert later = new Alert(
                first.id(),
                first.rule(),
                first.trigger(),
                null,
                first.items(),
                first.evidence(),
                first.timing(),
                AlertState.CLOSED,
                2,
                null,
                null,
                null,
                "Nothing new for 24 hours.");
        assertThat(AlertEntry.of(later, SITE).id())
                .isEqualTo(AlertEntry.of(first, SITE).id());
        assertThat(format.writtenAndRead(AlertEntry.of(later, SITE))
                        .items()
                        .get(0)
                        .title())
                .isEqualTo("Closed: Baltic roads: " + TITLE);
    }

    @ParameterizedTest
    @EnumSource
    void hostileTextIsOnlyText(Format format) throws Exception {
        Entry entry = AlertEntry.of(alert(HOSTILE, "javascript:alert(1)"), SITE);
        assertThat(entry.link()).isNull();
        Document html = Jsoup.parse(entry.html());
        assertThat(html.select("script, a[href^=javascript], img")).isEmpty();
        assertThat(html.text()).contains("<script>alert(1)</script>");
        FeedDocument feed = format.writtenAndRead(entry);
        assertThat(feed.items().get(0).title())
                .as("our reader takes titles for HTML, as publishers write them")
                .startsWith("Baltic roads: ")
                .contains("& \"quoted\"", "]]> 京🌊")
                .doesNotContain("alert");
    }

    @Test
    void theEvidenceIsMarked() {
        Entry entry = AlertEntry.of(alert(TITLE, "https://news.example/bridge"), SITE);
        assertThat(Jsoup.parse(entry.html()).select("h3 a mark").eachText()).containsExactly("Bridge");
    }

    @Test
    void evidenceFarBelowIsShown() {
        String body = "Nothing of note happened. ".repeat(200) + "🌊 A flood came.";
        int at = body.indexOf("flood");
        NewsItem item = NewsItem.builder().title("Weather").body(body).build();
        RegionTag tag = new RegionTag(
                "LT",
                "Lithuania",
                RegionKind.COUNTRY,
                null,
                1,
                true,
                List.of(Evidence.cut(Field.BODY, body, at, at + 5, "word")));
        TaggedItem lead = new TaggedItem(item, "en", List.of(tag), null, null, null, null);
        Entry entry = StoryEntry.of(story(), lead, SITE);
        Document html = Jsoup.parse(entry.html());
        assertThat(html.select("mark").eachText()).containsExactly("flood");
        assertThat(html.text()).contains("…", "🌊 A flood came.").hasSizeLessThan(1_500);
    }

    @ParameterizedTest
    @EnumSource
    void aStoryWithoutALeadIsTold(Format format) throws Exception {
        assertThat(format.writtenAndRead(StoryEntry.of(story(), null, SITE)).items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.title()).isEqualTo("Flood in Kaunas");
                    assertThat(item.summary()).isEqualTo("3 items from 2 sources, 1 of them near copies.");
                    assertThat(item.url()).isEqualTo(SITE + "/#/wire/0f");
                });
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsAFeedToo(Format format) throws Exception {
        assertThat(format.writtenAndRead().items()).isEmpty();
    }

    private static Story story() {
        return new Story(
                "0f",
                "a",
                "Flood in Kaunas",
                List.of("en"),
                3,
                1,
                2,
                2,
                null,
                DECIDED,
                DECIDED.plusSeconds(60),
                List.of(new StoryTag("LT", "Lithuania", 3)),
                null);
    }

    /** An alert about the first word of an item. */
    private static Alert alert(String title, String url) {
        NewsItem item = NewsItem.builder()
                .id("bridge")
                .title(title)
                .url(url)
                .language("en")
                .source(new Source("wire", "The Example Wire", null, null))
                .build();
        RegionTag region = new RegionTag("LT", "Lithuania", RegionKind.COUNTRY, null, 1, true, null);
        TaggedItem tagged = new TaggedItem(item, "en", List.of(region), null, null, null, null);
        int end = title.indexOf(' ');
        ClauseEvidence evidence =
                new ClauseEvidence("bridge", "bridge*", Field.TITLE, 0, end, title.substring(0, end), "prefix");
        return new Alert(
                "a-1",
                new RuleRef("roads", "Baltic roads", 3, Severity.HIGH, "bridge* closed"),
                Trigger.EACH,
                null,
                List.of(tagged),
                List.of(evidence),
                new Timing(null, null, null, DECIDED),
                AlertState.OPENED,
                1,
                null,
                null,
                null,
                null);
    }
}
