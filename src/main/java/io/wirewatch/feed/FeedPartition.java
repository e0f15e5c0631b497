package io.wirewatch.feed;

import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.feed.state.FeedUpdate;
import io.wirewatch.wire.Feed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One partition of the feeds while it is ours. On a thread of its own it takes over from its former owner, reads what stands on Kafka, puts its
 * feeds into the roster, and then writes what their polls bring, several polls in one transaction. It ends for good when it is handed over or when
 * Kafka fails it; then a new one takes its place.
 *
 * <p>Polls that change nothing but times, or that failed, are not worth a transaction of their own: they wait for the next one, but no longer than a
 * few seconds. Dying meanwhile loses nothing but these times.
 */
final class FeedPartition {
    /** Where it is in its life. */
    enum Condition {
        /** Taking over, and reading. */
        OPENING,
        OPEN,
        /** To be handed over: what is running may end, within bounds. */
        LEAVING,
        ENDED,
        /** Ended because Kafka did not answer, or refused. */
        BROKEN,
        /** Ended because somebody else writes in its place, or Kafka took it for dead. */
        FENCED
    }

    private static final Logger log = LoggerFactory.getLogger(FeedPartition.class);
    private static final Duration BATCH = Duration.ofMillis(100);
    private static final Duration LAZY = Duration.ofSeconds(5);
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final int MAX_BATCH_UNITS = 4 * 1024 * 1024;
    private static final int MAX_WAITING_UNITS = 8 * 1024 * 1024;

    private final int number;
    private final PartitionReader reader;
    private final IntFunction<FeedOutbox> outboxes;
    private final FeedRoster roster;
    private final FeedPushes pushes;
    private final PollCounts counts;
    private final InstantSource clock;
    private final Thread thread;
    private final List<Waiting> news = new ArrayList<>();
    private final Map<String, FeedUpdate> lazy = new LinkedHashMap<>();
    private long newsUnits;
    private long lazySince;
    private long leavingSince;
    private volatile Condition condition = Condition.OPENING;
    private volatile long feedsEnd;

    /** An update that waits for its transaction, with its poll. */
    private record Waiting(FeedRoster.Poll poll, FeedUpdate update, int units) {}

    FeedPartition(
            int number,
            PartitionReader reader,
            IntFunction<FeedOutbox> outboxes,
            FeedRoster roster,
            FeedPushes pushes,
            PollCounts counts,
            InstantSource clock) {
        this.number = number;
        this.reader = reader;
        this.outboxes = outboxes;
        this.roster = roster;
        this.pushes = pushes;
        this.counts = counts;
        this.clock = clock;
        thread = new Thread(this::run, "feed-partition-" + number);
        thread.setDaemon(true);
    }

    int number() {
        return number;
    }

    Condition condition() {
        return condition;
    }

    /** Once it is open: from which offset of {@code news.feeds} on {@link #changed} is to be told. */
    long feedsEnd() {
        return feedsEnd;
    }

    void start() {
        thread.start();
    }

    /** A feed was written or removed. */
    void changed(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            roster.remove(this, record.key());
            pushes.forget(record.key());
            return;
        }
        Feed feed = PartitionReader.feed(record);
        if (feed != null) {
            roster.put(this, feed, clock.instant());
            if (!feed.enabled()) {
                pushes.forget(feed.id());
            }
        }
    }

    /** Whether so much waits for Kafka already that polls had better wait too. */
    synchronized boolean isCongested() {
        return newsUnits > MAX_WAITING_UNITS;
    }

    /** Takes what a poll has brought. The poll has ended then, or ends as soon as Kafka has it. */
    void take(FeedRoster.Poll poll, FeedUpdate update) {
        boolean write = update.mustBeWritten(poll.before());
        if (!roster.isCurrent(poll)) {
            // Changed, removed or handed over meanwhile: what was found rests on what no longer holds.
            roster.drop(poll, clock.instant());
        } else if (update.isUrgent(poll.before())) {
            takeNews(new Waiting(poll, update, units(update)));
        } else if (write) {
            takeLazy(poll.feed().id(), update);
            roster.finish(poll, update.kept());
        } else {
            roster.finish(poll, update.memory());
        }
    }

    private synchronized void takeNews(Waiting waiting) {
        news.add(waiting);
        newsUnits += waiting.units();
        lazy.remove(waiting.poll().feed().id());
        notifyAll();
    }

    private synchronized void takeLazy(String feed, FeedUpdate update) {
        if (lazy.isEmpty()) {
            lazySince = System.nanoTime();
            notifyAll();
        }
        lazy.put(feed, update);
    }

    private static int units(FeedUpdate update) {
        int units = 1000;
        for (NewsItem item : update.items()) {
            for (Field field : Field.values()) {
                units += item.text(field) == null ? 0 : item.text(field).length();
            }
        }
        return units;
    }

    /** Is to be handed over. Returns at once; {@link #awaitEnd} waits for it. */
    synchronized void leave() {
        if (condition == Condition.OPEN) {
            condition = Condition.LEAVING;
            leavingSince = System.nanoTime();
            roster.retire(this);
        } else if (condition == Condition.OPENING) {
            condition = Condition.ENDED;
            thread.interrupt();
        }
        notifyAll();
    }

    /** Belongs to somebody else already: nothing is to be written any more. */
    synchronized void abandon() {
        if (condition == Condition.OPENING || condition == Condition.OPEN) {
            condition = Condition.ENDED;
        }
        // At once, not when the thread has noticed: the partition may be ours again before that.
        roster.remove(this).forEach(pushes::release);
        thread.interrupt();
    }

    /** Waits until it has ended, but no longer than until then. */
    void awaitEnd(long nanoTime) throws InterruptedException {
        thread.join(Math.max(1, Duration.ofNanos(nanoTime - System.nanoTime()).toMillis()));
        if (thread.isAlive()) {
            log.warn("partition={}: does not end, and is left behind", number);
            thread.interrupt();
        }
    }

    private void run() {
        try (FeedOutbox outbox = outboxes.apply(number)) {
            outbox.open();
            PartitionContent content = reader.read(number);
            feedsEnd = content.feedsEnd();
            if (becomeOpen(content)) {
                write(outbox);
            }
            end(Condition.ENDED);
        } catch (InterruptedException e) {
            end(Condition.ENDED);
        } catch (NotWrittenException e) {
            log.warn(
                    "partition={}: Kafka did not take what was found, it will be found again: {}",
                    number,
                    e.getMessage());
            end(e.isFenced() ? Condition.FENCED : Condition.BROKEN);
        } catch (KafkaException e) {
            if (condition != Condition.ENDED) {
                log.warn("partition={}: its feeds wait for Kafka: {}", number, e.toString());
            }
            end(Condition.BROKEN);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // A partition that ended without a word would get no successor.
            log.error("partition={}: failed", number, e);
            end(Condition.BROKEN);
        }
    }

    private synchronized boolean becomeOpen(PartitionContent content) {
        if (condition != Condition.OPENING) {
            return false;
        }
        // Before the first poll, which may bring another subscription.
        content.memories()
                .forEach((feed, memory) -> pushes.adopt(feed, memory.state().push()));
        roster.add(this, content, clock.instant());
        condition = Condition.OPEN;
        log.info("partition={}: {} feeds are ours", number, content.feeds().size());
        return true;
    }

    private synchronized void end(Condition how) {
        roster.remove(this).forEach(pushes::release);
        if (condition != Condition.ENDED) {
            condition = how;
        }
        news.clear();
        lazy.clear();
    }

    private void write(FeedOutbox outbox) throws InterruptedException, NotWrittenException {
        boolean isLast;
        do {
            List<Waiting> batch = nextNews();
            isLast = batch.isEmpty() && condition != Condition.OPEN;
            if (condition != Condition.ENDED) {
                write(outbox, batch, nextLazy());
            }
        } while (!isLast && condition != Condition.ENDED);
    }

    /** Waits for news. Comes back with none when lazy states have waited long enough, or when this is to end. */
    private synchronized List<Waiting> nextNews() throws InterruptedException {
        while (news.isEmpty()) {
            long wait = nanosToWait();
            if (wait <= 0) {
                return List.of();
            }
            TimeUnit.NANOSECONDS.timedWait(this, wait);
        }
        gather();
        List<Waiting> batch = new ArrayList<>();
        for (long units = 0; batch.size() < news.size() && units < MAX_BATCH_UNITS; ) {
            Waiting next = news.get(batch.size());
            batch.add(next);
            units += next.units();
        }
        news.subList(0, batch.size()).clear();
        return batch;
    }

    private long nanosToWait() {
        long now = System.nanoTime();
        return switch (condition) {
            case OPEN -> lazy.isEmpty() ? LAZY.toNanos() : lazySince + LAZY.toNanos() - now;
            case LEAVING -> roster.isBusy(this) ? Math.min(LOOK.toNanos(), leavingSince + GRACE.toNanos() - now) : 0;
            default -> 0;
        };
    }

    /** Lets more polls end, to be written together. */
    private void gather() throws InterruptedException {
        long end = System.nanoTime() + BATCH.toNanos();
        for (long left = BATCH.toNanos(); left > 0; left = end - System.nanoTime()) {
            if (condition != Condition.OPEN || newsUnits >= MAX_BATCH_UNITS) {
                return;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private synchronized Map<String, FeedUpdate> nextLazy() {
        Map<String, FeedUpdate> states = new LinkedHashMap<>(lazy);
        lazy.clear();
        return states;
    }

    private void write(FeedOutbox outbox, List<Waiting> batch, Map<String, FeedUpdate> states)
            throws NotWrittenException {
        List<FeedOutbox.Written> records = new ArrayList<>();
        states.forEach((feed, update) -> records.add(new FeedOutbox.Written(feed, update)));
        batch.forEach(waiting ->
                records.add(new FeedOutbox.Written(waiting.poll().feed().id(), waiting.update())));
        if (records.isEmpty()) {
            return;
        }
        try {
            outbox.write(records);
        } catch (NotWrittenException e) {
            batch.forEach(waiting -> counts.failed(waiting.poll().feed().id(), PollFailure.NOT_WRITTEN));
            throw e;
        }
        counts.committed(records.size());
        batch.forEach(this::written);
    }

    private void written(Waiting waiting) {
        FeedUpdate update = waiting.update();
        roster.finish(waiting.poll(), update.kept());
        counts.written(waiting.poll().feed().id(), update.items().size());
        update.events().forEach(event -> counts.event(event.feed(), event.kind()));
        synchronized (this) {
            newsUnits -= waiting.units();
        }
    }
}
