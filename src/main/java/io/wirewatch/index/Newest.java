package io.wirewatch.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;

/**
 * Searches sorted by numbers, greatest first, a page at a time. Where the first of them is a point too, documents that cannot be on the page are skipped.
 * Immutable, and safe to share between threads.
 */
public final class Newest {
    private final Sort sort;

    /** @param fields doc values of all documents; the last one tells any two apart */
    public Newest(String... fields) {
        sort = new Sort(Arrays.stream(fields)
                .map(field -> new SortField(field, SortField.Type.LONG, true))
                .toArray(SortField[]::new));
    }

    /**
     * The first documents after one.
     *
     * @param after its numbers; null for the beginning
     */
    public FieldDoc[] find(IndexSearcher searcher, Query query, List<Long> after, int most) throws IOException {
        int documents = searcher.getIndexReader().maxDoc();
        if (documents == 0) {
            return new FieldDoc[0];
        }
        // Only the numbers count: any document with exactly these numbers is the one itself, or in its place.
        FieldDoc start = after == null ? null : new FieldDoc(documents - 1, Float.NaN, after.toArray());
        return Arrays.stream(searcher.search(query, new TopFieldCollectorManager(sort, most, start, 1)).scoreDocs)
                .map(found -> (FieldDoc) found)
                .toArray(FieldDoc[]::new);
    }
}
