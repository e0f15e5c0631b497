package io.wirewatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.CommittedRecords;
import io.wirewatch.TestItems;
import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertState;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.Source;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * While alerts are open, instances are killed and others join: ids, revisions and states come out as if nothing had happened. What would have come out is found
 * without a broker, from the same log of items; so all items stand in one partition, in one order.
 */
@Timeout(240)
class OpenAlertsIT {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final int STORIES = 30;
    private static final int COPIES = 12;
    private static final List<String> PLACES = List.of(
            "Vilnius",
            "Lisbon",
            "Nairobi",
            "Quito",
            "Osaka",
            "Tampere",
            "Marseille",
            "Perth",
            "Tunis",
            "Gdansk",
            "Izmir",
            "Lagos",
            "Lima",
            "Bergen",
            "Zagreb",
            "Cork",
            "Dakar",
            "Hanoi",
            "Porto",
            "Turku",
            "Krakow",
            "Bilbao",
            "Malmo",
            "Bergamo",
            "Cebu",
            "Accra",
            "Cusco",
            "Haifa",
            "Busan",
            "Ghent");

    private final KafkaTopics topics = new KafkaTopics("news.");

    @TempDir
    Path directory;

    /** What of an alert does not depend on when the work was done. */
    private record Told(String rule, String id, int revision, AlertState state, Instant decided, List<String> items) {
        static Told of(Alert alert) {
            List<String> items =
                    alert.items().stream().map(tagged -> tagged.item().id()).toList();
            return new Told(
                    alert.rule().id(),
                    alert.id(),
                    alert.revision(),
                    alert.state(),
                    alert.timing().decided(),
                    items);
        }
    }

    @Test
    void killingAndRebalancingChangesNoAlert() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("broker"), 0)) {
            KafkaClients clients = new KafkaClients(Map.of("bootstrap.servers", broker.bootstrapServers()));
            try (Admin admin = clients.admin()) {
                new TopicSetup(admin).prepare(topics.all(), (short) 1);
            }
            put(clients, rules());
            amidKills(broker.bootstrapServers(), clients, items());
            List<Told> expected = withoutBroker(clients);
            assertThat(expected).extracting(Told::state).contains(AlertState.OPENED, AlertState.UPDATED);
            try (CommittedRecords alerts =
                    new CommittedRecords(clients, topics.alerts().name())) {
                alerts.await(expected.size(), LIMIT);
                List<Told> told = alerts.linger(Duration.ofSeconds(2)).stream()
                        .map(OpenAlertsIT::told)
                        .toList();
                assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    /** Leaves when all items are tagged and what they mean has been decided. */
    private void amidKills(String servers, KafkaClients clients, List<NewsItem> items) throws Exception {
        int third = items.size() / 3;
        try (CommittedRecords alerts =
                        new CommittedRecords(clients, topics.alerts().name());
                CommittedRecords tagged =
                        new CommittedRecords(clients, topics.tagged().name())) {
            StreamProcess first = instance("first", servers);
            send(clients, items.subList(0, third));
            alerts.await(1, LIMIT);
            StreamProcess second = instance("second", servers);
            send(clients, items.subList(third, 2 * third));
            first.kill();
            send(clients, items.subList(2 * third, items.size() - third / 2));
            tagged.await(items.size() / 2, LIMIT);
            second.kill();
            try (StreamProcess last = instance("third", servers);
                    Watermark watermark = Watermark.follow(
                            clients::admin,
                            "wirewatch",
                            NewsTopology.path(topics, "wirewatch", 4),
                            InstantSource.system())) {
                send(clients, items.subList(items.size() - third / 2, items.size()));
                Instant sent = Instant.now();
                tagged.await(unused -> watermark.get().isAfter(sent), LIMIT);
                assertThat(last.bootstrapServers()).isEqualTo(servers);
            }
        }
    }

    private static Told told(ConsumerRecord<String, byte[]> record) {
        return Told.of(Json.read(record.value(), Alert.class));
    }

    private StreamProcess instance(String name, String servers) throws Exception {
        Path own = Files.createDirectories(directory.resolve(name));
        return StreamProcess.start(own, servers);
    }

    private List<Told> withoutBroker(KafkaClients clients) throws Exception {
        try (TopologyKit kit = new TopologyKit(Files.createDirectories(directory.resolve("kit")));
                CommittedRecords rules =
                        new CommittedRecords(clients, topics.rules().name());
                CommittedRecords items =
                        new CommittedRecords(clients, topics.items().name())) {
            for (ConsumerRecord<String, byte[]> rule : rules.await(rules().size(), LIMIT)) {
                kit.now = Instant.ofEpochMilli(rule.timestamp());
                kit.put(Json.read(rule.value(), Rule.class));
            }
            for (ConsumerRecord<String, byte[]> item : items.await(STORIES * COPIES, LIMIT)) {
                kit.now = Instant.ofEpochMilli(item.timestamp());
                kit.sendBytes(null, item.value());
            }
            return kit.alerts().stream().map(Told::of).toList();
        }
    }

    private static List<Rule> rules() {
        return List.of(
                Rule.of("ferries", "ferry"),
                Json.read(
                        "{\"id\":\"confirmed\",\"query\":\"ferry\",\"when\":\"count >= 4 sources >= 4 within 6h\"}",
                        Rule.class),
                Json.read("{\"id\":\"broad\",\"query\":\"ferry OR harbour\",\"unless\":[\"confirmed\"]}", Rule.class),
                Json.read("{\"id\":\"each\",\"query\":\"ferry AND number*\",\"per\":\"item\"}", Rule.class));
    }

    /** Copies of several texts in turn, each by another source. All have their home in partition 0. */
    private static List<NewsItem> items() {
        List<NewsItem> items = new ArrayList<>();
        for (int copy = 0; copy < COPIES; copy++) {
            for (int story = 0; story < STORIES; story++) {
                items.add(item(story, copy));
            }
        }
        return items;
    }

    private static NewsItem item(int story, int copy) {
        String place = PLACES.get(story);
        String source = "source-" + copy;
        return NewsItem.builder()
                .id(homeOfZero("item-" + story + "-" + copy + "-"))
                .title((copy % 2 == 0 ? "Ferry aground off " : "Rescue at sea near ") + place)
                .body("The ferry Star of " + place + " with " + (100 + 7 * story)
                        + " people aboard ran aground outside "
                        + place + " on Tuesday, the coast guard of " + place + " said. Captain "
                        + PLACES.get((story + 7) % STORIES)
                        + "son had reported engine trouble " + (3 + story)
                        + " minutes before. Tugs from the harbour of "
                        + place + " are to pull her free at high water on Wednesday; nobody was hurt.")
                .source(new Source(source, source, null, null))
                .published(TestItems.PUBLISHED)
                .build();
    }

    private static String homeOfZero(String beginning) {
        return IntStream.range(0, 100)
                .mapToObj(i -> beginning + i)
                .filter(id -> Incoming.home(id, 4) == 0)
                .findFirst()
                .orElseThrow();
    }

    private void send(KafkaClients clients, List<NewsItem> items) {
        try (Producer<String, byte[]> producer = clients.producer()) {
            for (NewsItem item : items) {
                var unused = producer.send(new ProducerRecord<>(topics.items().name(), item.id(), Json.bytes(item)));
            }
        }
    }

    private void put(KafkaClients clients, List<Rule> rules) throws Exception {
        try (Producer<String, byte[]> producer = clients.producer()) {
            for (Rule rule : rules) {
                producer.send(topics.rules().record(rule.id(), rule, rule.id() + "/1", TestItems.PUBLISHED))
                        .get();
            }
        }
    }
}
