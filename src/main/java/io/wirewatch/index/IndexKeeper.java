package io.wirewatch.index;

import io.wirewatch.wire.KafkaClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index of a Kafka topic for as long as it is not closed, on a thread of its own. While another process keeps it, the index cannot be
 * opened or the disk fails, it says so and tries again, each time after a longer pause; it then goes on from the last commit.
 *
 * <p>Whoever searches takes what {@link #readers} has: what was added up to half a second ago, or what the other process has committed. Safe to share
 * between threads.
 */
public final class IndexKeeper<R> implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(35);

    private final IndexHome<R> home;
    private final KafkaClients clients;
    private final InstantSource clock;
    private final IndexReaders readers = new IndexReaders();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile IndexFollower<R> follower;
    private boolean isOthers;
    private Duration pause = FIRST_PAUSE;

    private IndexKeeper(IndexHome<R> home, KafkaClients clients, InstantSource clock) {
        this.home = home;
        this.clients = clients;
        this.clock = clock;
        this.thread = new Thread(this::run, "keep-" + home.topic());
        thread.setDaemon(true);
    }

    /** Begins to keep it. */
    public static <R> IndexKeeper<R> keep(IndexHome<R> home, KafkaClients clients, InstantSource clock) {
        IndexKeeper<R> keeper = new IndexKeeper<>(home, clients, clock);
        keeper.thread.start();
        return keeper;
    }

    /** The index as of now. */
    public IndexReaders readers() {
        return readers;
    }

    /** How far it has come; of one that another process keeps, only whether it is whole. */
    public IndexProgress progress() {
        IndexFollower<R> ours = follower;
        if (ours != null) {
            IndexFollower.Progress progress = ours.progress();
            return new IndexProgress(ours.isCaughtUp(), progress.read(), progress.total());
        }
        return new IndexProgress(readers.isWhole(), 0, 0);
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(CLOSE_LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        readers.close();
    }

    private void run() {
        try {
            while (closing.getCount() > 0) {
                String why = keepUntilItFails();
                if (closing.getCount() > 0) {
                    log.warn("{}; it is tried again in {} s", why, pause.toSeconds());
                    pause();
                }
            }
        } catch (InterruptedException e) {
            log.debug("the index of Kafka topic {} is no longer kept", home.topic());
        }
    }

    /** @return why it is not kept any more */
    private String keepUntilItFails() throws InterruptedException {
        isOthers = false;
        String what = "the index of Kafka topic " + home.topic();
        try {
            Optional<Path> place = home.place().find();
            if (place.isEmpty()) {
                return "there is no Kafka topic " + home.topic();
            }
            Optional<RecordIndex<R>> index = home.opening().apply(place.get());
            if (index.isEmpty()) {
                isOthers = showCommits(place.get());
                return "another process keeps " + what;
            }
            try (RecordIndex<R> open = index.get()) {
                keep(open);
            }
            return what + " is not kept up to date, as the log says above";
        } catch (RuntimeException e) {
            return what + " cannot be kept: " + e.getMessage();
        }
    }

    private void keep(RecordIndex<R> index) throws InterruptedException {
        IndexUse<R> use = new IndexUse<>(home.expired(), changed -> readers.put(changed.reader()));
        use.showing().accept(index);
        try (IndexFollower<R> following = IndexFollower.follow(index, clients, home.topic(), use, clock)) {
            follower = following;
            while (closing.getCount() > 0 && !following.awaitEnd(LOOK)) {
                if (following.isCaughtUp()) {
                    pause = FIRST_PAUSE;
                }
            }
        } finally {
            follower = null;
        }
    }

    /** Shows the last commit of the process that keeps it; false when there is none yet. */
    private boolean showCommits(Path place) {
        try {
            Optional<DirectoryReader> committed = Commits.open(place);
            committed.ifPresent(readers::put);
            return committed.isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pause() throws InterruptedException {
        for (long left = pause.toMillis(); left > 0 && closing.getCount() > 0; left -= LOOK.toMillis()) {
            closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            if (isOthers) {
                refresh();
            }
        }
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    private void refresh() {
        try {
            readers.refresh();
        } catch (UncheckedIOException e) {
            log.warn("the index of Kafka topic {} cannot be read any more", home.topic(), e);
            isOthers = false;
        }
    }
}
