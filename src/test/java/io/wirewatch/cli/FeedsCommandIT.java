package io.wirewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.wirewatch.SchemaValidation;
import io.wirewatch.cli.CommandLineTester.Outcome;
import io.wirewatch.config.Settings;
import io.wirewatch.config.SettingsLoader;
import io.wirewatch.edit.FeedEditor;
import io.wirewatch.feed.list.FeedList;
import io.wirewatch.feed.list.ListWatcher;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedEvent;
import io.wirewatch.wire.FeedHealth;
import io.wirewatch.wire.FeedState;
import io.wirewatch.wire.KafkaTopic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on feeds, with a real broker and a web server on the loopback address, but without a poller. */
class FeedsCommandIT {
    private static final String PRIVATE = "--set=poll.allow-private-addresses=true";

    @TempDir
    private static Path folder;

    private static Cluster cluster;
    private static HttpServer web;
    private static String root;

    @BeforeAll
    static void run() throws IOException {
        Settings settings = SettingsLoader.load(
                null, Map.of(), Map.of("data", folder.resolve("data").toString()));
        cluster = Cluster.open(settings, 0, silent());
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        root = "http://127.0.0.1:" + web.getAddress().getPort();
        serve("/pier", "<rss><channel><title>The Pier</title><item><title>Ferries</title></item></channel></rss>");
        serve("/comments", "<rss><channel><title>Comments</title><item><title>Well!</title></item></channel></rss>");
        serve(
                "/home",
                "<html><link rel=alternate type=application/rss+xml href=/comments><link rel=alternate type=application/rss+xml href=/pier></html>");
        web.start();
    }

    private static void serve(String path, String document) {
        web.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, document.getBytes(UTF_8).length);
            exchange.getResponseBody().write(document.getBytes(UTF_8));
            exchange.close();
        });
    }

    @AfterAll
    static void stop() {
        web.stop(0);
        cluster.close();
    }

    @AfterEach
    void removeAll() throws InterruptedException {
        FeedSaver.carryOut(
                cluster.connection(), present -> new FeedEditor.Plan(List.of(), List.copyOf(present.keySet())));
    }

    private static Outcome feeds(String... arguments) {
        return feeds(new byte[0], arguments);
    }

    private static Outcome feeds(byte[] input, String... arguments) {
        List<String> all = new ArrayList<>(List.of("feeds"));
        all.addAll(Arrays.asList(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return CommandLineTester.run(input, all.toArray(String[]::new));
    }

    private static Map<String, Feed> feeds() throws InterruptedException {
        return cluster.connection().readAll(cluster.connection().topics().feeds());
    }

    private static Console silent() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        return new Console(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, false);
    }

    @Test
    void aPageIsAskedForItsFeedAndTheOthersAreTold() throws InterruptedException {
        Outcome added = feeds("add", root + "/home", PRIVATE, "--label", "sea", "--country", "lt", "--interval", "5m");
        assertThat(added.status()).as(added.err()).isZero();
        assertThat(added.err())
                .contains("added feed", "The Pier, 1 entry", "wirewatch feeds add " + root + "/comments");
        Feed feed = feeds().values().iterator().next();
        assertThat(feed.url()).isEqualTo(root + "/pier");
        assertThat(feed.name()).isEqualTo("The Pier");
        assertThat(feed.country()).isEqualTo("LT");
        assertThat(feed.intervalSeconds()).isEqualTo(300);

        // The same address again is the same feed, which takes what is said of it.
        Outcome again = feeds("add", root + "/pier#x", PRIVATE, "--label", "north", "--full-text");
        assertThat(again.err()).contains("changed feed " + feed.id());
        assertThat(feeds()).containsOnlyKeys(feed.id());
        assertThat(feeds().get(feed.id()).labels()).containsExactly("sea", "north");
        assertThat(feeds().get(feed.id()).intervalSeconds()).isEqualTo(300);
        assertThat(feeds("add", root + "/pier", PRIVATE, "--id", "other").err()).contains("there already as");
    }

    @Test
    void whatCannotBeAddedIsToldWithWhatToDo() throws InterruptedException {
        assertThat(feeds("add", root + "/pier").err()).contains("private network", "poll.allow-private-addresses=true");
        assertThat(feeds("add", root + "/gone", PRIVATE).err()).contains("HTTP status 404", "--unchecked");
        assertThat(feeds("add", "ftp://x").err()).contains("http or https");
        assertThat(feeds("add", root + "/pier", "--country", "XX").err()).contains("no country XX", "LT");
        assertThat(feeds("add", root + "/pier", "--language", "l_t").err()).contains("BCP 47");
        assertThat(feeds("add", root + "/pier", "--interval", "soon").err()).contains("10m");
        assertThat(feeds()).isEmpty();
        assertThat(feeds("add", root + "/gone", "--unchecked", "--id", "gone").status())
                .isZero();
        assertThat(feeds()).containsOnlyKeys("gone");
    }

    @Test
    void fiveThousandFeedsComeInAndOutAndInAgainWithoutAChange() throws InterruptedException, IOException {
        String opml = IntStream.range(0, 5_000)
                .mapToObj(i -> "<outline text=\"Feed %d\" xmlUrl=\"https://wire%d.example/feed\" category=\"c%d\"/>"
                        .formatted(i, i % 900, i % 7)
                        .replace("/feed", "/feed/" + i))
                .collect(Collectors.joining(
                        "\n", "<opml version='1.1'><body><outline text='All'>\n", "</outline></body></opml>"));
        Path file = Files.writeString(folder.resolve("many.opml"), opml);
        assertThat(feeds("import", "--dry-run", file.toString()).err())
                .contains("would be saved: 5000 feeds: 5000 new");
        assertThat(feeds()).isEmpty();
        assertThat(feeds("import", file.toString()).err()).contains("5000 feeds: 5000 new, 0 changed, 0 as before");
        Map<String, Feed> imported = feeds();
        assertThat(imported.get("wire0.example-feed-0").labels()).containsExactly("All", "c0");
        assertThat(feeds(Files.readAllBytes(file), "import", "-").err()).contains("0 new, 0 changed, 5000 as before");

        Path exported = folder.resolve("exported.opml");
        assertThat(feeds("export", exported.toString()).err()).contains("5000 feeds exported");
        assertThat(feeds("import", exported.toString()).err()).contains("0 new, 0 changed, 5000 as before");
        assertThat(feeds("import", exported.toString(), "--label", "sea").err()).contains("5000 changed");
        assertThat(feeds("rm", "--label", "sea").err()).contains("would remove 5000 feeds", "--yes");
        assertThat(feeds("rm", "--label", "sea", "--yes").status()).isZero();
        assertThat(feeds()).isEmpty();
    }

    @Test
    void aMovedFeedIsExportedWithItsNewAddress() throws InterruptedException {
        Feed feed = new Feed("quay", root + "/old", null, null, null, List.of("sea"), null, null, null, null);
        save(feed, FeedState.builder().url(feed.url()).movedTo(root + "/new").build());
        assertThat(feeds("export").out())
                .contains("xmlUrl=\"" + root + "/new\"")
                .doesNotContain("/old");
        assertThat(feeds("export", "--label", "land").err()).contains("0 feeds exported");
    }

    @Test
    void theListSaysHowFeedsFareAndShowSaysAll() throws InterruptedException {
        Instant now = Instant.now();
        save(
                Feed.of("quay", root + "/quay"),
                state().health(FeedHealth.HEALTHY, now.minus(Duration.ofDays(3)))
                        .lastNew(now.minus(Duration.ofMinutes(12)))
                        .rhythm(new FeedState.Rhythm(40, 1200, 32_400, 864_000))
                        .build());
        save(
                Feed.of("crane", root + "/crane"),
                state().failures(5)
                        .lastError("refused: HTTP status 403\u001b[2J")
                        .health(FeedHealth.FAILING, now.minus(Duration.ofHours(2)))
                        .build());
        FeedSaver.replace(cluster.connection(), List.of(Feed.of("new", root + "/new")));

        Outcome list = feeds("list");
        assertThat(list.lines().get(0)).startsWith("crane  failing since 2 h");
        assertThat(list.lines().get(2)).contains("! refused: HTTP status 403").doesNotContain("\u001b");
        assertThat(list.lines().get(3)).startsWith("new    not polled yet");
        assertThat(list.lines().get(5))
                .startsWith("quay   healthy since 3 d")
                .contains("newest item 12 min ago", "about every 20 min, longest usual gap 9 h");
        assertThat(list.err()).contains("3 feeds: 1 healthy, 1 failing, 1 not polled yet");

        assertThat(feeds("list", "--failing").out()).contains("crane").doesNotContain("quay", "new");
        assertThat(feeds("list", "--silent").out()).isEmpty();
        List<String> json = feeds("list", "--json").lines();
        assertThat(json).hasSize(3).noneMatch(line -> line.contains("seen"));
        json.forEach(line -> SchemaValidation.requireValid("FeedReport", line.getBytes(UTF_8)));

        KafkaTopic<FeedEvent> events = cluster.connection().topics().feedEvents();
        FeedEvent failing = new FeedEvent("crane", "crane", FeedEvent.Kind.FAILING, now, null, "5 times in a row");
        cluster.connection()
                .write(Stream.of(
                        events.record("crane", failing, "e1", now),
                        events.record(
                                "quay",
                                new FeedEvent("quay", "quay", FeedEvent.Kind.SILENT, now, null, "x"),
                                "e2",
                                now)));
        assertThat(feeds("show", "crane").out())
                .contains(
                        "crane",
                        root + "/crane",
                        "refused: HTTP status 403",
                        "5 times in a row",
                        "remembers      1 entry")
                .doesNotContain("silent");
        assertThat(feeds("show", "nobody").err()).contains("there is no feed nobody");
        assertThat(CommandLineTester.run(
                                "",
                                "tail",
                                "feed-events",
                                "--from-beginning",
                                "--count",
                                "2",
                                "--data",
                                folder.resolve("data").toString())
                        .out())
                .contains("\"kind\":\"failing\"", "\"kind\":\"silent\"");
    }

    private static FeedState.Builder state() {
        return FeedState.builder()
                .lastPoll(Instant.now())
                .lastSuccess(Instant.now())
                .seen(Map.of("a", "b"));
    }

    private static void save(Feed feed, FeedState state) throws InterruptedException {
        KafkaConnection kafka = cluster.connection();
        FeedSaver.replace(kafka, List.of(feed));
        kafka.write(Stream.of(kafka.topics().feedState().record(feed.id(), state, "s", Instant.now())));
    }

    @Test
    void aWatchedFileAddsAndRemovesItsOwnFeedsAsItChanges() throws Exception {
        FeedSaver.replace(cluster.connection(), List.of(Feed.of("mine", "https://mine.example/")));
        Path file = Files.writeString(folder.resolve("watched.txt"), "https://a.example/\nhttps://b.example/\n");
        BlockingQueue<Set<String>> seen = new LinkedBlockingQueue<>();
        FeedListSync sync = new FeedListSync(cluster.connection(), silent());
        ListWatcher.Listener recording = new Recorder(sync, seen);
        try (ListWatcher watcher = ListWatcher.start(Map.of("watched.txt", file), recording)) {
            assertThat(next(seen, ids -> true)).containsExactlyInAnyOrder("mine", "a.example", "b.example");
            Files.writeString(file, "https://b.example/\nhttps://mine.example/\nhttps://c.example/\n");
            assertThat(next(seen, ids -> !ids.contains("a.example")))
                    .containsExactlyInAnyOrder("mine", "b.example", "c.example");
            Files.writeString(file, "");
            assertThat(next(seen, ids -> true)).containsExactlyInAnyOrder("mine", "b.example", "c.example");
            Files.delete(file);
            assertThat(seen.poll(30, TimeUnit.SECONDS)).containsExactly("unreadable: there is no such file");
        }
        assertThat(feeds().get("c.example").list()).isEqualTo("watched.txt");
        assertThat(feeds("add", "https://c.example/", "--unchecked").err()).contains("watched file watched.txt");
        assertThat(feeds("rm", "--list", "watched.txt", "--yes").status()).isZero();
        assertThat(feeds()).containsOnlyKeys("mine");
    }

    private static Set<String> next(BlockingQueue<Set<String>> seen, Predicate<Set<String>> wanted)
            throws InterruptedException {
        Set<String> ids = seen.poll(30, TimeUnit.SECONDS);
        return ids == null || wanted.test(ids) ? ids : next(seen, wanted);
    }

    /** What stands on the Kafka topic after each change. */
    private record Recorder(FeedListSync sync, BlockingQueue<Set<String>> seen) implements ListWatcher.Listener {
        @Override
        public void changed(Map<String, FeedList> lists) throws InterruptedException {
            sync.changed(lists);
            seen.add(Set.copyOf(feeds().keySet()));
        }

        @Override
        public void unreadable(String name, String reason) {
            sync.unreadable(name, reason);
            seen.add(Set.of("unreadable: " + reason));
        }
    }
}
