package io.wirewatch.history;

import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Query;
import io.wirewatch.index.Commits;
import io.wirewatch.index.Keys;
import io.wirewatch.index.Page;
import io.wirewatch.index.RecordIndex;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/**
 * The index as it stood at one moment. Safe to share between threads; whoever gets it closes it, when nobody reads any more.
 */
public final class HistoryView implements AutoCloseable {
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Closeable release;

    /** @param release gives the reader back */
    HistoryView(DirectoryReader reader, Closeable release) {
        this.reader = reader;
        this.release = release;
        this.searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    /** The last commit of an index that somebody else may be writing; nothing when there is none yet. */
    public static Optional<HistoryView> open(Path path) {
        try {
            return Commits.open(path).map(reader -> new HistoryView(reader, reader));
        } catch (IOException e) {
            throw new UncheckedIOException("the history in " + path + " cannot be read; it may be deleted", e);
        }
    }

    /** All that was added to an index so far, committed or not. */
    public static HistoryView of(RecordIndex<HistoryRecord> index) {
        DirectoryReader reader = index.reader();
        return new HistoryView(reader, reader);
    }

    /** How many versions of items there are, withdrawals among them. */
    public int size() {
        return reader.numDocs();
    }

    /** When the first of them arrived; nothing when there are none. */
    public Optional<Instant> earliest() {
        return read(() -> moment(PointValues.getMinPackedValue(reader, Fields.ARRIVED)));
    }

    /** When the last of them arrived; nothing when there are none. */
    public Optional<Instant> latest() {
        return read(() -> moment(PointValues.getMaxPackedValue(reader, Fields.ARRIVED)));
    }

    private Optional<Instant> moment(byte[] packed) {
        return packed == null || reader.numDocs() == 0
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(LongPoint.decodeDimension(packed, 0)));
    }

    /** How many versions arrived in a span of time. */
    public int count(Instant from, Instant to) {
        return read(() -> searcher.count(within(from, to)));
    }

    /** The item of an id as it is now, without what matched it; nothing when there is none, or it was withdrawn. */
    public Optional<TaggedItem> item(String id) {
        return hit(id).map(hit -> hit.tagged().withMatches(null));
    }

    private Optional<Version> lastVersion(String id) {
        BooleanQuery last = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.ID, Keys.id(id))), Occur.FILTER)
                .add(new FieldExistsQuery(Fields.SUPERSEDED), Occur.MUST_NOT)
                .build();
        return search(last, true).stream()
                .filter(version -> version.kind() != Version.Kind.WITHDRAWAL)
                .findFirst();
    }

    /** The same with its matches, and when it arrived. */
    public Optional<ItemHit> hit(String id) {
        return lastVersion(id)
                .map(version -> new ItemHit(reader().value(version.doc()), version.arrival(), List.of()))
                .filter(hit -> id.equals(hit.tagged().item().id()));
    }

    /**
     * Items as they are now, newest arrival first.
     *
     * @param after where to go on; null for the newest
     */
    public Page<ItemHit> search(ItemSearch search, List<Long> after, int limit) {
        return read(() -> new ItemFinder(searcher, search).find(after, limit));
    }

    /**
     * The ids of the stories for whose items a search can hold; some others may be among them.
     *
     * @return nothing when there are more than so many
     */
    public Optional<Set<String>> stories(ItemSearch search, int most) {
        return read(() -> searcher.search(ItemFinder.candidates(search), StoryCollector.of(most)));
    }

    /**
     * All that bears on some queries in a span of time, in the order in which the stream saw it: every version for which any of them can hold, and
     * later versions and withdrawals of whatever items, since these may end what held before.
     *
     * @param from the first moment
     * @param to the moment after the last
     */
    List<Version> versions(Collection<Query> queries, Instant from, Instant to) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(Narrowing.of(query), Occur.SHOULD));
        BooleanQuery candidates = any.build();
        List<Version> found = search(both(candidates, within(from, to)).build(), true);
        found.addAll(search(
                both(new FieldExistsQuery(Fields.KIND), within(from, to))
                        .add(candidates, Occur.MUST_NOT)
                        .build(),
                false));
        found.sort(Version.IN_ORDER);
        return found;
    }

    private static org.apache.lucene.search.Query within(Instant from, Instant to) {
        return LongPoint.newRangeQuery(Fields.ARRIVED, from.toEpochMilli(), to.toEpochMilli() - 1);
    }

    private static BooleanQuery.Builder both(org.apache.lucene.search.Query one, org.apache.lucene.search.Query other) {
        return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER);
    }

    private List<Version> search(org.apache.lucene.search.Query query, boolean candidates) {
        return read(() -> searcher.search(query, VersionCollector.of(candidates)));
    }

    /** Reads what {@link #versions} finds. */
    VersionReader reader() {
        return new VersionReader(reader);
    }

    interface Reading<T> {
        T run() throws IOException;
    }

    static <T> T read(Reading<T> reading) {
        try {
            return reading.run();
        } catch (IOException e) {
            throw new UncheckedIOException("the history cannot be read", e);
        }
    }

    @Override
    public void close() {
        read(() -> {
            release.close();
            return null;
        });
    }
}
