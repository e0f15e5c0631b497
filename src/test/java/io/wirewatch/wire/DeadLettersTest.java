package io.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.TestItems;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeadLettersTest {
    private static final byte[] KEY = {(byte) 0xff, 0};
    private final DeadLetters letters = new DeadLetters(new KafkaTopics("news."));

    @ParameterizedTest
    @EnumSource(DeadLetterReason.class)
    void whatIsWrittenIsReadBack(DeadLetterReason reason) {
        DeadLetter letter = letter(KEY, "{".getBytes(StandardCharsets.UTF_8), reason, "/title", "stack");
        DeadLetter read = DeadLetters.read(received(letters.record(letter)));
        assertThat(read).usingRecursiveComparison().isEqualTo(letter);
    }

    @Test
    void neitherKeyNorValueNorPlaceNeedBeThere() {
        DeadLetter letter = letter(null, null, DeadLetterReason.EMPTY, null, null);
        DeadLetter read = DeadLetters.read(received(letters.record(letter)));
        assertThat(read).usingRecursiveComparison().isEqualTo(letter);
    }

    @Test
    void itIsACloudEventWhoseContentNobodyClaimsToKnow() {
        ProducerRecord<byte[], byte[]> record =
                letters.record(letter(KEY, KEY, DeadLetterReason.UNREADABLE, null, null));
        assertThat(header(record, "ce_type")).isEqualTo("io.wirewatch.dead-letter.v1");
        assertThat(header(record, "ce_id")).isEqualTo("news.items/3/42");
        assertThat(header(record, "content-type")).isEqualTo("application/octet-stream");
        assertThat(record.headers().lastHeader("ce_subject")).isNull();
    }

    @Test
    void whatIsTooLargeIsCutAndSaysHowLargeItWas() {
        byte[] huge = new byte[KafkaTopics.MAX_RECORD_BYTES * 2];
        ProducerRecord<byte[], byte[]> record = letters.record(
                letter(KEY, huge, DeadLetterReason.OVERSIZED, "/x".repeat(100_000), "s".repeat(100_000)));
        int headers = 0;
        for (var header : record.headers()) {
            headers += header.key().length() + header.value().length;
        }
        assertThat(record.key().length + record.value().length + headers).isLessThan(KafkaTopics.MAX_DEAD_LETTER_BYTES);
        assertThat(DeadLetters.read(received(record)).originalBytes()).isEqualTo(huge.length);
    }

    @Test
    void anotherRecordIsNoDeadLetter() {
        assertThatThrownBy(() -> DeadLetters.read(new ConsumerRecord<>("t", 0, 0, KEY, KEY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reason");
    }

    private static DeadLetter letter(byte[] key, byte[] value, DeadLetterReason reason, String place, String stack) {
        return new DeadLetter(
                key,
                value,
                reason,
                "read-item",
                place,
                "not an item",
                stack,
                new DeadLetter.Origin("news.items", 3, 42),
                value == null ? 0 : value.length,
                TestItems.PUBLISHED);
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> sent) {
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }

    private static String header(ProducerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
