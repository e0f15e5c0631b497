package io.wirewatch.history;

import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.index.Keys;
import io.wirewatch.index.Newest;
import io.wirewatch.index.Page;
import io.wirewatch.index.PageSearch;
import java.io.IOException;
import java.time.Instant;
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

/** Finds items as they are now, newest arrival first: what the index finds is read from it and asked itself. For one search, on one thread. */
final class ItemFinder {
    private static final Newest ORDER = new Newest(Fields.ARRIVED, Fields.PLACE);

    private final IndexSearcher searcher;
    private final VersionReader reader;
    private final ItemSearch search;
    private final ItemJudge judge;

    ItemFinder(IndexSearcher searcher, ItemSearch search) {
        this.searcher = searcher;
        this.reader = new VersionReader(searcher.getIndexReader());
        this.search = search;
        this.judge = new ItemJudge(search);
    }

    Page<ItemHit> find(List<Long> after, int limit) throws IOException {
        return new PageSearch<>(searcher, candidates(search), ORDER, this::judge).find(after, limit);
    }

    private Optional<ItemHit> judge(FieldDoc candidate) {
        TaggedItem tagged = reader.value(candidate.doc);
        Instant arrived = Instant.ofEpochMilli((long) candidate.fields[0]);
        return judge.judge(tagged).map(evidence -> new ItemHit(tagged, arrived, evidence));
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
