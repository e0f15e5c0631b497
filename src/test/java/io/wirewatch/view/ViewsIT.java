package io.wirewatch.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertDecision;
import io.wirewatch.core.alert.AlertState;
import io.wirewatch.core.alert.Timing;
import io.wirewatch.core.alert.Trigger;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RegionKind;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.news.RuleRef;
import io.wirewatch.core.news.Severity;
import io.wirewatch.core.news.StoryRef;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleParser;
import io.wirewatch.core.story.Story;
import io.wirewatch.core.trend.SeriesKind;
import io.wirewatch.core.trend.Trend;
import io.wirewatch.core.trend.TrendWindow;
import io.wirewatch.history.HistoryKeeper;
import io.wirewatch.wire.DeadLetter;
import io.wirewatch.wire.DeadLetterReason;
import io.wirewatch.wire.DeadLetters;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;
import io.wirewatch.wire.HeldAlert;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopic;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicSetup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each view shows what stands on its Kafka topic, and shows it again when its directory was deleted. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewsIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final KafkaTopics topics = new KafkaTopics("news.");

    private Path directory;
    private EmbeddedBroker broker;
    private KafkaClients clients;
    private Producer<String, byte[]> producer;
    private HistoryKeeper history;
    private Views views;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        directory = folder;
        broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
        clients = new KafkaClients(Map.of("bootstrap.servers", broker.bootstrapServers()));
        try (Admin admin = clients.admin()) {
            new TopicSetup(admin).prepare(topics.all(), (short) 1);
        }
        producer = clients.producer();
        sendItems();
        sendAlerts();
        sendTrends();
        sendLetter();
        send(topics.feeds(), "gazette", Feed.of("gazette", "https://gazette.example/feed"));
        FeedState state = FeedState.builder()
                .failures(3)
                .seen(Map.of("a", "000000010000000000000000000000000000000000000000"))
                .build();
        send(topics.feedState(), "gazette", state);
        send(topics.rules(), "floods", Rule.of("floods", "flood*").withVersion(2));
        for (int version = 1; version <= 2; version++) {
            Rule rule = Rule.of("floods", version == 1 ? "flood" : "flood*").withVersion(version);
            send(topics.ruleVersions(), "floods@" + version, rule);
        }
        open();
    }

    @AfterAll
    void stop() {
        close();
        producer.close();
        broker.close();
    }

    private void open() {
        InstantSource clock = InstantSource.system();
        history = HistoryKeeper.keep(
                directory.resolve("history"), clients, topics.tagged().name(), Duration.ofDays(30), clock);
        views = Views.open(directory.resolve("views"), clients, topics, history, clock);
        await(() -> views.progress().stream().allMatch(ViewProgress::ready));
    }

    private void close() {
        views.close();
        history.close();
    }

    private static TaggedItem item(String id, String title, String story, String region) {
        RegionTag tag = new RegionTag(region, region, RegionKind.COUNTRY, List.of("EU"), 0.9, true, List.of());
        return new TaggedItem(
                NewsItem.builder().id(id).title(title).build(),
                "en",
                List.of(tag),
                null,
                null,
                new StoryRef(story, 1, 1, id),
                null);
    }

    private static Story story(String id, String lead, int size, Instant last) {
        return new Story(id, lead, "Headline", null, size, 0, 1, 1, null, last.minusSeconds(60), last, null, null);
    }

    private void sendItems() throws Exception {
        send(topics.tagged(), "a", item("a", "Flood in Kaunas", "one", "LT"));
        send(topics.tagged(), "b", item("b", "Flood in Kaunas grows", "one", "LT"));
        send(topics.tagged(), "c", item("c", "Fire in Riga", "two", "LV"));
        send(topics.stories(), "one", story("one", "a", 1, now.minusSeconds(60)));
        send(topics.stories(), "one", story("one", "a", 2, now.minusSeconds(30)));
        send(topics.stories(), "two", story("two", "c", 1, now));
        send(topics.stories(), "gone", story("gone", "x", 0, now));
    }

    private static Alert alert(String id, Severity severity, int revision, Instant decided) {
        return new Alert(
                id,
                new RuleRef("floods", "Floods", 1, severity, "flood*"),
                Trigger.EACH,
                new StoryRef("one", 1, 1, "a"),
                List.of(item("a", "Flood in Kaunas", "one", "LT")),
                null,
                new Timing(null, null, null, decided),
                revision == 1 ? AlertState.OPENED : AlertState.UPDATED,
                revision,
                null,
                null,
                null,
                null);
    }

    private void sendAlerts() throws Exception {
        send(topics.alerts(), "floods", alert("first", Severity.HIGH, 1, now.minusSeconds(90)));
        send(topics.alerts(), "floods", alert("second", Severity.LOW, 1, now.minusSeconds(60)));
        send(topics.alerts(), "floods", alert("first", Severity.HIGH, 2, now.minusSeconds(30)));
        HeldAlert held =
                new HeldAlert(alert("third", Severity.LOW, 1, now), AlertDecision.Reason.SILENCED, "quiet-week", null);
        send(topics.heldAlerts(), "floods", held);
    }

    private static Trend trend(String region, TrendWindow window, Instant start, long count) {
        return new Trend(
                SeriesKind.REGION, region, null, null, null, window, window.start(start), count, 2.5, 1.0, false, true);
    }

    private void sendTrends() throws Exception {
        for (Trend trend : List.of(
                trend("LT", TrendWindow.HOUR, now.minus(Duration.ofHours(2)), 3),
                trend("LT", TrendWindow.HOUR, now.minus(Duration.ofHours(1)), 4),
                trend("LT", TrendWindow.HOUR, now.minus(Duration.ofHours(1)), 5),
                trend("LV", TrendWindow.HOUR, now.minus(Duration.ofHours(1)), 20),
                trend("LT", TrendWindow.FIVE_MINUTES, now.minus(Duration.ofDays(3)), 9))) {
            send(topics.trends(), trend.key(), trend);
        }
    }

    private void sendLetter() throws Exception {
        byte[] value = "x".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        DeadLetter letter = new DeadLetter(
                "key".getBytes(StandardCharsets.UTF_8),
                value,
                DeadLetterReason.UNREADABLE,
                "read",
                null,
                "not JSON",
                null,
                new DeadLetter.Origin("news.items", 1, 7),
                value.length,
                now);
        ProducerRecord<byte[], byte[]> made = new DeadLetters(topics).record(letter);
        producer.send(new ProducerRecord<>(made.topic(), null, "key", made.value(), made.headers()))
                .get();
    }

    private <T> void send(KafkaTopic<T> topic, String key, T value) throws Exception {
        producer.send(topic.record(key, value, key + System.nanoTime(), now)).get();
    }

    @Test
    void itemsAreFoundByTagsAndQuery() {
        assertThat(items(filter(null, Set.of("LT")))).containsExactly("b", "a");
        assertThat(items(filter("fire OR grows", Set.of("EU")))).containsExactly("c", "b");
        assertThat(views.items().item("a").orElseThrow().tagged().item().title())
                .isEqualTo("Flood in Kaunas");
        assertThat(views.items().item("none")).isEmpty();
    }

    private static NewsFilter filter(String query, Set<String> regions) {
        return new NewsFilter(
                query == null ? null : RuleParser.parse(query),
                regions,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                null);
    }

    private List<String> items(NewsFilter filter) {
        return views.items().search(filter, null, 10).entries().stream()
                .map(found -> found.tagged().item().id())
                .toList();
    }

    @Test
    void aNewItemIsThereSoon() throws Exception {
        send(topics.tagged(), "late", item("late", "Zeppelin over Tartu", "three", "EE"));
        await(() -> items(filter("zeppelin", Set.of())).equals(List.of("late")));
    }

    @Test
    void storiesStandAsTheyAreNow() {
        assertThat(stories(NewsFilter.ALL, StoryView.Sort.LATEST)).containsExactly("two", "one");
        assertThat(stories(NewsFilter.ALL, StoryView.Sort.SIZE)).containsExactly("one", "two");
        assertThat(stories(filter("grows", Set.of()), StoryView.Sort.LATEST)).containsExactly("one");
        assertThat(stories(filter(null, Set.of("LV")), StoryView.Sort.LATEST)).containsExactly("two");
        assertThat(views.stories().story("one").orElseThrow().size()).isEqualTo(2);
        Slice<FoundStory> first = views.stories().list(NewsFilter.ALL, StoryView.Sort.SIZE, null, 1);
        assertThat(first.entries().get(0).lead().item().id()).isEqualTo("a");
        assertThatThrownBy(() -> views.stories().list(NewsFilter.ALL, StoryView.Sort.LATEST, first.next(), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> stories(NewsFilter filter, StoryView.Sort sort) {
        return views.stories().list(filter, sort, null, 10).entries().stream()
                .map(found -> found.story().id())
                .toList();
    }

    @Test
    void alertsComeByTheirNewestRecord() {
        List<Alert> all = views.alerts().list(AlertFilter.ALL, null, 10).entries();
        assertThat(all).extracting(Alert::id).containsExactly("first", "second");
        assertThat(all.get(0).revision()).isEqualTo(2);
        assertThat(views.alerts().history("first")).extracting(Alert::revision).containsExactly(2, 1);
        assertThat(views.alerts().alert("second").orElseThrow().rule().severity())
                .isEqualTo(Severity.LOW);
        assertThat(alerts(Set.of(Severity.LOW), Set.of("EU"))).containsExactly("second");
        assertThat(alerts(Set.of(), Set.of("LV"))).isEmpty();
    }

    private List<String> alerts(Set<Severity> severities, Set<String> regions) {
        AlertFilter filter = new AlertFilter(
                severities,
                Set.of("floods"),
                Set.of(),
                regions,
                Set.of(),
                Set.of(),
                Set.of(),
                "one",
                "a",
                now.minusSeconds(100),
                now);
        return views.alerts().list(filter, null, 10).entries().stream()
                .map(Alert::id)
                .toList();
    }

    @Test
    void whatWasHeldBackSaysWhy() {
        HeldFilter silenced = new HeldFilter(Set.of(), Set.of(AlertDecision.Reason.SILENCED), "third", null, null);
        List<HeldRecord> held = views.heldAlerts().list(silenced, null, 10).entries();
        assertThat(held).singleElement().satisfies(one -> {
            assertThat(one.held().by()).isEqualTo("quiet-week");
            assertThat(one.at()).isEqualTo(now);
        });
        HeldFilter throttled = new HeldFilter(Set.of(), Set.of(AlertDecision.Reason.THROTTLED), null, null, null);
        assertThat(views.heldAlerts().list(throttled, null, 10).entries()).isEmpty();
    }

    @Test
    void trendsComeBySeriesTheLargestFirst() {
        TrendFilter hours = TrendFilter.of(SeriesKind.REGION, TrendWindow.HOUR);
        List<TrendSeries> series = views.trends().series(hours, 10);
        assertThat(series).extracting(TrendSeries::total).containsExactly(20L, 8L);
        assertThat(series.get(1).trends()).extracting(Trend::count).containsExactly(3L, 5L);
        assertThat(series.get(1).trends().get(1))
                .isEqualTo(trend("LT", TrendWindow.HOUR, now.minus(Duration.ofHours(1)), 5));
        assertThat(views.trends().series(hours, 1)).hasSize(1);
        assertThat(views.trends().latest(hours))
                .extracting(LatestTrend::total, latest -> latest.trend().count())
                .containsExactly(tuple(20L, 20L), tuple(8L, 5L));
    }

    @Test
    void shortWindowsAreNotKeptForLong() {
        assertThat(views.trends().series(TrendFilter.of(SeriesKind.REGION, TrendWindow.FIVE_MINUTES), 10))
                .isEmpty();
    }

    @Test
    void deadLettersAreCutToAnExcerpt() {
        FoundDeadLetter letter = views.deadLetters()
                .list(DeadLetterFilter.ALL, null, 10)
                .entries()
                .get(0);
        assertThat(letter.letter().value()).hasSize(DeadLetterView.EXCERPT);
        assertThat(letter.letter().originalBytes()).isEqualTo(10_000);
        assertThat(views.deadLetters()
                        .letter(letter.id())
                        .orElseThrow()
                        .letter()
                        .origin())
                .isEqualTo(new DeadLetter.Origin("news.items", 1, 7));
    }

    @Test
    void feedsRulesAndTheirVersionsAreThere() {
        FoundFeed feed = views.feeds().feed("gazette").orElseThrow();
        assertThat(feed.state().failures()).isEqualTo(3);
        assertThat(feed.state().seen()).isEmpty();
        assertThat(views.rules().rule("floods").orElseThrow().version()).isEqualTo(2);
        assertThat(views.rules().versions("floods")).extracting(Rule::version).containsExactly(2, 1);
        assertThat(views.rules().versions("flood")).isEmpty();
    }

    @Test
    void aDeletedViewIsMadeAgain() throws IOException {
        close();
        deleteAll(directory.resolve("views"));
        deleteAll(directory.resolve("history"));
        open();
        assertThat(views.progress())
                .filteredOn(view -> view.name().equals("alerts"))
                .singleElement()
                .satisfies(
                        view -> assertThat(view.read()).isEqualTo(view.total()).isGreaterThanOrEqualTo(3));
        alertsComeByTheirNewestRecord();
        trendsComeBySeriesTheLargestFirst();
        itemsAreFoundByTagsAndQuery();
    }

    @Test
    void whatWasReadIsNotReadAgain() {
        close();
        open();
        assertThat(views.progress())
                .filteredOn(view -> view.name().equals("alerts"))
                .singleElement()
                .satisfies(view -> assertThat(view.total()).isZero());
        alertsComeByTheirNewestRecord();
    }

    private static void deleteAll(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
