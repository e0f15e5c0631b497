package io.wirewatch.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Collects what a search finds as versions, in no order. Not to be shared between threads. */
final class VersionCollector extends SimpleCollector {
    private final List<Version> found = new ArrayList<>();
    private final boolean candidates;
    private int base;
    private NumericDocValues kinds;
    private NumericDocValues superseded;
    private NumericDocValues arrived;
    private NumericDocValues sequences;
    private NumericDocValues places;

    /** @param candidates whether what is found are candidates */
    private VersionCollector(boolean candidates) {
        this.candidates = candidates;
    }

    /** Collects on one thread. */
    static CollectorManager<VersionCollector, List<Version>> of(boolean candidates) {
        return new CollectorManager<>() {
            @Override
            public VersionCollector newCollector() {
                return new VersionCollector(candidates);
            }

            @Override
            public List<Version> reduce(Collection<VersionCollector> collectors) {
                List<Version> all = new ArrayList<>();
                collectors.forEach(collector -> all.addAll(collector.found));
                return all;
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        base = context.docBase;
        LeafReader reader = context.reader();
        kinds = DocValues.getNumeric(reader, Fields.KIND);
        superseded = DocValues.getNumeric(reader, Fields.SUPERSEDED);
        arrived = DocValues.getNumeric(reader, Fields.ARRIVED);
        sequences = DocValues.getNumeric(reader, Fields.SEQUENCE);
        places = DocValues.getNumeric(reader, Fields.PLACE);
    }

    @Override
    public void collect(int doc) throws IOException {
        Version.Kind kind = Version.Kind.of(value(kinds, doc, 0));
        found.add(new Version(
                base + doc,
                kind,
                candidates && kind != Version.Kind.WITHDRAWAL,
                superseded.advanceExact(doc),
                value(arrived, doc, 0),
                value(sequences, doc, Version.UNKNOWN),
                value(places, doc, 0)));
    }

    private static long value(NumericDocValues values, int doc, long otherwise) throws IOException {
        return values.advanceExact(doc) ? values.longValue() : otherwise;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
