package io.wirewatch.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a data directory to one broker at a time. The lock is the operating system's, so it ends with the process, killed or not; Kafka has
 * locks of its own, but says so too late and too cryptically.
 */
final class DirectoryLock implements AutoCloseable {
    private static final String FILE = "broker.lock";

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, and makes the directory when there is none. */
    static DirectoryLock take(Path directory) {
        FileChannel channel = null;
        try {
            Files.createDirectories(directory);
            channel = FileChannel.open(directory.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new OverlappingFileLockException();
            }
            return new DirectoryLock(channel);
        } catch (OverlappingFileLockException e) {
            closeQuietly(channel);
            throw new BrokerStartException(
                    "the data directory " + directory.toAbsolutePath() + " is in use by another broker",
                    "stop the other process, or name another directory",
                    e);
        } catch (IOException e) {
            closeQuietly(channel);
            throw new BrokerStartException(
                    "the data directory " + directory.toAbsolutePath() + " cannot be written: " + e,
                    "name a directory that this user may write",
                    e);
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The reason why the lock was not taken matters more.
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
