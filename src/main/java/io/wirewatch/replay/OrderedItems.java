package io.wirewatch.replay;

import java.util.Comparator;
import java.util.Iterator;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The records of one partition of items that are to be copied, by their numbers. Nearly all stand in this order already; an item that took the stream's detour was decided
 * some records later than others of its partition, so a bounded number of records is looked ahead at.
 *
 * <p>A record without a number keeps its place behind the one before it.
 */
final class OrderedItems {
    private static final int AHEAD = 500;
    private static final long MICROSECONDS = 1_000;

    private final Iterator<ConsumerRecord<String, byte[]>> records;
    private final ReplayRange range;
    private final Function<ConsumerRecord<String, byte[]>, LaneNumbers.Place> numbers;
    private final PriorityQueue<Numbered> ahead = new PriorityQueue<>();
    private long last;

    /** A record and its place in the order of all. */
    record Numbered(long number, ConsumerRecord<String, byte[]> item) implements Comparable<Numbered> {
        private static final Comparator<Numbered> ORDER = Comparator.comparingLong(Numbered::number)
                .thenComparing(numbered -> numbered.item().partition())
                .thenComparing(numbered -> numbered.item().offset());

        @Override
        public int compareTo(Numbered other) {
            return ORDER.compare(this, other);
        }
    }

    /** @param numbers says where a record belongs */
    OrderedItems(
            Iterator<ConsumerRecord<String, byte[]>> records,
            ReplayRange range,
            Function<ConsumerRecord<String, byte[]>, LaneNumbers.Place> numbers) {
        this.records = records;
        this.range = range;
        this.numbers = numbers;
    }

    /** The next one, which stays; null at the end. */
    Numbered peek() {
        while (ahead.size() < AHEAD && records.hasNext()) {
            ConsumerRecord<String, byte[]> item = records.next();
            if (range.isCopied(item.timestamp())) {
                ahead.add(numbered(item));
            }
        }
        return ahead.peek();
    }

    /** The next one. */
    Numbered take() {
        Numbered next = peek();
        ahead.poll();
        return next;
    }

    private Numbered numbered(ConsumerRecord<String, byte[]> item) {
        LaneNumbers.Place place = numbers.apply(item);
        if (place.exact()) {
            last = place.number();
            return new Numbered(last, item);
        }
        last = Math.max(last, item.timestamp() * MICROSECONDS);
        return new Numbered(Math.max(last, place.number()), item);
    }
}
