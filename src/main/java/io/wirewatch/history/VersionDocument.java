package io.wirewatch.history;

import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.text.AnalyzedField;
import io.wirewatch.core.text.Analyzer;
import io.wirewatch.core.text.Token;
import io.wirewatch.index.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/**
 * Makes the document of a record. Of words it tells only that they occur: where they stand, the matcher finds out from the text. Stateless,
 * and safe to share between threads.
 */
final class VersionDocument {
    private final Analyzer analyzer = new Analyzer();

    /** @throws io.wirewatch.wire.UnreadableJsonException when the record holds no tagged item */
    Document of(HistoryRecord record) {
        Document document = new Document();
        document.add(new StringField(Fields.ID, Keys.id(record.id()), StringField.Store.NO));
        addNumbers(document, record);
        if (record.value() == null) {
            addKind(document, record, Version.Kind.WITHDRAWAL);
            return document;
        }
        TaggedItem tagged = record.item();
        if (record.update()) {
            addKind(document, record, Version.Kind.UPDATE);
        }
        addWords(document, tagged);
        TagTerms.add(document, Fields.ATTRIBUTES, List.of(tagged));
        if (tagged.story() != null) {
            String story = Keys.cut(tagged.story().id());
            document.add(new StringField(Fields.STORY, story, StringField.Store.NO));
            document.add(new SortedDocValuesField(Fields.STORY, new BytesRef(story)));
        }
        document.add(new StoredField(Fields.VALUE, record.value().getBytes(StandardCharsets.UTF_8)));
        return document;
    }

    private static void addNumbers(Document document, HistoryRecord record) {
        long arrived = record.arrived().toEpochMilli();
        document.add(new LongPoint(Fields.ARRIVED, arrived));
        document.add(new NumericDocValuesField(Fields.ARRIVED, arrived));
        document.add(new NumericDocValuesField(Fields.PLACE, Version.place(record.partition(), record.offset())));
        if (record.sequence() != null) {
            document.add(new NumericDocValuesField(Fields.SEQUENCE, record.sequence()));
        }
        if (record.tagged() != null) {
            document.add(new NumericDocValuesField(Fields.TAGGED, nanoseconds(record.tagged())));
        }
    }

    /** Enough until the year 2262. */
    private static long nanoseconds(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000_000L), time.getNano());
    }

    static Instant ofNanoseconds(long time) {
        return Instant.ofEpochSecond(Math.floorDiv(time, 1_000_000_000L), Math.floorMod(time, 1_000_000_000L));
    }

    /** With the id where it can be read without the item, since of most later versions nobody asks more. */
    private static void addKind(Document document, HistoryRecord record, Version.Kind kind) {
        document.add(new NumericDocValuesField(Fields.KIND, kind.number()));
        document.add(new BinaryDocValuesField(Fields.LATER_ID, new BytesRef(record.id())));
    }

    private void addWords(Document document, TaggedItem tagged) {
        Keys all = new Keys();
        Keys title = new Keys();
        for (AnalyzedField field : analyzer.analyze(tagged.item()).fields()) {
            for (Token token : field.tokens()) {
                all.add(token.key());
                if (field.field() == Field.TITLE) {
                    title.add(token.key());
                }
            }
        }
        TagTerms.add(document, Fields.WORDS, all);
        TagTerms.add(document, Fields.TITLE, title);
    }
}
