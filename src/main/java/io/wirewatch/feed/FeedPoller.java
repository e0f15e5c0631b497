package io.wirewatch.feed;

import io.wirewatch.feed.state.FeedJudge;
import io.wirewatch.http.WebClient;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the feeds that stand on {@code news.feeds} and writes what is new to {@code news.items}. Feeds that are added, changed or removed
 * there take effect at once; {@code news.feed-state} says where to go on after a restart.
 *
 * <p>Pollers of the same application share the feeds. What one of them was doing when it died is done once by those that take its feeds over.
 */
public final class FeedPoller implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FeedPoller.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);
    private static final Duration AFTER_CONGESTION = Duration.ofSeconds(1);

    private final PollCounts counts;
    private final InstantSource clock;
    private final WebClient web;
    private final FeedRoster roster;
    private final FeedChecker checker;
    private final FeedPushes pushes;
    private final FeedGroup group;
    private final Semaphore slots;
    private final ExecutorService workers;
    private final Thread dispatcher = new Thread(this::dispatch, "feed-schedule");

    public FeedPoller(KafkaClients clients, KafkaTopics topics, PollSettings settings, PollCounts counts) {
        this(clients, topics, settings, counts, WebClient.of(settings.web()), InstantSource.system());
    }

    /**
     * A poller with a client and a clock of the caller's.
     *
     * @param web closed with the poller
     * @param clock what time it is for feeds; waiting for Kafka and for servers is measured by the machine's
     */
    public FeedPoller(
            KafkaClients clients,
            KafkaTopics topics,
            PollSettings settings,
            PollCounts counts,
            WebClient web,
            InstantSource clock) {
        this.counts = counts;
        this.clock = clock;
        this.web = web;
        roster = new FeedRoster(settings.web().hostConnections(), settings.web().hostSpacing());
        pushes = new FeedPushes(settings.push(), web, roster, counts, clock);
        checker = new FeedChecker(
                new FeedFetcher(web),
                new FullText(web),
                new FeedJudge(settings.schedule()),
                pushes,
                FeedPoller::chance);
        slots = new Semaphore(settings.threads());
        workers = Executors.newFixedThreadPool(settings.threads(), daemons("feed-poll"));
        PartitionReader reader = new PartitionReader(clients, topics);
        group = new FeedGroup(
                clients,
                topics,
                settings.groupId(),
                settings.sessionTimeout(),
                number -> new FeedPartition(
                        number,
                        reader,
                        partition -> new FeedOutbox(
                                clients.transactionalProducer(settings.groupId() + "-" + partition), topics, partition),
                        roster,
                        pushes,
                        counts,
                        clock));
        dispatcher.setDaemon(true);
    }

    /**
     * Joins those who share the feeds, and begins with what it gets. Call it once.
     *
     * @throws KafkaException when Kafka does not answer
     * @throws UncheckedIOException when hubs cannot be listened to
     * @throws IllegalStateException when the Kafka topics do not fit each other
     */
    public void start() {
        pushes.start();
        group.start();
        dispatcher.start();
    }

    /** The port that hubs are listened to at; 0 when they do not push. */
    public int pushPort() {
        return pushes.port();
    }

    /** How many feeds this instance has. */
    public int feeds() {
        return roster.size();
    }

    @Override
    public void close() {
        dispatcher.interrupt();
        group.close();
        workers.shutdownNow();
        try {
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                log.warn("polls are still running and are left behind");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pushes.close();
        web.close();
    }

    private void dispatch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                slots.acquire();
                FeedRoster.Poll poll = roster.take(clock);
                workers.execute(() -> run(poll));
            }
        } catch (InterruptedException e) {
            log.debug("no more polls, since the poller is closing");
        }
    }

    private void run(FeedRoster.Poll poll) {
        boolean isTaken = false;
        try {
            isTaken = poll(poll);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("feed={}: the poll failed", poll.feed().id(), e);
        } finally {
            if (!isTaken) {
                roster.drop(poll, clock.instant().plus(AFTER_TROUBLE));
            }
            slots.release();
        }
    }

    /** False when nothing came of it, so that the feed is to be asked again. */
    private boolean poll(FeedRoster.Poll poll) throws InterruptedException {
        if (poll.partition().isCongested()) {
            roster.drop(poll, clock.instant().plus(AFTER_CONGESTION));
            return true;
        }
        counts.polled(poll.feed().id());
        FeedChecker.Checked checked = checker.check(poll, clock);
        roster.release(poll);
        if (checked.came() instanceof Fetched.Failed failure && failure.kind() == PollFailure.HOST_BUSY) {
            // Busy with us: the feed itself has not failed.
            counts.failed(poll.feed().id(), failure.kind());
            return false;
        }
        tell(poll, checked);
        poll.partition().take(poll, checked.update());
        return true;
    }

    private void tell(FeedRoster.Poll poll, FeedChecker.Checked checked) {
        String feed = poll.feed().id();
        String error = checked.update().memory().state().lastError();
        if (checked.came() instanceof Fetched.Failed failure) {
            counts.failed(feed, failure.kind());
            if (!Objects.equals(error, poll.before().state().lastError())) {
                log.warn("feed={}: {}", feed, error);
            }
        } else if (checked.came() instanceof Fetched.NotModified) {
            counts.notModified(feed);
        } else {
            counts.read(feed);
        }
        int failures = poll.before().state().failures();
        if (error == null && failures > 0) {
            log.info("feed={}: answers again after {} failures", feed, failures);
        }
    }

    private static double chance() {
        return ThreadLocalRandom.current().nextDouble();
    }

    private static ThreadFactory daemons(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
