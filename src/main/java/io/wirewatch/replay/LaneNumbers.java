package io.wirewatch.replay;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.wire.CloudEvents;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.UnreadableJsonException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * The places of items in the order in which they were decided the first time: the numbers that their tagged records carry. A record of an item finds
 * its number by the item's id and by when it arrived, which the tagged record carries on.
 */
final class LaneNumbers {
    private final Map<Long, Long> numbers = new HashMap<>();
    private final UnaryOperator<NewsItem> cleaning;

    /** @param cleaning gives an item its id */
    LaneNumbers(UnaryOperator<NewsItem> cleaning) {
        this.cleaning = cleaning;
    }

    /** Takes in the number of a tagged item. */
    void add(ConsumerRecord<String, byte[]> tagged) {
        Header number = tagged.headers().lastHeader(CloudEvents.SEQUENCE);
        if (number != null) {
            numbers.putIfAbsent(
                    Hash.of(tagged.key(), tagged.timestamp()),
                    Long.parseLong(new String(number.value(), StandardCharsets.US_ASCII)));
        }
    }

    /** Null where the record came to nothing (it was a repeat, or became a dead letter), or where its tagged record is gone. */
    Long of(ConsumerRecord<String, byte[]> item) {
        Long number = item.key() == null ? null : numbers.get(Hash.of(item.key(), item.timestamp()));
        if (number == null && item.value() != null) {
            String id = id(item.value());
            number = id == null || id.equals(item.key()) ? null : numbers.get(Hash.of(id, item.timestamp()));
        }
        return number;
    }

    /** Null for what is no item. */
    private String id(byte[] value) {
        try {
            return cleaning.apply(Json.read(value, NewsItem.class)).id();
        } catch (UnreadableJsonException | IllegalArgumentException e) {
            return null;
        }
    }
}
