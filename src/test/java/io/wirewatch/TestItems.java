package io.wirewatch;

import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertState;
import io.wirewatch.core.alert.Change;
import io.wirewatch.core.alert.LabelMatcher;
import io.wirewatch.core.alert.Silence;
import io.wirewatch.core.alert.Timing;
import io.wirewatch.core.alert.Trigger;
import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.PlaceKind;
import io.wirewatch.core.news.PlaceTag;
import io.wirewatch.core.news.RegionKind;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.news.RuleMatch;
import io.wirewatch.core.news.Severity;
import io.wirewatch.core.news.Source;
import io.wirewatch.core.news.StoryRef;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.news.TopicTag;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleTest;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedEvent;
import io.wirewatch.wire.FeedHealth;
import io.wirewatch.wire.FeedState;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The objects that tests share: of each kind one with all there can be, and one with only what must be. */
public final class TestItems {
    public static final Instant PUBLISHED = Instant.parse("2026-02-03T10:15:30Z");

    private TestItems() {}

    public static NewsItem fullItem() {
        return NewsItem.builder()
                .id("lt-flood-1")
                .url("https://news.example/lt/flood")
                .title("Flood cuts off villages near Vilnius")
                .summary("Soldiers bring water & bread.")
                .body("Vilnius – Rivers rose overnight. The army came by boat.")
                .language("en")
                .source(new Source("example-lt", "Example Wire", "https://news.example/", "LT"))
                .authors(List.of("A. Writer", "B. Writer"))
                .categories(List.of("Weather"))
                .published(PUBLISHED)
                .updated(PUBLISHED.plusSeconds(60))
                .fetched(PUBLISHED.plusSeconds(120))
                .origin("feed.xml")
                .build();
    }

    /** Nothing but a title. */
    public static NewsItem minimalItem() {
        return NewsItem.builder().title("Flood").build();
    }

    public static NewsItem item(String id, String title) {
        return NewsItem.builder().id(id).title(title).build();
    }

    public static TaggedItem fullTagged() {
        NewsItem item = fullItem();
        Evidence vilnius = Evidence.cut(Field.TITLE, item.title(), 29, 36, "name");
        Evidence flood = Evidence.cut(Field.TITLE, item.title(), 0, 5, "phrase");
        return new TaggedItem(
                item,
                "en",
                List.of(new RegionTag(
                        "LT", "Lithuania", RegionKind.COUNTRY, List.of("154", "150", "EU"), 1, true, List.of(vilnius))),
                List.of(new PlaceTag(
                        "Vilnius", PlaceKind.CITY, "LT", "LT-VL", 593116L, 54.69, 25.28, 0.9, List.of(vilnius))),
                List.of(new TopicTag("20000151", "flood", List.of("03000000"), 0.8, List.of(flood))),
                new StoryRef("story-1", 2, 2, "lt-flood-0"),
                List.of(match(flood)));
    }

    public static TaggedItem minimalTagged() {
        return new TaggedItem(minimalItem(), null, null, null, null, null, null);
    }

    /** The rule {@link #fullRule()} matched on this piece of text. */
    public static RuleMatch match(Evidence evidence) {
        return new RuleMatch(fullRule().ref(), List.of(ClauseEvidence.of("flood", evidence)));
    }

    public static Rule fullRule() {
        return new Rule(
                "floods",
                "Floods anywhere",
                "flood OR \"high water\"",
                Severity.HIGH,
                "each",
                "item",
                "30m",
                "22:00-06:00 Europe/Vilnius",
                List.of("dam-breaks"),
                List.of("desk"),
                true,
                Map.of("team", "weather"),
                3,
                List.of(RuleTest.matching(fullItem()), RuleTest.missing(minimalItem())));
    }

    public static Rule minimalRule() {
        return Rule.of("r", "flood");
    }

    public static Alert fullAlert() {
        TaggedItem tagged = fullTagged();
        return new Alert(
                "alert-1",
                fullRule().ref(),
                new Trigger("count", 5, 3, 2, 1.5, "PT1H"),
                tagged.story(),
                List.of(tagged.withMatches(List.of())),
                List.of(tagged.matches().get(0).evidence().get(0).inItem("lt-flood-1")),
                new Timing(PUBLISHED, PUBLISHED.plusSeconds(1), PUBLISHED.plusSeconds(2), PUBLISHED.plusSeconds(3)),
                AlertState.UPDATED,
                2,
                Map.of("team", "weather"),
                List.of("desk"),
                List.of(new Change(
                        Change.Kind.HEADLINE,
                        "new headline",
                        "lt-flood-1",
                        "Flood",
                        "Flood cuts off villages",
                        List.of("title"),
                        "alert-0",
                        3)),
                "New headline.");
    }

    public static Alert minimalAlert() {
        return new Alert(
                "alert-2",
                minimalRule().ref(),
                Trigger.EACH,
                null,
                List.of(minimalTagged()),
                List.of(),
                new Timing(null, null, null, null),
                AlertState.CLOSED,
                1,
                null,
                null,
                null,
                null);
    }

    public static Silence fullSilence() {
        return new Silence(
                "strike",
                List.of(LabelMatcher.parse("severity=low|info"), LabelMatcher.parse("region!=LT")),
                PUBLISHED,
                PUBLISHED.plusSeconds(3600),
                "ana",
                "known since Monday");
    }

    public static Feed fullFeed() {
        return new Feed(
                "example-lt",
                "https://news.example/feed",
                "Example",
                "LT",
                "lt",
                List.of("baltic"),
                300,
                false,
                true,
                "feeds.opml");
    }

    public static Feed minimalFeed() {
        return Feed.of("f", "http://news.example/feed");
    }

    public static FeedEvent feedEvent() {
        return new FeedEvent(
                "example-lt", "Example", FeedEvent.Kind.SILENT, PUBLISHED, PUBLISHED, "nothing new for 9 hours");
    }

    public static FeedState fullFeedState() {
        return FeedState.builder()
                .url("https://news.example/feed")
                .movedTo("https://news.example/new/feed")
                .etag("\"abc\"")
                .lastModified("Tue, 03 Feb 2026 10:00:00 GMT")
                .nextPoll(PUBLISHED.plusSeconds(300))
                .lastPoll(PUBLISHED)
                .lastSuccess(PUBLISHED)
                .lastNew(PUBLISHED)
                .failures(2)
                .lastError("timed out")
                .notes(List.of("breaks off at 3:1"))
                .health(FeedHealth.SILENT, PUBLISHED)
                .rhythm(new FeedState.Rhythm(30, 1200, 36_000, 90_000))
                .hints(new FeedState.PollHints(1800L, List.of(2, 3), List.of("SUNDAY")))
                .push(new FeedState.Push(
                        "https://hub.example/",
                        "https://news.example/feed",
                        PUBLISHED,
                        PUBLISHED,
                        PUBLISHED,
                        "refused",
                        "77aa"))
                .seen(Map.of("lt-flood-1", "00ff".repeat(12)))
                .build();
    }
}
