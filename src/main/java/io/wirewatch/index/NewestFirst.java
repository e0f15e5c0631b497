package io.wirewatch.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PointValues;

/** Puts the part of an index with the newest documents first, so that a search for the newest can soon tell that the rest are older. */
final class NewestFirst {
    private NewestFirst() {}

    /** @param field a point, in milliseconds */
    static Comparator<LeafReader> by(String field) {
        return Comparator.comparingLong((LeafReader leaf) -> newest(leaf, field))
                .reversed();
    }

    private static long newest(LeafReader leaf, String field) {
        try {
            PointValues points = leaf.getPointValues(field);
            return points == null ? Long.MIN_VALUE : LongPoint.decodeDimension(points.getMaxPackedValue(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
