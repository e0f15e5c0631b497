package io.wirewatch.feed.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.wire.Feed;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedListReaderTest {
    private static FeedList read(String text) {
        return FeedListReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static FeedList opml(String outlines) {
        return read("<?xml version=\"1.0\"?><opml version=\"2.0\"><head><title>x</title></head><body>\n" + outlines
                + "\n</body></opml>");
    }

    private static List<Feed> feeds(FeedList list) {
        return list.feeds().stream().map(ListedFeed::feed).toList();
    }

    private static Feed only(FeedList list) {
        assertThat(list.feeds()).hasSize(1);
        return list.feeds().get(0).feed();
    }

    @Test
    void foldersAndCategoriesBecomeLabels() {
        Feed feed = only(opml("""
                <outline text="Regions"><outline title="Baltic" text="B">
                  <outline text="The Pier" xmlUrl="https://pier.example/feed" category="/Sea/Ports,ferries,Baltic" language="lt"/>
                </outline></outline>"""));
        assertThat(feed.labels()).containsExactly("Regions", "Baltic", "Sea", "Ports", "ferries");
        assertThat(feed.name()).isEqualTo("The Pier");
        assertThat(feed.language()).isEqualTo("lt");
        assertThat(feed.id()).isEqualTo("pier.example-feed");
    }

    @Test
    void addressesAreFoundHoweverTheirAttributeIsSpelled() {
        FeedList list = opml("""
                <outline text="a" xmlurl="https://a.example/"/>
                <outline text="b" XMLURL="https://b.example/"/>
                <outline text="c" url="https://c.example/"/>
                <OUTLINE TEXT="d" xmlUrl='feed://d.example/'/>
                <outline text="e" xmlUrl=https://e.example/feed />""");
        assertThat(feeds(list)).extracting(Feed::name).containsExactly("a", "b", "c", "d", "e");
        assertThat(list.isWhole()).isTrue();
        assertThat(list.notes()).isEmpty();
    }

    @Test
    void bareAmpersandsAndEntitiesOfHtmlStayWhatTheyWere() {
        Feed feed = only(
                opml(
                        "<outline text=\"Fish & Ships &eacute; R&D\" xmlUrl=\"https://a.example/?x=1&copy=2&amp;lang=3&amp;y=&quot;\"/>"));
        assertThat(feed.name()).isEqualTo("Fish & Ships é R&D");
        assertThat(feed.url()).isEqualTo("https://a.example/?x=1&copy=2&lang=3&y=%22");
    }

    @Test
    void oneAddressTwiceIsJoinedAndTold() {
        FeedList list = opml("""
                <outline text="North"><outline text="a" xmlUrl="https://a.example/feed"/></outline>
                <outline text="South"><outline text="again" xmlUrl="HTTPS://A.example:443/feed#x"/></outline>""");
        assertThat(only(list).labels()).containsExactly("North", "South");
        assertThat(only(list).name()).isEqualTo("a");
        assertThat(list.notes())
                .singleElement()
                .asString()
                .startsWith("line 3: ")
                .contains("line 2");
        assertThat(list.isWhole()).isTrue();
    }

    @Test
    void whatIsNoFeedIsToldWithItsLine() {
        FeedList list = opml("""
                <outline text="empty"/>
                <outline text="off" isComment="true"><outline text="x" xmlUrl="https://x.example/"/></outline>
                <outline text="more" type="include" url="https://more.example/list.opml"/>
                <outline text="local" xmlUrl="file:///etc/passwd"/>
                <outline text="good" xmlUrl="https://good.example/"/>""");
        assertThat(only(list).name()).isEqualTo("good");
        assertThat(list.notes())
                .satisfiesExactly(
                        note -> assertThat(note).startsWith("line 2: ").contains("empty"),
                        note -> assertThat(note).startsWith("line 3: ").contains("commented out"),
                        note -> assertThat(note).startsWith("line 4: ").contains("not followed"),
                        note -> assertThat(note).startsWith("line 5: ").contains("file:///etc/passwd"));
        assertThat(list.isWhole()).isTrue();
    }

    @Test
    void aListThatBreaksOffGivesWhatWasCompleteAndIsNotWhole() {
        String whole = """
                <opml version="1.1"><body>
                <outline text="a" xmlUrl="https://a.example/feed"/>
                <outline text="b" xmlUrl="https://b.example/feed"/></body></opml>""";
        FeedList list = read(whole.substring(0, whole.indexOf("b.example") + 4));
        assertThat(only(list).name()).isEqualTo("a");
        assertThat(list.isWhole()).isFalse();
        assertThat(list.notes()).anyMatch(note -> note.contains("breaks off"));
        assertThat(read(whole).isWhole()).isTrue();
    }

    @Test
    void theCharsetIsFoundEvenWhereTheDeclarationIsWrong() {
        String text =
                "<?xml version=\"1.0\" encoding=\"%s\"?><opml><body><outline text=\"Žuvėdra – ąž\" xmlUrl=\"https://a.example/\"/></body></opml>";
        assertThat(only(FeedListReader.read(text.formatted("ISO-8859-1").getBytes(StandardCharsets.UTF_8)))
                        .name())
                .isEqualTo("Žuvėdra – ąž");
        Charset baltic = Charset.forName("windows-1257");
        assertThat(only(FeedListReader.read(text.formatted("windows-1257").getBytes(baltic)))
                        .name())
                .isEqualTo("Žuvėdra – ąž");
        assertThat(only(FeedListReader.read(text.formatted("UTF-16").getBytes(StandardCharsets.UTF_16)))
                        .name())
                .isEqualTo("Žuvėdra – ąž");
    }

    @Test
    void noEntityIsExpandedAndNoFileRead() {
        FeedList list = read("""
                <!DOCTYPE opml [<!ENTITY a "https://a.example/"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>
                <opml><body><outline text="&b;&f;" xmlUrl="https://a.example/"/></body></opml>""");
        assertThat(only(list).name()).isEqualTo("&b;&f;");
    }

    @Test
    void foldersWithoutEndAndTagsWithoutNumberAreBounded() {
        String deep = "<outline text=\"x\">".repeat(100_000) + "<outline text=\"a\" xmlUrl=\"https://a.example/\"/>";
        assertThat(only(read("<opml><body>" + deep)).labels()).hasSizeLessThanOrEqualTo(20);
        assertThatThrownBy(() -> read("<opml><body>" + "<outline/>".repeat(200_000)))
                .hasMessageContaining("more than 200000 tags");
        String attributes =
                IntStream.range(0, 100_000).mapToObj(i -> " a" + i + "=''").collect(Collectors.joining());
        assertThat(read("<opml><body><outline" + attributes + "/></body></opml>")
                        .feeds())
                .isEmpty();
    }

    @Test
    void moreFeedsThanAnyonePollsAreRefused() {
        String lines = IntStream.rangeClosed(0, 50_000)
                .mapToObj(i -> "https://wire.example/" + i)
                .collect(Collectors.joining("\n"));
        assertThatThrownBy(() -> read(lines)).hasMessageContaining("more than 50000 feeds");
    }

    @Test
    void otherDocumentsAreNamedForWhatTheyAre() {
        assertThatThrownBy(() -> read("<rss><channel/></rss>")).hasMessageContaining("this is a feed");
        assertThatThrownBy(() -> read("<!doctype html><html><body>x</body></html>"))
                .hasMessageContaining("web page");
        assertThatThrownBy(() -> read("<svg/>")).hasMessageContaining("<svg>");
        assertThatThrownBy(() -> FeedListReader.read(new byte[FeedListReader.MAX_BYTES + 1]))
                .hasMessageContaining("longer than");
        assertThat(read("").isWhole()).isFalse();
        assertThat(read("just some words").notes()).anyMatch(note -> note.startsWith("line 1: expected an http"));
    }

    @Test
    void linesOfAddressesMayHaveNamesAndComments() {
        FeedList list = read("""
                # the north
                https://a.example/feed
                https://b.example/feed  The Bollard # quay

                nonsense
                """);
        assertThat(feeds(list)).extracting(Feed::name).containsExactly("a.example-feed", "The Bollard # quay");
        assertThat(list.isWhole()).isFalse();
        assertThat(list.notes()).containsExactly("line 5: expected an http or https address, found: nonsense");
    }

    @Test
    void yamlSaysAllThatAFeedCanHave() {
        FeedList list = read("""
                feeds:
                  - url: https://a.example/feed
                    id: a
                    labels: [north, sea]
                    country: LT
                    fullText: true
                    list: stolen
                  - https://b.example/feed
                  - {url: 'https://c.example/feed', intervalSecond: 3}
                """);
        assertThat(list.isWhole()).isTrue();
        Feed first = list.feeds().get(0).feed();
        assertThat(first)
                .isEqualTo(new Feed(
                        "a",
                        "https://a.example/feed",
                        null,
                        "LT",
                        null,
                        List.of("north", "sea"),
                        null,
                        true,
                        true,
                        null));
        assertThat(list.feeds()).extracting(ListedFeed::hasOwnId).containsExactly(true, false, false);
        assertThat(list.notes()).containsExactly("feeds[2] (c.example-feed): there is no intervalSecond");
    }

    @Test
    void aFaultInYamlLeavesTheOthersAndTheListIsNotWhole() {
        FeedList list = read("""
                feeds:
                  - url: ftp://a.example/
                  - {url: 'https://b.example/', labels: 7x, intervalSeconds: soon}
                  - url: https://c.example/
                """);
        assertThat(only(list).url()).isEqualTo("https://c.example/");
        assertThat(list.notes()).hasSize(2);
        assertThat(list.isWhole()).isFalse();
        assertThatThrownBy(() -> read("feeds:\n  - url: 'https://a")).isInstanceOf(UnreadableListException.class);
    }
}
