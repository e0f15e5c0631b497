package io.wirewatch.stream;

import io.wirewatch.core.news.EmptyItemException;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.wire.DeadLetterReason;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.UnreadableJsonException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Bytes in, items out. Anybody may have written them, with any key. A record with a key and no value withdraws the item of that id, as Kafka's
 * tombstones do; on the detour, which carries no record without a value, an empty one stands for it.
 */
final class ReadItem extends ContextualProcessor<Object, byte[], String, Incoming> {
    private final int maxBytes;
    private final boolean onDetour;
    private final StreamCounts counts;

    /** @param onDetour whether these are records that were read before, and then sent where they belong */
    ReadItem(int maxBytes, boolean onDetour, StreamCounts counts) {
        this.maxBytes = maxBytes;
        this.onDetour = onDetour;
        this.counts = counts;
    }

    @Override
    public void process(Record<Object, byte[]> record) {
        if (!onDetour) {
            counts.itemRead();
        }
        int partition = context().recordMetadata().orElseThrow().partition();
        byte[] key = record.key() instanceof byte[] bytes ? bytes : null;
        Incoming incoming = isWithdrawal(record)
                ? Incoming.withdrawal(id(record.key()), key, partition, onDetour)
                : new Incoming(null, read(key, record.value()), key, record.value(), partition, onDetour);
        context().forward(record.withKey((String) null).withValue(incoming));
    }

    private boolean isWithdrawal(Record<Object, byte[]> record) {
        boolean empty = onDetour ? record.value().length == 0 : record.value() == null;
        return empty && record.key() != null && !id(record.key()).isEmpty();
    }

    /** The key, which the detour gives as text and the items' Kafka topic as bytes. */
    private static String id(Object key) {
        return key instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : (String) key;
    }

    private NewsItem read(byte[] key, byte[] value) {
        if (value == null || value.length == 0) {
            throw new SetAsideException(DeadLetterReason.EMPTY, null, "the record has no value");
        }
        // The key counts too: the detour has to carry it.
        long bytes = (long) value.length + (key == null ? 0 : key.length);
        if (bytes > maxBytes) {
            throw new SetAsideException(
                    DeadLetterReason.OVERSIZED,
                    null,
                    "the record has " + bytes + " bytes, and items may have " + maxBytes);
        }
        try {
            return Json.read(value, NewsItem.class);
        } catch (UnreadableJsonException e) {
            throw new SetAsideException(reason(e), e.place(), e.getMessage());
        }
    }

    private static DeadLetterReason reason(UnreadableJsonException e) {
        if (!e.isRefusedByRecord()) {
            return DeadLetterReason.UNREADABLE;
        }
        boolean empty = e.getCause().getCause() instanceof EmptyItemException;
        return empty ? DeadLetterReason.EMPTY : DeadLetterReason.INVALID;
    }
}
