package io.wirewatch.history;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.history.ItemHits.Hit;
import io.wirewatch.history.ItemHits.Position;
import io.wirewatch.index.Keys;
import io.wirewatch.index.Newest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/**
 * Finds items as they are now, newest first. The index narrows; what it finds is read and asked itself, a few at a time, until there are enough or too many
 * were looked at in vain. For one search.
 */
final class ItemFinder {
    /** Each costs some tenths of a millisecond at most. */
    private static final int MOST_CANDIDATES = 3_000;

    private static final int LARGEST_BATCH = 500;

    private final IndexSearcher searcher;
    private final VersionReader reader;
    private final ItemSearch search;
    private final ItemJudge judge;
    private final Newest newest;
    private final List<Hit> hits = new ArrayList<>();
    private int looked;

    ItemFinder(IndexSearcher searcher, ItemSearch search) {
        this.searcher = searcher;
        this.reader = new VersionReader(searcher.getIndexReader());
        this.search = search;
        this.judge = new ItemJudge(search);
        this.newest = new Newest(Fields.ARRIVED, Fields.PLACE);
    }

    /** The items after a position; null for the newest. */
    ItemHits find(Position after, int limit) throws IOException {
        BooleanQuery query = candidates(search);
        Position at = after;
        for (int batch = limit + 1; looked < MOST_CANDIDATES; batch = Math.min(2 * batch, LARGEST_BATCH)) {
            FieldDoc[] found =
                    newest.find(searcher, query, at == null ? null : Newest.key(at.arrived(), at.place()), batch);
            for (FieldDoc one : found) {
                if (hits.size() == limit) {
                    return new ItemHits(hits, at);
                }
                at = new Position((long) one.fields[0], (long) one.fields[1]);
                look(one.doc, Instant.ofEpochMilli(at.arrived()));
            }
            if (found.length < batch) {
                return new ItemHits(hits, null);
            }
            looked += batch;
        }
        return new ItemHits(hits, at);
    }

    private void look(int doc, Instant arrived) {
        TaggedItem tagged = reader.value(doc);
        Optional<List<ClauseEvidence>> evidence = judge.judge(tagged);
        evidence.ifPresent(pieces -> hits.add(new Hit(tagged, arrived, pieces)));
    }

    /** All items as they are now for which a search can hold. */
    static BooleanQuery candidates(ItemSearch search) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        search.queries().forEach(query -> all.add(Narrowing.of(query), Occur.FILTER));
        if (search.story() != null) {
            all.add(new TermQuery(new Term(Fields.STORY, Keys.cut(search.story()))), Occur.FILTER);
        }
        long from = search.from() == null ? Long.MIN_VALUE : search.from().toEpochMilli();
        long to = search.to() == null ? Long.MAX_VALUE : search.to().toEpochMilli() - 1;
        all.add(LongPoint.newRangeQuery(Fields.ARRIVED, from, to), Occur.FILTER);
        all.add(new FieldExistsQuery(Fields.SUPERSEDED), Occur.MUST_NOT);
        all.add(NumericDocValuesField.newSlowExactQuery(Fields.KIND, Version.Kind.WITHDRAWAL.number()), Occur.MUST_NOT);
        return all.build();
    }
}
