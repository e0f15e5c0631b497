package io.wirewatch.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest reader of an index, for all who search it. Safe to share between threads.
 *
 * <p>Nobody waits for a newer one: it takes the place of the one before when it is there, and those who still read the old one may go on.
 */
public final class IndexReaders implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(IndexReaders.class);

    private DirectoryReader current;

    /** The newest reader, which its user gives back with {@link #release}; nothing when there is none yet. */
    public synchronized Optional<DirectoryReader> acquire() {
        if (current != null) {
            current.incRef();
        }
        return Optional.ofNullable(current);
    }

    /** Gives a reader back. */
    public static void release(DirectoryReader reader) {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a newer reader, and keeps it. */
    synchronized void put(DirectoryReader newer) {
        DirectoryReader former = current;
        current = newer;
        if (former != null) {
            closeQuietly(former);
        }
    }

    /** Brings a reader of commits up to date. */
    void refresh() {
        read(reader -> {
            Optional.ofNullable(DirectoryReader.openIfChanged(reader)).ifPresent(this::put);
            return null;
        });
    }

    /** Whether the last commit held all that there was when reading began. */
    boolean isWhole() {
        return read(reader -> CommitData.isWhole(reader.getIndexCommit().getUserData()))
                .orElse(false);
    }

    /** What is done with a reader. */
    public interface Reading<T> {
        T read(DirectoryReader reader) throws IOException;
    }

    /**
     * Reads from the newest reader; nothing when there is none yet.
     *
     * @throws UncheckedIOException when the disk fails
     */
    public <T> Optional<T> read(Reading<T> reading) {
        Optional<DirectoryReader> newest = acquire();
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(reading.read(newest.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            release(newest.get());
        }
    }

    @Override
    public synchronized void close() {
        if (current != null) {
            closeQuietly(current);
            current = null;
        }
    }

    private static void closeQuietly(DirectoryReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            log.warn("an index was not closed cleanly", e);
        }
    }
}
