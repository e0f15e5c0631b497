package io.wirewatch.index;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.Query;

/**
 * What is done with an index while it follows its Kafka topic.
 *
 * @param expired now → what finds the documents that are too old by then
 * @param showing shows what was added since it was last called; on the follower's thread, within half a second of the record
 */
public record IndexUse<R>(Function<Instant, Query> expired, Consumer<RecordIndex<R>> showing) {
    /** For who looks at the index only afterwards. */
    public static <R> IndexUse<R> unshown(Function<Instant, Query> expired) {
        return new IndexUse<>(expired, index -> {});
    }

    /**
     * Finds what lies back too far.
     *
     * @param time a point, in milliseconds
     */
    public static Function<Instant, Query> olderThan(Duration kept, String time) {
        return now ->
                LongPoint.newRangeQuery(time, Long.MIN_VALUE, now.minus(kept).toEpochMilli() - 1);
    }
}
