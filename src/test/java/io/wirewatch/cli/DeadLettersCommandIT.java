package io.wirewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.CommittedRecords;
import io.wirewatch.cli.CommandLineTester.Outcome;
import io.wirewatch.config.Settings;
import io.wirewatch.config.SettingsLoader;
import io.wirewatch.config.Taggers;
import io.wirewatch.core.RuleSurges;
import io.wirewatch.core.alert.AlertPolicy;
import io.wirewatch.core.alert.AlertSettings;
import io.wirewatch.core.alert.Silences;
import io.wirewatch.stream.NewsStream;
import io.wirewatch.stream.RuleBook;
import io.wirewatch.stream.StreamCountsInMemory;
import io.wirewatch.stream.StreamSettings;
import io.wirewatch.wire.DeadLetter;
import io.wirewatch.wire.DeadLetterReason;
import io.wirewatch.wire.DeadLetters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on a real broker, with the stream at work. */
class DeadLettersCommandIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    private static Cluster cluster;
    private static KafkaConnection kafka;
    private static RuleBook rules;
    private static NewsStream stream;

    @BeforeAll
    static void start() throws Exception {
        Settings settings = SettingsLoader.load(
                null, Map.of(), Map.of("data", folder.resolve("data").toString()));
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        cluster =
                Cluster.open(settings, 0, new Console(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, false));
        kafka = cluster.connection();
        rules = RuleBook.follow(kafka.clients(), kafka.topics(), LIMIT);
        stream = NewsStream.start(
                kafka.clients(),
                kafka.topics(),
                Taggers.standard(),
                rules,
                new AlertPolicy(AlertSettings.DEFAULT, Silences.NONE, new RuleSurges()),
                StreamSettings.of(folder.resolve("state")).withReplicationFactor(1),
                new StreamCountsInMemory());
        assertThat(stream.awaitRunning(LIMIT)).isTrue();
    }

    @AfterAll
    static void stop() {
        stream.close();
        rules.close();
        cluster.close();
    }

    private static Outcome deadLetters(String... arguments) {
        List<String> all = new ArrayList<>(List.of("dead-letters"));
        all.addAll(Arrays.asList(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return CommandLineTester.run("", all.toArray(String[]::new));
    }

    private static ConsumerRecord<String, byte[]> awaitDeadLetter(String key, int number) {
        try (CommittedRecords dead = new CommittedRecords(
                kafka.clients(), kafka.topics().deadLetters().name())) {
            return dead.await(found -> of(key, found).count() >= number, LIMIT).stream()
                    .filter(record -> key.equals(record.key()))
                    .skip(number - 1L)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Stream<ConsumerRecord<String, byte[]>> of(String key, List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().filter(record -> key.equals(record.key()));
    }

    private static String id(ConsumerRecord<?, ?> record) {
        return record.partition() + "-" + record.offset();
    }

    /** A dead letter as it stays behind when the fault that led to it is mended. */
    private static String letter(String key, String value, String topic, int size) throws Exception {
        DeadLetter letter = new DeadLetter(
                key.getBytes(UTF_8),
                value.getBytes(UTF_8),
                DeadLetterReason.FAILED,
                "tag-item",
                null,
                "it failed",
                "a stack\n\tof lines",
                new DeadLetter.Origin(topic, 0, 0),
                size,
                Instant.parse("2026-03-01T12:00:00Z"));
        try (Producer<byte[], byte[]> producer = kafka.clients().rawProducer()) {
            var place = producer.send(new DeadLetters(kafka.topics()).record(letter))
                    .get();
            return place.partition() + "-" + place.offset();
        }
    }

    @Test
    void whatIsStillWrongComesBackAsANewDeadLetterThatNamesTheFormer() throws InterruptedException {
        kafka.write(
                Stream.of(new ProducerRecord<>(kafka.topics().items().name(), "bad", "{\u001b[2J".getBytes(UTF_8))));
        String first = id(awaitDeadLetter("bad", 1));
        Outcome list = deadLetters("list", "--reason", "unreadable");
        assertThat(list.lines()).anyMatch(line -> line.startsWith(first) && line.contains("news.items/"));
        Outcome show = deadLetters("show", first);
        assertThat(show.out()).contains("reason     unreadable").doesNotContain("\u001b");

        Outcome retry = deadLetters("retry", first);
        assertThat(retry.err()).contains("1 dead letter sent once more");
        assertThat(retry.status()).isZero();
        ConsumerRecord<String, byte[]> again = awaitDeadLetter("bad", 2);
        assertThat(again.headers().lastHeader("retry-of").value())
                .asString(UTF_8)
                .isEqualTo(first);
        assertThat(again.value()).isEqualTo("{\u001b[2J".getBytes(UTF_8));
        assertThat(deadLetters("show", id(again), "--json").out()).contains("\"retryOf\":\"" + first + "\"");
    }

    @Test
    void whatIsMendedComesThrough() throws Exception {
        String value = "{\"id\":\"mended\",\"title\":\"Ferry strike in Tallinn\"}";
        String topic = kafka.topics().items().name();
        String id = letter("mended", value, topic, value.length());
        assertThat(deadLetters("show", id).out()).contains("stack      a stack", "2026-03-01T12:00:00Z");
        assertThat(deadLetters("retry", "--all", "--reason", "failed", "--from", "2026-03-01")
                        .status())
                .isNotNegative();
        try (CommittedRecords tagged =
                new CommittedRecords(kafka.clients(), kafka.topics().tagged().name())) {
            assertThat(tagged.await(found -> of("mended", found).count() > 0, LIMIT))
                    .anyMatch(record -> record.key().equals("mended"));
        }
    }

    @Test
    void whatCameFromElsewhereOrIsNotWholeIsNotSent() throws Exception {
        String elsewhere = letter("k", "{}", kafka.topics().alerts().name(), 2);
        String cut = letter("k", "{}", kafka.topics().items().name(), 9_000_000);
        Outcome retry = deadLetters("retry", elsewhere, cut);
        assertThat(retry.status()).isEqualTo(1);
        assertThat(retry.err())
                .contains(elsewhere + " came from news.alerts, where nothing is sent again")
                .contains(cut + " was too large to be kept whole")
                .contains("0 dead letters sent once more, 2 not");
    }

    @Test
    void anOldRuleDoesNotTakeThePlaceOfALaterOne() throws Exception {
        kafka.write(Stream.of(new ProducerRecord<>(
                kafka.topics().rules().name(), "old", "{\"id\":\"old\",\"query\":\"(\"}".getBytes(UTF_8))));
        String first = id(awaitDeadLetter("old", 1));
        kafka.write(Stream.of(new ProducerRecord<>(
                kafka.topics().rules().name(), "old", "{\"id\":\"old\",\"query\":\"flood*\"}".getBytes(UTF_8))));
        assertThat(deadLetters("retry", first).err()).contains("saved or removed since");
    }

    @Test
    void whatIsAskedForWronglyIsToldSo() {
        assertThat(deadLetters("show", "nonsense").err()).contains("there is no dead letter nonsense");
        assertThat(deadLetters("show", "0-999999").status()).isEqualTo(1);
        assertThat(deadLetters("retry").err()).contains("which dead letters?");
        assertThat(deadLetters("retry", "0-1", "--reason", "failed").status()).isEqualTo(1);
        assertThat(deadLetters("list", "--reason", "bored").err()).contains("It is one of unreadable");
    }
}
