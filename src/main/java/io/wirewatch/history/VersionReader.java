package io.wirewatch.history;

import static io.wirewatch.history.HistoryView.read;

import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;

/** Reads versions of a view, one after another, with the same buffers. For one thread, and for no longer than the view is open. */
final class VersionReader {
    private static final Set<String> VALUE = Set.of(Fields.VALUE);

    private final IndexReader reader;
    private final StoredFields stored;

    VersionReader(IndexReader reader) {
        this.reader = reader;
        this.stored = read(reader::storedFields);
    }

    /** A version of an item; it must not be a withdrawal. */
    RetainedItem item(Version version) {
        TaggedItem tagged = value(version.doc());
        return read(() -> new RetainedItem(tagged.withMatches(null), version.arrival(), taggedAt(version.doc())));
    }

    /** The record's value, of one that is not a withdrawal. */
    TaggedItem value(int doc) {
        return read(() -> {
            BytesRef json = stored.document(doc, VALUE).getBinaryValue(Fields.VALUE);
            byte[] exact = Arrays.copyOfRange(json.bytes, json.offset, json.offset + json.length);
            return Json.read(exact, TaggedItem.class);
        });
    }

    private Instant taggedAt(int doc) throws IOException {
        LeafReaderContext leaf = leaf(doc);
        NumericDocValues times = leaf.reader().getNumericDocValues(Fields.TAGGED);
        return times != null && times.advanceExact(doc - leaf.docBase)
                ? VersionDocument.ofNanoseconds(times.longValue())
                : null;
    }

    /** The id of a later version or withdrawal, without reading the item. */
    String id(Version later) {
        return read(() -> {
            LeafReaderContext leaf = leaf(later.doc());
            BinaryDocValues ids = leaf.reader().getBinaryDocValues(Fields.LATER_ID);
            if (ids == null || !ids.advanceExact(later.doc() - leaf.docBase)) {
                throw new IllegalArgumentException("is a first version: " + later);
            }
            return ids.binaryValue().utf8ToString();
        });
    }

    private LeafReaderContext leaf(int doc) {
        return reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    }
}
