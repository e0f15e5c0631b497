package io.wirewatch.view;

import io.wirewatch.index.Change;
import io.wirewatch.index.IndexHome;
import io.wirewatch.index.IndexKeeper;
import io.wirewatch.index.IndexProgress;
import io.wirewatch.index.IndexUse;
import io.wirewatch.index.Newest;
import io.wirewatch.index.Page;
import io.wirewatch.index.PageSearch;
import io.wirewatch.index.RecordForm;
import io.wirewatch.wire.KafkaTopic;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/** A view's index on disk: kept up to date from one Kafka topic, and searched. Safe to share between threads. */
final class ViewIndex implements AutoCloseable {
    private static final double BUFFER_MEGABYTES = 16;

    /** Changed when indexes of before cannot be gone on with. */
    private static final String FORMAT = "1";

    private static final Set<String> VALUE = Set.of(ViewFields.VALUE);

    private final String name;
    private final IndexKeeper<ConsumerRecord<String, byte[]>> keeper;

    private ViewIndex(String name, IndexKeeper<ConsumerRecord<String, byte[]>> keeper) {
        this.name = name;
        this.keeper = keeper;
    }

    /**
     * What becomes of records.
     *
     * @param changing gives null for nothing; throws what it likes for a record that is not of the right shape
     * @param expired now → what finds the documents that are too old by then
     */
    record Form(
            Function<ConsumerRecord<String, byte[]>, Change> changing, Function<Instant, Query> expired)
            implements RecordForm<ConsumerRecord<String, byte[]>> {
        @Override
        public ConsumerRecord<String, byte[]> read(ConsumerRecord<String, byte[]> record) {
            return record;
        }

        @Override
        public String key(ConsumerRecord<String, byte[]> record) {
            return record.key() == null ? "" : record.key();
        }

        @Override
        public Change change(ConsumerRecord<String, byte[]> record) {
            return changing.apply(record);
        }

        @Override
        public String time() {
            return ViewFields.TIME;
        }
    }

    /**
     * Begins to keep it; what is written longer ago than its Kafka topic keeps is dropped.
     *
     * @param name what the page calls the view
     */
    static ViewIndex keep(
            String name,
            KafkaTopic<?> topic,
            Function<ConsumerRecord<String, byte[]>, Change> changing,
            ViewSources sources) {
        Duration kept = Duration.ofMillis(Long.parseLong(topic.config().get("retention.ms")));
        return keep(name, topic, new Form(changing, IndexUse.olderThan(kept, ViewFields.WRITTEN)), sources);
    }

    static ViewIndex keep(String name, KafkaTopic<?> topic, Form form, ViewSources sources) {
        IndexHome<ConsumerRecord<String, byte[]>> home = IndexHome.in(
                sources.directory(),
                name + "-" + FORMAT,
                sources.clients(),
                topic.name(),
                form,
                BUFFER_MEGABYTES,
                form.expired());
        return new ViewIndex(name, IndexKeeper.keep(home, sources.clients(), sources.clock()));
    }

    ViewProgress progress() {
        IndexProgress progress = keeper.progress();
        return new ViewProgress(name, progress.ready(), progress.read(), progress.total());
    }

    /** What is done with the index as of now. */
    interface Searching<T> {
        T search(IndexSearcher searcher) throws IOException;
    }

    /** Searches the index as of now; nothing when it has not been opened yet. */
    <T> Optional<T> search(Searching<T> searching) {
        return keeper.readers().read(reader -> searching.search(new IndexSearcher(reader)));
    }

    /**
     * A page of what a search finds.
     *
     * @param reading makes an entry of a record, or nothing when it is not wanted
     */
    <T> Page<T> page(Query query, Newest order, List<Long> after, int limit, Function<byte[], Optional<T>> reading) {
        return search(searcher -> {
                    StoredFields stored = searcher.storedFields();
                    return new PageSearch<>(searcher, query, order, found -> reading.apply(value(stored, found.doc)))
                            .find(after, limit);
                })
                .orElse(new Page<>(List.of(), null));
    }

    private static byte[] value(StoredFields stored, int doc) throws IOException {
        BytesRef value = stored.document(doc, VALUE).getBinaryValue(ViewFields.VALUE);
        return Arrays.copyOfRange(value.bytes, value.offset, value.offset + value.length);
    }

    @Override
    public void close() {
        keeper.close();
    }
}
