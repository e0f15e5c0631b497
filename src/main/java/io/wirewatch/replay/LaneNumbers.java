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
 *
 * <p>A record that came to nothing has none. It may be a repeat that arrived before the record that it repeats was decided, since that one stood in
 * place and this one took the detour; so it must not come before it.
 */
final class LaneNumbers {
    private final Map<Long, Long> numbers = new HashMap<>();
    private final Map<Long, Long> firsts = new HashMap<>();
    private final UnaryOperator<NewsItem> cleaning;

    /**
     * Where a record belongs.
     *
     * @param exact whether this is its number; else it only comes no sooner
     */
    record Place(long number, boolean exact) {
        static final Place ANY = new Place(0, false);
    }

    /** @param cleaning gives an item its id */
    LaneNumbers(UnaryOperator<NewsItem> cleaning) {
        this.cleaning = cleaning;
    }

    /** Takes in the number of a tagged item. */
    void add(ConsumerRecord<String, byte[]> tagged) {
        Header number = tagged.headers().lastHeader(CloudEvents.SEQUENCE);
        if (number != null) {
            long value = Long.parseLong(new String(number.value(), StandardCharsets.US_ASCII));
            numbers.putIfAbsent(Hash.of(tagged.key(), tagged.timestamp()), value);
            firsts.merge(Hash.of(tagged.key()), value, Math::min);
        }
    }

    /** Exact unless the record came to nothing (it was a repeat, or became a dead letter), or its tagged record is gone. */
    Place of(ConsumerRecord<String, byte[]> item) {
        Long number = item.key() == null ? null : numbers.get(Hash.of(item.key(), item.timestamp()));
        if (number != null) {
            return new Place(number, true);
        }
        String id = item.value() == null ? item.key() : id(item.value());
        return id == null ? Place.ANY : of(id, item.timestamp());
    }

    private Place of(String id, long arrived) {
        Long number = numbers.get(Hash.of(id, arrived));
        if (number != null) {
            return new Place(number, true);
        }
        Long first = firsts.get(Hash.of(id));
        return first == null ? Place.ANY : new Place(first + 1, false);
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
