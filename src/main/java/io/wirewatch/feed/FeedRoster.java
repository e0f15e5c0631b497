package io.wirewatch.feed;

import io.wirewatch.feed.document.FeedDocument;
import io.wirewatch.feed.state.FeedMemory;
import io.wirewatch.wire.Feed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The feeds of all partitions that are ours, what is known of each, and which are being polled. Hands out those that are due: each host gets its
 * turns, no more than so many at a time and so far apart, and among the hosts the one that has waited longest comes first. A poll costs
 * O(log n), however many feeds wait.
 *
 * <p>Safe to share between threads.
 */
final class FeedRoster {
    /** How long a wait goes on without a look at the clock, which may be another one than the machine's. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(100);

    /** So far the clocks of machines that share feeds may be apart. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    /** More pushes than that for one feed that is busy are not kept; polling finds what they held. */
    private static final int MAX_PUSHED = 16;

    /** A poll that has been handed out. One of a kind: only the one that is running counts. */
    static final class Poll {
        private final FeedEntry entry;
        private final Feed feed;
        private final FeedMemory before;
        private final FeedDocument pushed;

        private Poll(FeedEntry entry, FeedDocument pushed) {
            this.entry = entry;
            this.feed = entry.feed;
            this.before = entry.current();
            this.pushed = pushed;
        }

        FeedPartition partition() {
            return entry.partition;
        }

        /** The feed as it stood on Kafka. */
        Feed feed() {
            return feed;
        }

        /** What was known of it. */
        FeedMemory before() {
            return before;
        }

        /** What a hub has pushed, to be taken instead of asking; null for a poll that asks. */
        FeedDocument pushed() {
            return pushed;
        }
    }

    private final int hostConnections;
    private final Duration hostSpacing;
    private final Map<FeedPartition, Map<String, FeedEntry>> partitions = new HashMap<>();
    private final Set<FeedPartition> retired = new HashSet<>();
    private final Map<String, HostQueue> hosts = new HashMap<>();
    private final Deque<FeedEntry> pushed = new ArrayDeque<>();
    private final TreeSet<HostQueue> ready = new TreeSet<>(
            Comparator.<HostQueue, Instant>comparing(queue -> queue.readyAt).thenComparing(queue -> queue.host));

    /**
     * @param hostConnections how many polls one host gets at a time
     * @param hostSpacing from the start of one poll of a host to the start of the next
     */
    FeedRoster(int hostConnections, Duration hostSpacing) {
        this.hostConnections = hostConnections;
        this.hostSpacing = hostSpacing;
    }

    /** A partition has become ours: its feeds and what is known of them. */
    synchronized void add(FeedPartition partition, PartitionContent content, Instant now) {
        Map<String, FeedEntry> entries = new HashMap<>();
        partitions.put(partition, entries);
        content.memories().forEach((id, memory) -> entries.put(id, new FeedEntry(partition, id, memory)));
        content.feeds().forEach((id, written) -> {
            FeedEntry entry = entries.computeIfAbsent(id, unknown -> new FeedEntry(partition, id, FeedMemory.NEW));
            entry.feed = written.feed();
            if (entry.memory.endedBefore(written.at())) {
                revive(entry, now);
            }
            schedule(entry, firstPoll(entry, now));
        });
        notifyAll();
    }

    /** When its state says, unless the clock that it was written by has been set back since: that may be years away. */
    private static Instant firstPoll(FeedEntry entry, Instant now) {
        Instant lastPoll = entry.memory.state().lastPoll();
        Instant next = entry.nextPoll();
        boolean isAhead = lastPoll != null && lastPoll.isAfter(now.plus(CLOCKS_DIFFER));
        return isAhead && next != null ? now : next;
    }

    /** A partition is to be handed out no more; polls that are running may end. */
    synchronized void retire(FeedPartition partition) {
        retired.add(partition);
        partitions.getOrDefault(partition, Map.of()).values().forEach(this::unschedule);
    }

    /**
     * A partition is no longer ours.
     *
     * @return the ids of its feeds
     */
    synchronized Set<String> remove(FeedPartition partition) {
        retire(partition);
        Map<String, FeedEntry> entries = partitions.remove(partition);
        retired.remove(partition);
        if (entries == null) {
            return Set.of();
        }
        entries.values().forEach(entry -> end(entry.running));
        return entries.keySet();
    }

    /** A feed is new, changed, or written again. A changed one is due at once: whoever changed it wants to see what comes of it. */
    synchronized void put(FeedPartition partition, Feed feed, Instant now) {
        Map<String, FeedEntry> entries = partitions.get(partition);
        if (entries == null) {
            return;
        }
        FeedEntry entry = entries.computeIfAbsent(feed.id(), id -> new FeedEntry(partition, id, FeedMemory.NEW));
        Feed before = entry.feed;
        entry.feed = feed;
        if (entry.memory.isEnded()) {
            revive(entry, now);
            schedule(entry, now);
        } else if (before == null) {
            schedule(entry, entry.nextPoll());
        } else if (!before.equals(feed)) {
            schedule(entry, now);
        }
    }

    /** A feed is gone. What is known of it stays, so that one that comes back goes on where it was. */
    synchronized void remove(FeedPartition partition, String id) {
        FeedEntry entry = partitions.getOrDefault(partition, Map.of()).get(id);
        if (entry != null) {
            unschedule(entry);
            entry.feed = null;
        }
    }

    /** How many feeds there are. */
    synchronized int size() {
        return partitions.values().stream()
                .mapToInt(entries -> (int) entries.values().stream()
                        .filter(entry -> entry.feed != null)
                        .count())
                .sum();
    }

    /** Whether polls of a partition are running. */
    synchronized boolean isBusy(FeedPartition partition) {
        return partitions.getOrDefault(partition, Map.of()).values().stream().anyMatch(entry -> entry.running != null);
    }

    /** The feed as it stands on Kafka; null when it is not polled here. */
    synchronized Feed feed(String id) {
        return partitions.values().stream()
                .map(entries -> entries.get(id))
                .filter(entry -> entry != null && entry.feed != null && entry.feed.enabled())
                .map(entry -> entry.feed)
                .findFirst()
                .orElse(null);
    }

    /** A hub has pushed a document of a feed. It is taken as soon as no poll of the feed is running; false when there is no such feed here. */
    synchronized boolean push(String id, FeedDocument document) {
        for (Map<String, FeedEntry> entries : partitions.values()) {
            FeedEntry entry = entries.get(id);
            if (entry != null && entry.feed != null && entry.feed.enabled()) {
                if (entry.pushed.size() < MAX_PUSHED) {
                    entry.pushed.add(document);
                    pushed.add(entry);
                    notifyAll();
                }
                return true;
            }
        }
        return false;
    }

    /** The next poll that is due, waiting for it as long as it takes. */
    synchronized Poll take(InstantSource clock) throws InterruptedException {
        while (true) {
            Instant now = clock.instant();
            Poll poll = next(now);
            if (poll != null) {
                return poll;
            }
            wait(millisToNext(now));
        }
    }

    /** The next poll that is due; null when there is none. */
    synchronized Poll next(Instant now) {
        Poll fromHub = nextPushed();
        if (fromHub != null || ready.isEmpty() || ready.first().readyAt.isAfter(now)) {
            return fromHub;
        }
        HostQueue queue = ready.first();
        FeedEntry entry = queue.waiting.first();
        unschedule(entry);
        queue.running++;
        queue.freeAt = now.plus(hostSpacing);
        place(queue);
        entry.runningAt = queue;
        entry.running = new Poll(entry, null);
        return entry.running;
    }

    private Poll nextPushed() {
        while (!pushed.isEmpty()) {
            FeedEntry entry = pushed.poll();
            boolean isHere = partitions.getOrDefault(entry.partition, Map.of()).get(entry.id) == entry;
            if (isHere && entry.feed != null && entry.running == null && !entry.pushed.isEmpty()) {
                unschedule(entry);
                entry.running = new Poll(entry, entry.pushed.poll());
                return entry.running;
            }
        }
        return null;
    }

    private long millisToNext(Instant now) {
        if (ready.isEmpty()) {
            return LONGEST_WAIT.toMillis();
        }
        Duration wait = Duration.between(now, ready.first().readyAt);
        return Math.max(1, Math.min(LONGEST_WAIT.toMillis(), wait.toMillis()));
    }

    /** Whether the poll has not ended, and the feed is still the one that is being polled. */
    synchronized boolean isCurrent(Poll poll) {
        return poll.entry.running == poll && poll.feed().equals(poll.entry.feed);
    }

    /** A poll asks its host no more, though it has not ended: another feed of that host may have its turn. */
    synchronized void release(Poll poll) {
        HostQueue queue = poll.entry.running == poll ? poll.entry.runningAt : null;
        if (queue != null) {
            poll.entry.runningAt = null;
            queue.running--;
            place(queue);
            notifyAll();
        }
    }

    /** A poll has ended, and this is known now; the feed is due again when it says. Without effect on a poll that has ended already. */
    synchronized void finish(Poll poll, FeedMemory after) {
        boolean isCurrent = isCurrent(poll);
        if (end(poll)) {
            // Kept even when the feed has changed meanwhile: what was sent must not be sent again.
            poll.entry.memory = after;
            goOn(poll.entry, isCurrent ? poll.entry.nextPoll() : poll.entry.due);
        }
    }

    /** A poll has come to nothing, and the feed is to be asked again; without effect on a poll that has ended. */
    synchronized void drop(Poll poll, Instant again) {
        boolean isCurrent = isCurrent(poll);
        if (end(poll)) {
            goOn(poll.entry, isCurrent ? again : poll.entry.due);
        }
    }

    private void goOn(FeedEntry entry, Instant due) {
        schedule(entry, due);
        if (!entry.pushed.isEmpty()) {
            pushed.add(entry);
        }
    }

    /** Ends a poll if it is running. */
    private boolean end(Poll poll) {
        if (poll == null || poll.entry.running != poll) {
            return false;
        }
        release(poll);
        poll.entry.running = null;
        return true;
    }

    /** Asks for a feed that is gone for good as if it were not. */
    private static void revive(FeedEntry entry, Instant now) {
        FeedMemory ended = entry.memory;
        entry.memory = new FeedMemory(
                ended.state().toBuilder().failures(0).nextPoll(now).build(), ended.seen(), ended.kept());
    }

    /** Puts a feed in its host's queue, or elsewhere in it. While it is being polled that waits for the poll's end. */
    private void schedule(FeedEntry entry, Instant due) {
        unschedule(entry);
        entry.due = due;
        boolean isPolled = entry.feed != null && entry.feed.enabled() && due != null;
        if (isPolled && entry.running == null && !retired.contains(entry.partition)) {
            HostQueue queue = hosts.computeIfAbsent(entry.host(), HostQueue::new);
            queue.waiting.add(entry);
            entry.waitingAt = queue;
            place(queue);
            notifyAll();
        }
    }

    private void unschedule(FeedEntry entry) {
        HostQueue queue = entry.waitingAt;
        if (queue != null) {
            entry.waitingAt = null;
            queue.waiting.remove(entry);
            place(queue);
        }
    }

    /** Puts a host where it belongs among the hosts, after anything about it has changed. */
    private void place(HostQueue queue) {
        if (queue.readyAt != null) {
            ready.remove(queue);
        }
        queue.readyAt = queue.nextTurn(hostConnections);
        if (queue.readyAt != null) {
            ready.add(queue);
        }
    }
}
