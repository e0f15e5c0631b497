package io.wirewatch.feed;

import io.wirewatch.http.WebClient;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicFollower;
import io.wirewatch.wire.UnreadableJsonException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the feeds that stand on {@code news.feeds} and writes what is new to {@code news.items}. Feeds that are added, changed or removed
 * there take effect at once; {@code news.feed-state} says where to go on after a restart.
 *
 * <p>One poller works at a time: a second one with the same transactional id takes over, and the first falls silent.
 */
public final class FeedPoller implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FeedPoller.class);
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);
    private static final Duration READ_LIMIT = Duration.ofMinutes(2);

    private final KafkaClients clients;
    private final KafkaTopics topics;
    private final PollSettings settings;
    private final PollCounts counts;
    private final InstantSource clock = InstantSource.system();
    private final FeedRoster roster = new FeedRoster();
    private final FeedChecker checker;
    private final FeedOutbox outbox;
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(daemons("feed-schedule"));
    private final ExecutorService workers;
    private TopicFollower feeds;
    private volatile boolean ready;
    private Instant nextOpening = Instant.MIN;
    private boolean takenOver;

    public FeedPoller(KafkaClients clients, KafkaTopics topics, PollSettings settings, PollCounts counts) {
        this.clients = clients;
        this.topics = topics;
        this.settings = settings;
        this.counts = counts;
        checker = new FeedChecker(
                new FeedFetcher(WebClient.of(settings.web())),
                new FeedSchedule(settings.interval(), settings.maxBackoff()),
                () -> ThreadLocalRandom.current().nextDouble());
        outbox = new FeedOutbox(() -> clients.transactionalProducer(settings.transactionalId()), topics);
        workers = Executors.newFixedThreadPool(settings.threads(), daemons("feed-poll"));
    }

    /**
     * Reads where the last poller stopped and begins. Call it once.
     *
     * @throws TimeoutException when Kafka takes too long to say what it holds
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the tick catches what it throws
    public void start() throws InterruptedException, TimeoutException {
        open();
        feeds = TopicFollower.follow(clients, topics.feeds().name(), TopicFollower.From.BEGINNING, this::feedChanged);
        ticker.scheduleWithFixedDelay(this::tick, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether another poller has taken over, so that this one does nothing any more. */
    public boolean isFenced() {
        return outbox.isFenced();
    }

    @Override
    public void close() {
        if (feeds != null) {
            feeds.close();
        }
        ticker.shutdownNow();
        workers.shutdownNow();
        try {
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                log.warn("polls are still running and are left behind");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        outbox.close();
    }

    /** Open is only who has read, after taking over, how far the feeds have come. */
    private void open() throws InterruptedException, TimeoutException {
        ready = false;
        outbox.open();
        Map<String, FeedState> states = new ConcurrentHashMap<>();
        try (TopicFollower follower = TopicFollower.follow(
                clients,
                topics.feedState().name(),
                TopicFollower.From.BEGINNING,
                record -> stateRead(states, record))) {
            follower.awaitCaughtUp(READ_LIMIT);
        }
        roster.load(states);
        ready = true;
    }

    private static void stateRead(Map<String, FeedState> states, ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            states.remove(record.key());
            return;
        }
        try {
            states.put(record.key(), Json.read(record.value(), FeedState.class));
        } catch (UnreadableJsonException e) {
            log.warn("feed={}: its state cannot be read, it begins anew: {}", record.key(), e.getMessage());
        }
    }

    private void feedChanged(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            roster.remove(record.key());
            return;
        }
        try {
            roster.put(Json.read(record.value(), Feed.class), clock.instant());
        } catch (UnreadableJsonException e) {
            log.warn("feed={}: cannot be read and is passed over: {}", record.key(), e.getMessage());
        }
    }

    private void tick() {
        try {
            if (outbox.isFenced()) {
                sayOnceThatItIsOver();
            } else if (isReady()) {
                handOut();
            } else if (!clock.instant().isBefore(nextOpening)) {
                nextOpening = clock.instant().plus(AFTER_TROUBLE);
                open();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | RuntimeException e) {
            log.warn("polling waits for Kafka: {}", e.toString());
        }
    }

    private void sayOnceThatItIsOver() {
        if (!takenOver) {
            takenOver = true;
            log.error("another poller uses the transactional id {} and has taken over", settings.transactionalId());
        }
    }

    private void handOut() {
        for (FeedRoster.Poll poll : roster.takeDue(clock.instant(), settings.threads())) {
            try {
                workers.execute(() -> poll(poll));
            } catch (RejectedExecutionException e) {
                log.debug(
                        "feed={}: no poll, since the poller is closing",
                        poll.feed().id());
            }
        }
    }

    private void poll(FeedRoster.Poll poll) {
        String feed = poll.feed().id();
        counts.polled(feed);
        try {
            FeedChecker.Checked checked = checker.check(poll, clock.instant());
            keep(poll, checked.update());
            tell(poll, checked);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (NotWrittenException e) {
            log.warn("feed={}: Kafka did not take what was found: {}", feed, e.getMessage());
            counts.failed(feed, PollFailure.NOT_WRITTEN);
        } catch (RuntimeException e) {
            log.error("feed={}: the poll failed", feed, e);
        } finally {
            roster.drop(poll, clock.instant().plus(AFTER_TROUBLE));
        }
        if (isReady()) {
            handOut();
        }
    }

    private boolean isReady() {
        return ready && outbox.isOpen();
    }

    private void keep(FeedRoster.Poll poll, FeedUpdate update) throws NotWrittenException {
        boolean write = update.mustBeWritten(poll.written());
        // A feed that was changed, removed or read anew in the meantime: what was found rests on what no longer holds.
        if (roster.isCurrent(poll)) {
            if (write) {
                outbox.write(poll.feed().id(), update.state(), update.items());
            }
            roster.finish(poll, update.state(), write);
        }
    }

    private void tell(FeedRoster.Poll poll, FeedChecker.Checked checked) {
        String feed = poll.feed().id();
        String error = checked.update().state().lastError();
        if (checked.came() instanceof Fetched.Failed failure) {
            counts.failed(feed, failure.kind());
            if (!Objects.equals(error, poll.before().lastError())) {
                log.warn("feed={}: {}", feed, error);
            }
        } else if (checked.came() instanceof Fetched.NotModified) {
            counts.notModified(feed);
        } else {
            counts.read(feed, checked.update().items().size());
        }
        if (error == null && poll.before().failures() > 0) {
            log.info(
                    "feed={}: answers again after {} failures",
                    feed,
                    poll.before().failures());
        }
    }

    private static ThreadFactory daemons(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
