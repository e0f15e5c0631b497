package io.wirewatch.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writer of the index. Of all processes one has it at a time; when that ends in whatever way, the next one finds the last {@link #commit}, with the
 * offsets that belong to it.
 *
 * <p>One thread adds and commits; it may be asked for views by any.
 */
public final class HistoryIndex implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(HistoryIndex.class);
    private static final double BUFFER_MEGABYTES = 64;

    /** So that what is too old goes by whole segments. */
    private static final double MOST_MERGED_MEGABYTES = 512;

    private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());
    private static final int WORTH_SHARING = 50;

    private final Directory directory;
    private final IndexWriter writer;
    private final VersionDocument documents = new VersionDocument();
    private final Map<Integer, Long> offsets;
    private final AtomicLong unreadable = new AtomicLong();

    private HistoryIndex(Directory directory, IndexWriter writer) {
        this.directory = directory;
        this.writer = writer;
        this.offsets = offsets(writer);
    }

    /**
     * Opens the index of a directory, and makes it when there is none.
     *
     * @return nothing when another process, or another part of this one, is writing it
     * @throws UncheckedIOException when it cannot be read: delete the directory then
     */
    public static Optional<HistoryIndex> open(Path path) {
        try {
            Files.createDirectories(path);
            return open(FSDirectory.open(path));
        } catch (IOException e) {
            throw new UncheckedIOException("the history in " + path + " cannot be opened; it may be deleted", e);
        }
    }

    static Optional<HistoryIndex> open(Directory directory) throws IOException {
        try {
            return Optional.of(new HistoryIndex(directory, new IndexWriter(directory, config())));
        } catch (LockObtainFailedException e) {
            directory.close();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Log merging joins neighbors, so that documents stay roughly in the order of time: what is read together lies together. */
    private static IndexWriterConfig config() {
        LogByteSizeMergePolicy merging = new LogByteSizeMergePolicy();
        merging.setMaxMergeMB(MOST_MERGED_MEGABYTES);
        return new IndexWriterConfig(null)
                .setMergePolicy(merging)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false);
    }

    private static Map<Integer, Long> offsets(IndexWriter writer) {
        Map<Integer, Long> offsets = new HashMap<>();
        Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
        if (committed != null) {
            committed.forEach(entry -> offsets.put(Integer.valueOf(entry.getKey()), Long.valueOf(entry.getValue())));
        }
        return offsets;
    }

    /** Partition → the offset of the first record that is not in the last commit; partitions of which nothing was read are missing. */
    public Map<Integer, Long> offsets() {
        return Map.copyOf(offsets);
    }

    /** How many records held no tagged item, or none that can be indexed, and were passed over, since this was opened. */
    public long unreadable() {
        return unreadable.get();
    }

    /**
     * Adds records, those of each id in their order. They show in views from now on, and last from the next {@link #commit} on.
     *
     * @throws UncheckedIOException when the disk does not take them
     */
    public void add(List<HistoryRecord> records) {
        int lanes = records.size() < WORTH_SHARING ? 1 : THREADS;
        IntStream.range(0, lanes).parallel().forEach(lane -> records.stream()
                .filter(record -> Math.floorMod(record.id().hashCode(), lanes) == lane)
                .forEach(this::add));
    }

    private void add(HistoryRecord record) {
        Document document;
        try {
            document = documents.of(record);
        } catch (RuntimeException e) {
            // Whatever is wrong with it would be wrong each time it is read again.
            unreadable.incrementAndGet();
            log.debug("partition={} offset={}: cannot be indexed", record.partition(), record.offset(), e);
            return;
        }
        add(record, document);
    }

    private void add(HistoryRecord record, Document document) {
        try {
            writer.softUpdateDocument(
                    new Term(Fields.ID, Keys.id(record.id())),
                    document,
                    new NumericDocValuesField(Fields.SUPERSEDED, 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets what arrived before a moment. */
    public void dropBefore(Instant time) {
        try {
            writer.deleteDocuments(LongPoint.newRangeQuery(Fields.ARRIVED, Long.MIN_VALUE, time.toEpochMilli() - 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes all that was added last, together with how far it reaches.
     *
     * @param next partition → the offset of the first record that was not added
     */
    public void commit(Map<Integer, Long> next) {
        offsets.putAll(next);
        Map<String, String> data = new HashMap<>();
        offsets.forEach((partition, offset) -> data.put(partition.toString(), offset.toString()));
        try {
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that was added so far, committed or not. */
    public HistoryView view() {
        try {
            return new HistoryView(DirectoryReader.open(writer), () -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was not committed is read from Kafka again. */
    @Override
    public void close() {
        try (directory) {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
