package io.wirewatch.feed.state;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.wire.FeedEvent;
import io.wirewatch.wire.FeedState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a poll comes to.
 *
 * @param memory what is known of the feed now
 * @param items new or changed ones, in the order in which they should be sent
 * @param events what whoever relies on the feed should know
 */
public record FeedUpdate(FeedMemory memory, List<NewsItem> items, List<FeedEvent> events) {
    public FeedUpdate {
        items = List.copyOf(items);
        events = List.copyOf(events);
    }

    /**
     * Whether there is something to tell, or to see for whoever has just added a feed. Then it is written without delay, and the feed is not
     * asked again before Kafka has it.
     *
     * @param before what was known before the poll
     */
    public boolean isUrgent(FeedMemory before) {
        boolean otherError =
                !Objects.equals(memory.state().lastError(), before.state().lastError());
        return !items.isEmpty() || !events.isEmpty() || before.kept() == null || otherError;
    }

    /**
     * Whether Kafka has to know. Most polls change nothing but their own times; without those a restart merely asks early.
     *
     * @param before what was known before the poll
     */
    public boolean mustBeWritten(FeedMemory before) {
        return isUrgent(before)
                || memory.seen() != before.seen()
                || !memory.state().lastPoll().isBefore(before.kept().plus(FeedState.HEARTBEAT))
                || !withoutTimes(memory.state()).equals(withoutTimes(before.state()));
    }

    /** The memory when this has been written. */
    public FeedMemory kept() {
        Instant poll = memory.state().lastPoll();
        return new FeedMemory(memory.state(), memory.seen(), poll);
    }

    /** The same update with other items, cut where Kafka would not take them. */
    public FeedUpdate withItems(List<NewsItem> others) {
        return new FeedUpdate(memory, others.stream().map(ItemLimit::fitted).toList(), events);
    }

    /** The same update with the subscription at a hub as it stands; null for none. */
    public FeedUpdate withPush(FeedState.Push push) {
        if (Objects.equals(push, memory.state().push())) {
            return this;
        }
        FeedState state = memory.state().toBuilder().push(push).build();
        return new FeedUpdate(new FeedMemory(state, memory.seen(), memory.kept()), items, events);
    }

    private static FeedState withoutTimes(FeedState state) {
        return state.toBuilder().nextPoll(null).lastPoll(null).lastSuccess(null).build();
    }
}
