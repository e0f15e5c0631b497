package io.wirewatch.view;

import io.wirewatch.core.trend.Trend;
import io.wirewatch.index.Keys;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.util.BytesRef;

/** Makes the document of a trend: all of it stands in doc values, since a chart reads thousands. Stateless. */
final class TrendDocument {
    static final String KIND = "kind";
    static final String WINDOW = "window";
    static final String REGION = "region";
    static final String TOPIC = "topic";
    static final String LANGUAGE = "language";
    static final String SOURCE = "source";

    /** The key of the series; term and bytes. */
    static final String SERIES = "series";

    static final String COUNT = "count";

    /** As bits of a double; nothing while too little is known of the series. */
    static final String EXPECTED = "expected";

    static final String SCORE = "score";

    /** {@link #SURGING} and {@link #COMPLETE}. */
    static final String FLAGS = "flags";

    static final long SURGING = 1;
    static final long COMPLETE = 2;

    private TrendDocument() {}

    static Document of(ConsumerRecord<String, byte[]> record, Trend trend) {
        String series = Keys.cut(series(trend));
        Document document = new ViewDocument(record, trend.start())
                .term(ViewFields.ID, trend.key())
                .term(KIND, trend.kind().name())
                .term(WINDOW, trend.window().name())
                .term(REGION, trend.region())
                .term(TOPIC, trend.topic())
                .term(LANGUAGE, trend.language())
                .term(SOURCE, trend.source())
                .term(SERIES, series)
                .document();
        document.add(new SortedDocValuesField(SERIES, new BytesRef(series)));
        document.add(new NumericDocValuesField(COUNT, trend.count()));
        document.add(new NumericDocValuesField(
                FLAGS, (trend.surging() ? SURGING : 0) | (trend.complete() ? COMPLETE : 0)));
        add(document, EXPECTED, trend.expected());
        add(document, SCORE, trend.score());
        return document;
    }

    private static void add(Document document, String name, Double value) {
        if (value != null) {
            document.add(new NumericDocValuesField(name, Double.doubleToLongBits(value)));
        }
    }

    /** The key of a trend begins with that of its series. */
    private static String series(Trend trend) {
        String end = '/' + trend.window().length().toString() + '/' + trend.start();
        return trend.key().substring(0, trend.key().length() - end.length());
    }
}
