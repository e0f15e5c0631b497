package io.wirewatch.feed.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.CommittedRecords;
import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicSetup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** All hostile feeds at once, on a poller with 256 MiB of heap: it names each, and goes on with the good ones. */
@Timeout(240)
class HostileFeedsIT {
    private static final String HEAP = "256m";
    private static final int GOOD_FEEDS = 3;
    private static final Duration LIMIT = Duration.ofSeconds(150);

    private final KafkaTopics topics = new KafkaTopics("news.");

    @TempDir
    Path directory;

    @Test
    void eachIsNamedAndThePollerGoesOn() throws Exception {
        try (HostileWeb web = new HostileWeb();
                EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("kafka"), 0)) {
            KafkaClients clients = new KafkaClients(Map.of("bootstrap.servers", broker.bootstrapServers()));
            try (Admin admin = clients.admin()) {
                new TopicSetup(admin).prepare(topics.all(), (short) 1);
            }
            subscribe(clients, web.port());
            try (ChildProcess poller = poller(broker.bootstrapServers(), web.port());
                    CommittedRecords states =
                            new CommittedRecords(clients, topics.feedState().name());
                    CommittedRecords items =
                            new CommittedRecords(clients, topics.items().name())) {
                awaitNames(states);
                int before = goodItems(items.linger(Duration.ofSeconds(1)));
                items.await(found -> goodItems(found) > before + 2 * GOOD_FEEDS, LIMIT);
                assertThat(poller.isAlive()).isTrue();
                assertThat(poller.stop()).as("stops when told").isTrue();
                System.out.println("hostile feeds: " + poller.use() + ", heap at most " + poller.peakHeapMebibytes());
            }
        }
    }

    private void awaitNames(CommittedRecords states) {
        Set<HostileFeed> missing = EnumSet.allOf(HostileFeed.class);
        try {
            states.await(
                    found -> {
                        found.forEach(record -> missing.removeIf(kind -> isNamed(kind, record)));
                        return missing.isEmpty();
                    },
                    LIMIT);
        } catch (AssertionError e) {
            List<String> said = states.linger(Duration.ofMillis(100)).stream()
                    .filter(record -> missing.stream().anyMatch(kind -> id(kind).equals(record.key())))
                    .map(record -> record.key() + ": " + said(record))
                    .distinct()
                    .toList();
            throw new AssertionError("not named: " + missing + "; said " + said + "; complained " + complaints(), e);
        }
    }

    /** What the poller has written to its standard error, its log included. */
    private List<String> complaints() {
        try {
            return Files.readAllLines(directory.resolve("poller.stderr.txt"));
        } catch (IOException e) {
            return List.of(e.toString());
        }
    }

    private static boolean isNamed(HostileFeed kind, ConsumerRecord<String, byte[]> record) {
        return id(kind).equals(record.key()) && kind.isNamedBy(said(record));
    }

    /** What the state says is wrong, be it an error or a note. */
    private static String said(ConsumerRecord<String, byte[]> record) {
        FeedState state = Json.read(record.value(), FeedState.class);
        return state.lastError() != null ? state.lastError() : String.join("; ", state.notes());
    }

    private static int goodItems(List<ConsumerRecord<String, byte[]>> items) {
        return (int) items.stream()
                .filter(record -> new String(record.value(), StandardCharsets.UTF_8).contains("Good news"))
                .count();
    }

    private void subscribe(KafkaClients clients, int port) {
        Stream<Feed> hostile = Stream.of(HostileFeed.values()).map(kind -> feed(id(kind), id(kind), port));
        Stream<Feed> good = Stream.of(1, 2, 3).map(number -> feed("good" + number, "good/" + number, port));
        try (Producer<String, byte[]> producer = clients.producer()) {
            Stream.concat(hostile, good).forEach(feed -> {
                var unused = producer.send(topics.feeds().record(feed.id(), feed, feed.id(), Instant.now()));
            });
            producer.flush();
        }
    }

    private ChildProcess poller(String servers, int port) throws Exception {
        PollerOptions options = new PollerOptions(
                1,
                servers,
                port,
                Duration.ofSeconds(3),
                Duration.ofSeconds(6),
                Duration.ofSeconds(8),
                Duration.ofMillis(10),
                8);
        ChildProcess poller = ChildProcess.start(PollerProcess.class, "poller", directory, HEAP, options.arguments());
        poller.awaitReady();
        return poller;
    }

    private static Feed feed(String id, String path, int port) {
        return Feed.of(id, "http://" + id.replace('_', '-') + ".test:" + port + "/" + path);
    }

    private static String id(HostileFeed kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
