package io.wirewatch.feed.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One file, looked at again and again. It is read when its time stamp, size or identity has changed and then stayed the same for a moment,
 * so that a file which is just being written is not taken in the middle. A content that lacks more than half of the former feeds must
 * stay the same for longer. Not to be shared between threads.
 */
final class WatchedFile {
    static final Duration QUIET = Duration.ofMillis(400);
    static final Duration LONG_QUIET = Duration.ofSeconds(10);
    private static final int FEW = 10;

    /** What a look has found: a list, or why there is none. */
    sealed interface Found {
        record Read(FeedList list) implements Found {}

        record Unreadable(String reason) implements Found {}
    }

    /** Two stamps of a file that was written in between differ. Null stands for a file that is not there. */
    private record Stamp(FileTime modified, long size, Object identity) {
        static Stamp of(Path path) {
            try {
                BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
                return new Stamp(now.lastModifiedTime(), now.size(), now.fileKey());
            } catch (IOException e) {
                return null;
            }
        }
    }

    private final Path path;
    private Stamp last;
    private Instant changedAt;
    private boolean isRead;
    private int formerFeeds;

    WatchedFile(Path path) {
        this.path = path;
    }

    /** What there is to tell since the last look. The first look always finds something. */
    Optional<Found> look(Instant now) {
        Stamp stamp = Stamp.of(path);
        boolean isFirst = changedAt == null;
        if (isFirst || !Objects.equals(stamp, last)) {
            last = stamp;
            changedAt = isFirst ? now.minus(LONG_QUIET) : now;
            isRead = false;
        }
        if (isRead || now.isBefore(changedAt.plus(QUIET))) {
            return Optional.empty();
        }
        Found found = read();
        if (found instanceof Found.Read read && isGreatLoss(read.list()) && now.isBefore(changedAt.plus(LONG_QUIET))) {
            return Optional.empty();
        }
        if (found instanceof Found.Read read) {
            formerFeeds = read.list().feeds().size();
        }
        isRead = true;
        return Optional.of(found);
    }

    private boolean isGreatLoss(FeedList list) {
        return formerFeeds > FEW && list.feeds().size() * 2 < formerFeeds;
    }

    private Found read() {
        try {
            return new Found.Read(FeedListReader.read(path));
        } catch (UnreadableListException e) {
            return new Found.Unreadable(e.getMessage());
        } catch (NoSuchFileException e) {
            return new Found.Unreadable("there is no such file");
        } catch (IOException e) {
            return new Found.Unreadable("it cannot be read: " + e.getMessage());
        }
    }
}
