package io.wirewatch.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;

/**
 * Searches sorted by numbers, greatest first, a page at a time. Immutable, and safe to share between threads.
 *
 * <p>Documents lie in the index oldest first, so that each one that is met would be better than all before it. Hence the search begins with those of
 * the last hour, and goes further back only while there are too few.
 */
public final class Newest {
    private static final long FIRST_SPAN = 3_600_000;
    private static final int WIDER = 16;

    private final String first;
    private final Sort sort;

    /**
     * @param first a point and doc value of all documents
     * @param others doc values of all documents; the last one tells any two apart
     */
    public Newest(String first, String... others) {
        this.first = first;
        SortField[] fields = new SortField[others.length + 1];
        fields[0] = descending(first);
        for (int i = 0; i < others.length; i++) {
            fields[i + 1] = descending(others[i]);
        }
        sort = new Sort(fields);
    }

    private static SortField descending(String field) {
        return new SortField(field, SortField.Type.LONG, true);
    }

    /**
     * The first documents after one.
     *
     * @param after its numbers; null for the beginning
     */
    public FieldDoc[] find(IndexSearcher searcher, Query query, List<Long> after, int most) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        byte[] least = PointValues.getMinPackedValue(reader, first);
        if (least == null) {
            return new FieldDoc[0];
        }
        long oldest = LongPoint.decodeDimension(least, 0);
        long newest = after == null
                ? LongPoint.decodeDimension(PointValues.getMaxPackedValue(reader, first), 0)
                : after.get(0);
        for (long span = FIRST_SPAN; span < newest - oldest; span *= WIDER) {
            FieldDoc[] found = search(searcher, between(query, newest - span, newest), after, most);
            if (found.length == most) {
                return found;
            }
        }
        return search(searcher, between(query, oldest, newest), after, most);
    }

    private Query between(Query query, long from, long to) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(LongPoint.newRangeQuery(first, from, to), Occur.FILTER)
                .build();
    }

    /** Of the one before only the numbers count: any document with exactly these is the one itself, or in its place. */
    private FieldDoc[] search(IndexSearcher searcher, Query query, List<Long> after, int most) throws IOException {
        int last = searcher.getIndexReader().maxDoc() - 1;
        FieldDoc before = after == null ? null : new FieldDoc(last, Float.NaN, after.toArray());
        return Arrays.stream(searcher.search(query, new TopFieldCollectorManager(sort, most, before, 1)).scoreDocs)
                .map(found -> (FieldDoc) found)
                .toArray(FieldDoc[]::new);
    }
}
