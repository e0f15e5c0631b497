package io.wirewatch.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.wire.KafkaClients;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    @BeforeAll
    static void inTurkey() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    }

    @Test
    void startedAgainOnOtherPortsItHasItsData() throws Exception {
        String first;
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0)) {
            first = broker.bootstrapServers();
            write(clients(broker), "kept", "kept through the restart");
        }
        int other = Ports.anyFree();
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, other)) {
            assertThat(broker.bootstrapServers())
                    .isEqualTo("127.0.0.1:" + other)
                    .isNotEqualTo(first);
            assertThat(read(clients(broker), "kept")).isEqualTo("kept through the restart");
        }
    }

    @Test
    void aDirectoryInUseIsRefusedByName() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0)) {
            assertThat(broker.bootstrapServers()).startsWith("127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedBroker.start(directory, 0))
                    .isInstanceOfSatisfying(BrokerStartException.class, e -> assertThat(e.hint())
                            .isNotBlank())
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void aTakenPortIsRefusedByNumberAndTheDirectoryStaysFree() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedBroker.start(directory, taken.getLocalPort()))
                    .isInstanceOf(BrokerStartException.class)
                    .hasMessageContaining("port " + taken.getLocalPort());
        }
        DirectoryLock.take(directory).close();
    }

    @Test
    void aFileInPlaceOfTheDirectoryIsRefused() throws Exception {
        Path file = java.nio.file.Files.writeString(directory.resolve("file"), "");
        assertThatThrownBy(() -> EmbeddedBroker.start(file, 0))
                .isInstanceOf(BrokerStartException.class)
                .hasMessageContaining("cannot be written");
    }

    private static KafkaClients clients(EmbeddedBroker broker) {
        return new KafkaClients(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static void write(KafkaClients clients, String topic, String value) throws Exception {
        try (Admin admin = clients.admin();
                Producer<String, byte[]> producer = clients.producer()) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
            producer.send(new ProducerRecord<>(topic, "key", value.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }

    private static String read(KafkaClients clients, String topic) {
        try (Consumer<String, byte[]> consumer = clients.consumer()) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return new String(consumer.poll(LIMIT).iterator().next().value(), StandardCharsets.UTF_8);
        }
    }
}
