package io.wirewatch.history;

import io.wirewatch.index.Change;
import io.wirewatch.index.IndexUse;
import io.wirewatch.index.Keys;
import io.wirewatch.index.RecordForm;
import io.wirewatch.index.RecordIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.Directory;

/** The index of the tagged items' Kafka topic: every record is a document, and one that a later record of the same item replaced gets a mark. */
public final class HistoryIndex {
    static final RecordForm<HistoryRecord> FORM = new Form();

    private static final double BUFFER_MEGABYTES = 64;

    private HistoryIndex() {}

    /**
     * Opens the index of a directory to write, and makes it when there is none.
     *
     * @return nothing when another process, or another part of this one, is writing it
     * @throws java.io.UncheckedIOException when it cannot be read: delete the directory then
     */
    public static Optional<RecordIndex<HistoryRecord>> open(Path path) {
        return RecordIndex.open(path, FORM, BUFFER_MEGABYTES);
    }

    static Optional<RecordIndex<HistoryRecord>> open(Directory directory) throws IOException {
        return RecordIndex.open(directory, FORM, BUFFER_MEGABYTES);
    }

    /**
     * For who follows the Kafka topic and looks at the index only afterwards.
     *
     * @param kept what arrived longer ago is dropped
     */
    public static IndexUse<HistoryRecord> use(Duration kept) {
        return IndexUse.unshown(expired(kept));
    }

    /** Finds what arrived longer ago. */
    static Function<Instant, Query> expired(Duration kept) {
        return IndexUse.olderThan(kept, Fields.ARRIVED);
    }

    private static final class Form implements RecordForm<HistoryRecord> {
        private final VersionDocument documents = new VersionDocument();

        @Override
        public HistoryRecord read(ConsumerRecord<String, byte[]> record) {
            return record.key() == null ? null : HistoryRecord.of(record);
        }

        @Override
        public String key(HistoryRecord record) {
            return record.id();
        }

        @Override
        public Change change(HistoryRecord record) {
            return Change.marking(
                    new Term(Fields.ID, Keys.id(record.id())),
                    documents.of(record),
                    new NumericDocValuesField(Fields.SUPERSEDED, 1));
        }

        @Override
        public String time() {
            return Fields.ARRIVED;
        }
    }
}
