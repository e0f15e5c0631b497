package io.wirewatch.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.news.TaggedItem;
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

    @Test
    void theIdNamesTheRecord() {
        assertThat(read("{\"item\":{\"title\":\"a\"}}").orElseThrow().id()).isEqualTo("news.tagged-3-77");
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
        assertThat(event.kind()).isEqualTo("withdrawn");
        assertThat(event.data()).isEqualTo("{\"id\":\"key\"}");
        assertThat(reader.unreadable()).isZero();
    }

    @Test
    void aTombstoneAmongAlertsIsNothingToShow() {
        assertThat(reader.read(
                        new ConsumerRecord<>("news.alerts", 0, 1, "rule", (byte[]) null), LiveEvent.ALERT, Alert.class))
                .isEmpty();
        assertThat(reader.unreadable()).isZero();
    }

    private Optional<LiveEvent> read(String value) {
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        return reader.read(new ConsumerRecord<>("news.tagged", 3, 77, "key", bytes), LiveEvent.ITEM, TaggedItem.class);
    }
}
