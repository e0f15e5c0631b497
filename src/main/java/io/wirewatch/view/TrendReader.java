package io.wirewatch.view;

import io.wirewatch.core.trend.Series;
import io.wirewatch.core.trend.SeriesKind;
import io.wirewatch.core.trend.Trend;
import io.wirewatch.core.trend.TrendWindow;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;

/** Reads trends of one window from their documents. For one thread, and for no longer than the index's reader is held. */
final class TrendReader {
    private final List<LeafReaderContext> leaves;
    private final TrendWindow window;

    TrendReader(List<LeafReaderContext> leaves, TrendWindow window) {
        this.leaves = leaves;
        this.window = window;
    }

    /** A trend, and the key of its series. */
    record Named(String series, Trend trend) {}

    Named read(int doc) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        LeafReader reader = leaf.reader();
        int local = doc - leaf.docBase;
        SortedDocValues series = DocValues.getSorted(reader, TrendDocument.SERIES);
        series.advanceExact(local);
        long flags = number(reader, TrendDocument.FLAGS, local);
        String name = series.lookupOrd(series.ordValue()).utf8ToString();
        Trend trend = trend(
                Series.read(name),
                Instant.ofEpochMilli(number(reader, ViewFields.TIME, local)),
                number(reader, TrendDocument.COUNT, local),
                decimal(reader, TrendDocument.EXPECTED, local),
                decimal(reader, TrendDocument.SCORE, local),
                flags);
        return new Named(name, trend);
    }

    private Trend trend(Series series, Instant start, long count, Double expected, Double score, long flags) {
        SeriesKind kind = series.kind();
        return new Trend(
                kind,
                kind == SeriesKind.REGION || kind == SeriesKind.REGION_TOPIC ? series.name() : null,
                kind == SeriesKind.TOPIC ? series.name() : series.topic(),
                kind == SeriesKind.LANGUAGE ? series.name() : null,
                kind == SeriesKind.SOURCE ? series.name() : null,
                window,
                start,
                count,
                expected,
                score,
                (flags & TrendDocument.SURGING) != 0,
                (flags & TrendDocument.COMPLETE) != 0);
    }

    private static long number(LeafReader reader, String name, int doc) throws IOException {
        NumericDocValues values = DocValues.getNumeric(reader, name);
        return values.advanceExact(doc) ? values.longValue() : 0;
    }

    private static Double decimal(LeafReader reader, String name, int doc) throws IOException {
        NumericDocValues values = DocValues.getNumeric(reader, name);
        return values.advanceExact(doc) ? Double.longBitsToDouble(values.longValue()) : null;
    }
}
