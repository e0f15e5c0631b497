package io.wirewatch.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Fills a page. The index narrows; what it finds is judged one by one, a few at a time, until there are enough or too many were looked at in vain.
 */
public final class PageSearch<T> {
    /** Each costs some tenths of a millisecond at most. */
    private static final int MOST_CANDIDATES = 3_000;

    private static final int LARGEST_BATCH = 500;

    private final IndexSearcher searcher;
    private final Query candidates;
    private final Newest order;
    private final Judge<T> judge;

    /** Makes an entry of a document, or nothing when it is not wanted. */
    public interface Judge<T> {
        Optional<T> judge(FieldDoc candidate) throws IOException;
    }

    public PageSearch(IndexSearcher searcher, Query candidates, Newest order, Judge<T> judge) {
        this.searcher = searcher;
        this.candidates = candidates;
        this.order = order;
        this.judge = judge;
    }

    /** @param after the numbers of the last one before the page; null for the beginning */
    public Page<T> find(List<Long> after, int limit) throws IOException {
        List<T> entries = new ArrayList<>();
        List<Long> at = after;
        int looked = 0;
        for (int batch = limit + 1; looked < MOST_CANDIDATES; batch = Math.min(2 * batch, LARGEST_BATCH)) {
            FieldDoc[] found = order.find(searcher, candidates, at, batch);
            for (FieldDoc one : found) {
                if (entries.size() == limit) {
                    return new Page<>(entries, at);
                }
                judge.judge(one).ifPresent(entries::add);
                at = numbers(one);
            }
            if (found.length < batch) {
                return new Page<>(entries, null);
            }
            looked += batch;
        }
        return new Page<>(entries, at);
    }

    private static List<Long> numbers(FieldDoc one) {
        return Arrays.stream(one.fields).map(number -> (Long) number).toList();
    }
}
