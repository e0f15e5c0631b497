package io.wirewatch.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.wire.CloudEvents;
import io.wirewatch.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** The order in which items are gone through again. */
class OrderedItemsTest {
    private static final ReplayRange ALL =
            new ReplayRange(Instant.EPOCH, Instant.EPOCH, Instant.ofEpochMilli(1_000_000));

    private final LaneNumbers numbers = new LaneNumbers(item -> item);
    private final List<ConsumerRecord<String, byte[]>> items = new ArrayList<>();

    private void item(String key, String id, long arrived) {
        byte[] value = Json.bytes(NewsItem.builder().id(id).title("Title").build());
        items.add(record(key, value, arrived, new RecordHeaders()));
    }

    private void decided(String id, long arrived, long number) {
        RecordHeaders headers = new RecordHeaders();
        CloudEvents.sequence(headers, number);
        numbers.add(record(id, null, arrived, headers));
    }

    private ConsumerRecord<String, byte[]> record(String key, byte[] value, long time, RecordHeaders headers) {
        return new ConsumerRecord<>(
                "t", 0, items.size(), time, TimestampType.CREATE_TIME, 0, 0, key, value, headers, Optional.empty());
    }

    private List<Long> offsets() {
        OrderedItems ordered = new OrderedItems(items.iterator(), ALL, numbers::of);
        List<Long> offsets = new ArrayList<>();
        while (ordered.peek() != null) {
            offsets.add(ordered.take().item().offset());
        }
        return offsets;
    }

    @Test
    void itemsComeInTheOrderInWhichTheyWereDecidedAndNotInWhichTheyArrived() {
        item("a", "a", 1);
        item("other key", "b", 2);
        item("c", "c", 3);
        decided("a", 1, 1000);
        decided("c", 3, 3000);
        decided("b", 2, 3001);
        assertThat(offsets()).containsExactly(0L, 2L, 1L);
    }

    @Test
    void aRepeatThatWasOvertakenComesAfterWhatItRepeats() {
        item("other key", "a", 1);
        item("a", "a", 2);
        decided("a", 2, 2000);
        assertThat(offsets()).containsExactly(1L, 0L);
    }

    @Test
    void whatWasNeverDecidedKeepsItsPlace() {
        item("a", "a", 1);
        item("b", "b", 2);
        item("c", "c", 3);
        decided("a", 1, 1000);
        decided("c", 3, 3000);
        assertThat(offsets()).containsExactly(0L, 1L, 2L);
    }
}
