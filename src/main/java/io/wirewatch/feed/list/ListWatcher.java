package io.wirewatch.feed.list;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches files that list feeds, and hands over what they say, at the start and whenever it changes. A file that cannot be read, or is not there,
 * changes nothing: what it said before holds. Works in a thread of its own, in which it calls the listener.
 *
 * <p>Time stamps are looked at twice a second, which costs next to nothing and sees changes on network drives, behind links and in folders
 * that are replaced, where the notices of operating systems fail.
 */
public final class ListWatcher implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ListWatcher.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(5);

    /** Who acts on what the files say. */
    public interface Listener {
        /**
         * At least one file has been read. When this fails it is called again, with what the files say by then.
         *
         * @param lists what each file that could ever be read said last, by name, in the order of the settings
         */
        void changed(Map<String, FeedList> lists) throws InterruptedException;

        /** A file could not be read; what it said before holds. */
        void unreadable(String name, String reason);
    }

    private final Map<String, WatchedFile> files = new LinkedHashMap<>();
    private final Map<String, FeedList> lists = new LinkedHashMap<>();
    private final Listener listener;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private boolean isPending;
    private Instant notBefore = Instant.MIN;

    /** One that has no thread yet: whoever holds it looks. */
    ListWatcher(Map<String, Path> paths, Listener listener) {
        paths.forEach((name, path) -> files.put(name, new WatchedFile(path)));
        this.listener = listener;
        thread = new Thread(this::watch, "feed-lists");
        thread.setDaemon(true);
    }

    /** @param files the files by the names that their feeds carry, the most important first */
    public static ListWatcher start(Map<String, Path> files, Listener listener) {
        ListWatcher watcher = new ListWatcher(files, listener);
        watcher.thread.start();
        return watcher;
    }

    @Override
    public void close() throws InterruptedException {
        closing.countDown();
        thread.interrupt();
        thread.join();
    }

    private void watch() {
        try {
            do {
                look(Instant.now());
            } while (!closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            log.debug("files are no longer watched");
        }
    }

    void look(Instant now) throws InterruptedException {
        files.forEach((name, file) -> file.look(now).ifPresent(found -> take(name, found)));
        if (isPending && !now.isBefore(notBefore)) {
            try {
                listener.changed(inOrder());
                isPending = false;
            } catch (RuntimeException e) {
                log.warn("the feeds of watched files could not be saved, trying again: {}", e.toString());
                notBefore = now.plus(RETRY);
            }
        }
    }

    private void take(String name, WatchedFile.Found found) {
        if (found instanceof WatchedFile.Found.Read read) {
            lists.put(name, read.list());
            isPending = true;
        } else if (found instanceof WatchedFile.Found.Unreadable unreadable) {
            listener.unreadable(name, unreadable.reason());
        }
    }

    private Map<String, FeedList> inOrder() {
        Map<String, FeedList> ordered = new LinkedHashMap<>();
        files.keySet().stream().filter(lists::containsKey).forEach(name -> ordered.put(name, lists.get(name)));
        return ordered;
    }
}
