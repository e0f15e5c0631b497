package io.wirewatch.feed;

import io.wirewatch.http.HttpValues;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The feeds as of now, what is known of each, and which are being polled. Hands out those that are due: the longest waiting first, and never
 * two of the same host at a time.
 *
 * <p>Safe to share between threads.
 */
final class FeedRoster {
    /**
     * A poll that has been handed out.
     *
     * @param before what was known of the feed
     * @param written the part of it that stands on Kafka
     */
    record Poll(Feed feed, FeedState before, FeedState written) {}

    private final Map<String, Feed> feeds = new HashMap<>();
    private final Map<String, FeedState> states = new HashMap<>();
    private final Map<String, FeedState> written = new HashMap<>();
    private final Map<String, Instant> due = new HashMap<>();
    private final Map<String, Poll> running = new HashMap<>();

    /** Begins anew with the states that stand on Kafka. Polls that are running have no say any more. */
    synchronized void load(Map<String, FeedState> fromKafka) {
        written.clear();
        written.putAll(fromKafka);
        states.clear();
        states.putAll(fromKafka);
        feeds.keySet().forEach(id -> due.put(id, nextPoll(id)));
    }

    /** A feed is new or changed. A changed one is due at once: whoever changed it wants to see what comes of it. */
    synchronized void put(Feed feed, Instant now) {
        Feed before = feeds.put(feed.id(), feed);
        if (before == null) {
            due.put(feed.id(), nextPoll(feed.id()));
        } else if (!before.equals(feed)) {
            due.put(feed.id(), now);
        }
    }

    /** A feed is gone. What is known of it stays, so that one that comes back goes on where it was. */
    synchronized void remove(String id) {
        feeds.remove(id);
        due.remove(id);
    }

    synchronized int size() {
        return feeds.size();
    }

    /** @param atMost how many polls may run at the same time, those that run already included */
    synchronized List<Poll> takeDue(Instant now, int atMost) {
        Set<String> busyHosts = new HashSet<>();
        running.values().forEach(poll -> busyHosts.add(host(poll.feed())));
        List<Feed> waiting = new ArrayList<>(feeds.values());
        waiting.removeIf(feed -> !feed.enabled()
                || running.containsKey(feed.id())
                || due.get(feed.id()).isAfter(now));
        waiting.sort(Comparator.comparing((Feed feed) -> due.get(feed.id())).thenComparing(Feed::id));
        List<Poll> taken = new ArrayList<>();
        for (Feed feed : waiting) {
            if (running.size() < atMost && busyHosts.add(host(feed))) {
                Poll poll = new Poll(
                        feed,
                        states.getOrDefault(feed.id(), FeedState.NEW),
                        written.getOrDefault(feed.id(), FeedState.NEW));
                running.put(feed.id(), poll);
                taken.add(poll);
            }
        }
        return taken;
    }

    /** Whether the feed is still the one that is being polled, and what was known of it still holds. */
    synchronized boolean isCurrent(Poll poll) {
        String id = poll.feed().id();
        return poll.feed().equals(feeds.get(id)) && poll.before().equals(states.getOrDefault(id, FeedState.NEW));
    }

    /** A poll has ended with a new state; the feed is due again when it says. */
    synchronized void finish(Poll poll, FeedState state, boolean isWritten) {
        String id = poll.feed().id();
        boolean isCurrent = isCurrent(poll);
        end(poll);
        // Kept even when the feed has changed meanwhile: what was sent must not be sent again.
        if (poll.before().equals(states.getOrDefault(id, FeedState.NEW))) {
            states.put(id, state);
            if (isWritten) {
                written.put(id, state);
            }
        }
        if (isCurrent) {
            due.put(id, state.nextPoll());
        }
    }

    /** A poll has come to nothing, and the feed is to be asked again; without effect on one that has ended. */
    synchronized void drop(Poll poll, Instant again) {
        if (end(poll) && isCurrent(poll)) {
            due.put(poll.feed().id(), again);
        }
    }

    private boolean end(Poll poll) {
        return running.remove(poll.feed().id(), poll);
    }

    private Instant nextPoll(String id) {
        FeedState state = states.get(id);
        return state == null || state.nextPoll() == null ? Instant.EPOCH : state.nextPoll();
    }

    private static String host(Feed feed) {
        URI address = HttpValues.address(null, feed.url());
        return address == null ? feed.id() : address.getHost();
    }
}
