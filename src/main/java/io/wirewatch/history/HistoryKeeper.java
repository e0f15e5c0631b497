package io.wirewatch.history;

import io.wirewatch.wire.KafkaClients;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the history of a Kafka topic for as long as it is not closed, on a thread of its own. While another process keeps it, the index cannot be
 * opened or the disk fails, it says so and tries again, each time after a longer pause; it then goes on from the last commit.
 */
public final class HistoryKeeper implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(HistoryKeeper.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(35);

    private final Supplier<Optional<HistoryIndex>> opening;
    private final Function<HistoryIndex, HistoryFollower> following;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "keep-history");
    private Duration pause = FIRST_PAUSE;

    private HistoryKeeper(Supplier<Optional<HistoryIndex>> opening, Function<HistoryIndex, HistoryFollower> following) {
        this.opening = opening;
        this.following = following;
        thread.setDaemon(true);
    }

    /**
     * Begins to keep it.
     *
     * @param place the directory of the index
     * @param topic the Kafka topic of tagged items
     * @param kept what arrived longer ago is dropped
     */
    public static HistoryKeeper keep(
            Path place, KafkaClients clients, String topic, Duration kept, InstantSource clock) {
        return keep(() -> HistoryIndex.open(place), clients, topic, kept, clock);
    }

    static HistoryKeeper keep(
            Supplier<Optional<HistoryIndex>> opening,
            KafkaClients clients,
            String topic,
            Duration kept,
            InstantSource clock) {
        HistoryKeeper keeper =
                new HistoryKeeper(opening, index -> HistoryFollower.follow(index, clients, topic, kept, clock));
        keeper.thread.start();
        return keeper;
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(CLOSE_LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
            log.debug("the history is no longer kept");
        }
    }

    /** @return why it is not kept any more */
    private String keepUntilItFails() throws InterruptedException {
        try {
            Optional<HistoryIndex> index = opening.get();
            if (index.isEmpty()) {
                return "another process keeps the history";
            }
            try (HistoryIndex open = index.get();
                    HistoryFollower follower = following.apply(open)) {
                follow(follower);
            }
            return "the history is not kept up to date, as the log says above";
        } catch (RuntimeException e) {
            return "the history cannot be kept: " + e.getMessage();
        }
    }

    private void follow(HistoryFollower follower) throws InterruptedException {
        while (closing.getCount() > 0 && !follower.awaitEnd(LOOK)) {
            if (follower.isCaughtUp()) {
                pause = FIRST_PAUSE;
            }
        }
    }

    private void pause() throws InterruptedException {
        closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
}
