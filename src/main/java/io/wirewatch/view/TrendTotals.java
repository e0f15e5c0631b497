package io.wirewatch.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Sums up, series by series, the trends that a search finds. Not to be shared between threads. */
final class TrendTotals extends SimpleCollector {
    private final List<Part> parts = new ArrayList<>();
    private Part part;

    /**
     * A series.
     *
     * @param sum of the counts
     * @param newest number of the document with the newest window
     * @param start when that begins, in milliseconds
     */
    record Total(String series, long sum, int newest, long start) {
        Total and(Total other) {
            Total later = start >= other.start ? this : other;
            return new Total(series, sum + other.sum, later.newest, later.start);
        }
    }

    /** One part of the index, in which series have numbers. */
    private static final class Part {
        private final int base;
        private final SortedDocValues series;
        private final NumericDocValues starts;
        private final NumericDocValues counts;
        private final Map<Integer, Total> totals = new HashMap<>();

        Part(LeafReaderContext leaf) throws IOException {
            base = leaf.docBase;
            series = DocValues.getSorted(leaf.reader(), TrendDocument.SERIES);
            starts = DocValues.getNumeric(leaf.reader(), ViewFields.TIME);
            counts = DocValues.getNumeric(leaf.reader(), TrendDocument.COUNT);
        }

        void add(int doc) throws IOException {
            if (series.advanceExact(doc) && starts.advanceExact(doc) && counts.advanceExact(doc)) {
                Total one = new Total(null, counts.longValue(), base + doc, starts.longValue());
                totals.merge(series.ordValue(), one, Total::and);
            }
        }

        /** With the names of the series. */
        void addTo(Map<String, Total> all) throws IOException {
            for (Map.Entry<Integer, Total> entry : totals.entrySet()) {
                String name = series.lookupOrd(entry.getKey()).utf8ToString();
                Total found = entry.getValue();
                all.merge(name, new Total(name, found.sum(), found.newest(), found.start()), Total::and);
            }
        }
    }

    /** Collects on one thread; series → what there is of it. */
    static CollectorManager<TrendTotals, Collection<Total>> manager() {
        return new CollectorManager<>() {
            @Override
            public TrendTotals newCollector() {
                return new TrendTotals();
            }

            @Override
            public Collection<Total> reduce(Collection<TrendTotals> collectors) throws IOException {
                Map<String, Total> all = new HashMap<>();
                for (TrendTotals collector : collectors) {
                    for (Part part : collector.parts) {
                        part.addTo(all);
                    }
                }
                return all.values();
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        part = new Part(context);
        parts.add(part);
    }

    @Override
    public void collect(int doc) throws IOException {
        part.add(doc);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
