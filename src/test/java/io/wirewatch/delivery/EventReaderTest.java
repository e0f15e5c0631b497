package io.wirewatch.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
    private final EventReader reader = new EventReader();

    @Test
    void whatWasWrittenOverLinesBecomesOneLine() {
        LiveEvent event =
                read("{\n \"item\": {\r\n \"title\": \"a\\nb\"}, \"later\": 1}").orElseThrow();
        assertThat(event.data()).isEqualTo("{\"item\":{\"title\":\"a\\nb\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "nonsense", "{\"item\":{}}", "{\"item\":{\"title\":\"a\"}} more"})
    void whatCannotBeReadIsPassedOverAndCounted(String value) {
        assertThat(read(value)).isEmpty();
        assertThat(reader.unreadable()).isEqualTo(1);
    }

    @Test
    void hugeNestingIsUnreadableAndNoMore() {
        assertThat(read("{\"item\":" + "[".repeat(100_000))).isEmpty();
        assertThat(reader.unreadable()).isEqualTo(1);
    }

    @Test
    void aTombstoneOfAnItemSaysThatItWasWithdrawn() {
        LiveEvent event = read(null).orElseThrow();
        assertThat(event.withdrawn()).isTrue();
        assertThat(new String(event.frame(), StandardCharsets.UTF_8))
                .isEqualTo("event: withdrawn\ndata: {\"id\":\"key\"}\n\n");
        assertThat(reader.unreadable()).isZero();
    }

    @Test
    void aTombstoneAmongAlertsIsNothingToShow() {
        assertThat(reader.read(new ConsumerRecord<>("news.alerts", 0, 1, "rule", (byte[]) null), EventKind.ALERT, 3))
                .isEmpty();
        assertThat(reader.unreadable()).isZero();
    }

    private Optional<LiveEvent> read(String value) {
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        return reader.read(new ConsumerRecord<>("news.tagged", 1, 77, "key", bytes), EventKind.ITEM, 1)
                .map(EventReader.Read::event);
    }
}
