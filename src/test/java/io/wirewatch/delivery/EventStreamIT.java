package io.wirewatch.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.wirewatch.broker.EmbeddedBroker;
import io.wirewatch.core.rule.References;
import io.wirewatch.delivery.StreamTester.Client;
import io.wirewatch.delivery.StreamTester.Got;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever comes back with the id of its last event gets all that is missing and nothing twice, or is told that this cannot be. */
@Timeout(120)
class EventStreamIT {
    /** So small that whoever missed more than 60 events must be caught up from Kafka. */
    private static final StreamLimits SMALL =
            new StreamLimits(60, 1_000_000, 5, 1_000_000, 9, Duration.ofMillis(200), Duration.ofSeconds(30));

    private static EmbeddedBroker broker;
    private static KafkaClients kafka;

    private final List<AutoCloseable> opened = new ArrayList<>();
    private KafkaTopics topics;
    private Producer<String, byte[]> producer;
    private EventStream stream;
    private int port;
    private int sent;

    @TempDir
    static Path directory;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(directory, 0);
        kafka = new KafkaClients(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void start() {
        topics = new KafkaTopics("t" + System.nanoTime() + ".");
        makeTopics();
        producer = kafka.transactionalProducer(topics.prefix());
        producer.initTransactions();
        startService();
    }

    @AfterEach
    void stop() throws Exception {
        producer.close();
        stream.close();
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    @Test
    void afterACutNothingIsMissingAndNothingComesTwice() throws Exception {
        List<Integer> got = new ArrayList<>();
        String last = null;
        for (int missed : new int[] {3, 0, 4, 40, 7, 1_300}) {
            Client client = listen("?recent=0", last);
            if (last == null) {
                // What is sent before the client has begun is not for a new one.
                last = client.any().id();
            }
            send(6);
            take(client, got, sent - 2);
            last = client.last();
            client.close();
            send(missed);
            // Else the log, small as it is, may roll on over a client that has just caught up, and let it go.
            awaitPublished(sent);
        }
        take(listen("?recent=0", last), got, sent);
        assertThat(got).doesNotHaveDuplicates().hasSize(sent);
    }

    @Test
    void afterARestartOfTheServiceNothingIsMissingAndNothingComesTwice() throws Exception {
        List<Integer> got = new ArrayList<>();
        Client client = listen("?recent=0", null);
        String last = client.any().id();
        assertThat(last).isNotEmpty();
        send(20);
        take(client, got, 15);
        last = client.last();
        stream.close();
        send(100);
        startService();
        take(listen("", last), got, sent);
        assertThat(got).doesNotHaveDuplicates().hasSize(sent);
    }

    @Test
    void aClientThatIsCutAmongTheRecentEventsGetsTheOthers() throws Exception {
        send(30);
        awaitPublished(30);
        List<Integer> first = new ArrayList<>();
        take(listen("", null), first, 5);
        List<Integer> again = new ArrayList<>();
        Client cut = listen("", null);
        take(cut, again, 2);
        send(3);
        take(listen("", cut.last()), again, 8);
        assertThat(again.subList(0, 5)).isEqualTo(first);
        assertThat(again).doesNotHaveDuplicates().hasSize(8);
    }

    @Test
    void aFilteredClientHasItsPositionMovedByWhatItDoesNotGet() throws Exception {
        Client client = listen("?recent=0&query=number3", null);
        String before = client.any().id();
        send(30);
        assertThat(number(client.next())).isEqualTo(3);
        Got told = client.any();
        while (!told.id().equals(position())) {
            told = client.any();
        }
        assertThat(told.id()).isNotEqualTo(before);
    }

    @Test
    void whereAKafkaTopicWasMadeAnewTheClientIsTold() throws Exception {
        send(5);
        Client client = listen("", null);
        take(client, new ArrayList<>(), 5);
        stream.close();
        try (Admin admin = kafka.admin()) {
            admin.deleteTopics(List.of(topics.tagged().name())).all().get();
            while (exists(admin, topics.tagged().name())) {
                Thread.onSpinWait();
            }
        }
        makeTopics();
        send(2);
        startService();
        Client back = listen("", client.last());
        Got told = back.next();
        assertThat(told.kind()).isEqualTo("reset");
        assertThat(told.data()).contains("\"code\":\"otherTopic\"");
        List<Integer> got = new ArrayList<>();
        take(back, got, 2);
        assertThat(got).containsExactlyInAnyOrder(5, 6);
    }

    @Test
    void whereTheIdIsNoneOfOursTheClientIsTold() throws Exception {
        send(2);
        awaitPublished(2);
        requireReset(listen("", "12345"), "unreadable", 2);
    }

    @Test
    void whereTheIdLiesBeyondTheEndTheClientIsTold() throws Exception {
        send(2);
        awaitPublished(2);
        String beyond = position().replaceFirst(":\\d+", ":1000");
        requireReset(listen("", beyond), "ahead", 2);
    }

    @Test
    void whereKafkaNoLongerKeepsWhatWasMissedTheClientIsTold() throws Exception {
        Client client = listen("?recent=0", null);
        client.any();
        client.close();
        send(80);
        awaitPublished(80);
        stream.close();
        try (Admin admin = kafka.admin()) {
            TopicPartition first = new TopicPartition(topics.tagged().name(), 0);
            admin.deleteRecords(Map.of(first, RecordsToDelete.beforeOffset(15)))
                    .all()
                    .get();
        }
        startService();
        requireReset(listen("", client.last()), "notKept", 5);
    }

    /** After that it begins as a new client, with so many recent events. */
    private static void requireReset(Client client, String code, int recent) throws Exception {
        Got told = client.next();
        assertThat(told.kind()).isEqualTo("reset");
        assertThat(told.data()).contains("\"code\":\"" + code + '"');
        List<Integer> got = new ArrayList<>();
        take(client, got, recent);
        assertThat(got).doesNotHaveDuplicates();
    }

    private static boolean exists(Admin admin, String topic) throws Exception {
        try {
            admin.describeTopics(List.of(topic)).allTopicNames().get();
            return true;
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
            return false;
        }
    }

    private void makeTopics() {
        try (Admin admin = kafka.admin()) {
            new TopicSetup(admin).prepare(topics.all(), (short) 1);
        }
    }

    private void startService() {
        stream = EventStream.follow(SMALL, kafka, topics, References.NONE);
        Javalin server = StreamTester.serve(stream::serve);
        opened.add(server::stop);
        port = server.port();
    }

    private void awaitPublished(int events) {
        while (stream.events().next() < events) {
            Thread.onSpinWait();
        }
    }

    /** Position of the service, which is up to date. */
    private String position() {
        return stream.events().topics().print(stream.events().head());
    }

    /** Sends items with a number each over all partitions, in one transaction. */
    private void send(int count) {
        if (count == 0) {
            return;
        }
        producer.beginTransaction();
        for (int number = sent; number < sent + count; number++) {
            byte[] value = Json.bytes(Events.tagged(number));
            Future<RecordMetadata> unused =
                    producer.send(new ProducerRecord<>(topics.tagged().name(), number % 4, "i" + number, value));
        }
        producer.commitTransaction();
        sent += count;
    }

    private Client listen(String parameters, String last) throws Exception {
        Client client = new Client(port, parameters, last);
        opened.add(client);
        return client;
    }

    /** Reads on until there are so many in all. */
    private static void take(Client client, List<Integer> got, int size) throws Exception {
        while (got.size() < size) {
            got.add(number(client.next()));
        }
    }

    private static int number(Got got) {
        return Integer.parseInt(got.data().replaceAll(".*\"title\":\"number(\\d+)\".*", "$1"));
    }
}
