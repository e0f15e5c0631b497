package io.wirewatch.view;

import io.wirewatch.index.Keys;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;

/** Makes the document of a record. Not to be shared between threads. */
final class ViewDocument {
    private final Document document = new Document();

    /** @param time by which newest come first */
    ViewDocument(ConsumerRecord<String, byte[]> record, Instant time) {
        number(ViewFields.TIME, time.toEpochMilli());
        document.add(new LongPoint(ViewFields.WRITTEN, record.timestamp()));
        document.add(new NumericDocValuesField(
                ViewFields.PLACE, ViewFields.place(record.partition(), record.offset())));
    }

    /** To be found by a number or a range of them, and sorted by it. */
    ViewDocument number(String name, long number) {
        document.add(new LongPoint(name, number));
        document.add(new NumericDocValuesField(name, number));
        return this;
    }

    /** To be found by a value; null for none. */
    ViewDocument term(String name, String value) {
        if (value != null) {
            document.add(new StringField(name, Keys.cut(value), Store.NO));
        }
        return this;
    }

    /** What is read when it is found. */
    ViewDocument value(byte[] json) {
        document.add(new StoredField(ViewFields.VALUE, json));
        return this;
    }

    Document document() {
        return document;
    }
}
