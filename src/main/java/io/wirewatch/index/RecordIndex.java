package io.wirewatch.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writer of an index. Of all processes one has it at a time; when that ends in whatever way, the next one finds the last {@link #commit}, with the
 * offsets that belong to it.
 *
 * <p>One thread adds and commits; it may be asked for readers by any.
 */
public final class RecordIndex<R> implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RecordIndex.class);

    /** So that what is too old goes by whole segments. */
    private static final double MOST_MERGED_MEGABYTES = 512;

    private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());
    private static final int WORTH_SHARING = 50;

    private final Directory directory;
    private final IndexWriter writer;
    private final RecordForm<R> form;
    private final Map<Integer, Long> offsets;
    private final AtomicLong unreadable = new AtomicLong();

    private RecordIndex(Directory directory, IndexWriter writer, RecordForm<R> form) {
        this.directory = directory;
        this.writer = writer;
        this.form = form;
        this.offsets = CommitData.offsets(writer.getLiveCommitData());
    }

    /**
     * Opens the index of a directory, and makes it when there is none.
     *
     * @param bufferMegabytes so much is gathered in memory before it goes to disk
     * @return nothing when another process, or another part of this one, is writing it
     * @throws UncheckedIOException when it cannot be read: delete the directory then
     */
    public static <R> Optional<RecordIndex<R>> open(Path path, RecordForm<R> form, double bufferMegabytes) {
        try {
            Files.createDirectories(path);
            return open(FSDirectory.open(path), form, bufferMegabytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the index in " + path + " cannot be opened; it may be deleted", e);
        }
    }

    /** The same in any directory, which is closed with the index. */
    public static <R> Optional<RecordIndex<R>> open(Directory directory, RecordForm<R> form, double bufferMegabytes)
            throws IOException {
        try {
            IndexWriter writer = new IndexWriter(directory, config(form, bufferMegabytes));
            return Optional.of(new RecordIndex<>(directory, writer, form));
        } catch (LockObtainFailedException e) {
            directory.close();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Log merging joins neighbors, so that documents stay roughly in the order of time: what is read together lies together. */
    private static IndexWriterConfig config(RecordForm<?> form, double bufferMegabytes) {
        LogByteSizeMergePolicy merging = new LogByteSizeMergePolicy();
        merging.setMaxMergeMB(MOST_MERGED_MEGABYTES);
        return new IndexWriterConfig(null)
                .setMergePolicy(merging)
                .setRAMBufferSizeMB(bufferMegabytes)
                .setLeafSorter(NewestFirst.by(form.time()))
                .setCommitOnClose(false);
    }

    /** Partition → the offset of the first record that is not in the last commit; partitions of which nothing was read are missing. */
    public Map<Integer, Long> offsets() {
        return Map.copyOf(offsets);
    }

    /** How many records were not of the right shape, or could not be indexed, and were passed over, since this was opened. */
    public long unreadable() {
        return unreadable.get();
    }

    /** Adds records as they come from Kafka. */
    void take(Iterable<ConsumerRecord<String, byte[]>> records) {
        List<R> read = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            R one = attempt(record.partition() + "-" + record.offset(), () -> form.read(record));
            if (one != null) {
                read.add(one);
            }
        }
        add(read);
    }

    /**
     * Adds records, those of each key in their order. They show in readers from now on, and last from the next {@link #commit} on.
     *
     * @throws UncheckedIOException when the disk does not take them
     */
    public void add(List<R> records) {
        int lanes = records.size() < WORTH_SHARING ? 1 : THREADS;
        IntStream.range(0, lanes).parallel().forEach(lane -> records.stream()
                .filter(record -> Math.floorMod(form.key(record).hashCode(), lanes) == lane)
                .map(record -> attempt(form.key(record), () -> form.change(record)))
                .filter(Objects::nonNull)
                .forEach(this::apply));
    }

    /** Whatever is wrong with a record would be wrong each time it is read again. */
    private <T> T attempt(String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            unreadable.incrementAndGet();
            log.debug("{}: cannot be indexed", what, e);
            return null;
        }
    }

    private void apply(Change change) {
        write(() -> {
            if (change.document() == null) {
                writer.deleteDocuments(change.replaced());
            } else if (change.mark() != null) {
                writer.softUpdateDocument(change.replaced(), change.document(), change.mark());
            } else if (change.replaced() != null) {
                writer.updateDocument(change.replaced(), change.document());
            } else {
                writer.addDocument(change.document());
            }
        });
    }

    /** Forgets what a query finds. */
    public void delete(Query query) {
        write(() -> writer.deleteDocuments(query));
    }

    /**
     * Makes all that was added last, together with how far it reaches.
     *
     * @param next partition → the offset of the first record that was not added
     * @param whole whether that is all that there was when reading began
     */
    public void commit(Map<Integer, Long> next, boolean whole) {
        offsets.putAll(next);
        Map<String, String> data = new HashMap<>(CommitData.of(offsets, whole));
        write(() -> {
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        });
    }

    /** All that was added so far, committed or not; the caller closes it. */
    public DirectoryReader reader() {
        try {
            return DirectoryReader.open(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
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
