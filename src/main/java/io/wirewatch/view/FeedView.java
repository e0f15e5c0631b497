package io.wirewatch.view;

import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The feeds and how they fare. Safe to share between threads. */
public final class FeedView implements AutoCloseable {
    private final TopicTable<Feed> feeds;
    private final TopicTable<FeedState> states;

    private FeedView(TopicTable<Feed> feeds, TopicTable<FeedState> states) {
        this.feeds = feeds;
        this.states = states;
    }

    static FeedView follow(ViewSources sources) {
        return new FeedView(
                TopicTable.follow("feeds", sources.topics().feeds(), Feed.class, sources),
                TopicTable.follow("feed-state", sources.topics().feedState(), FeedState.class, sources));
    }

    public Optional<FoundFeed> feed(String id) {
        return feeds.get(id).map(this::found);
    }

    /** All of them, by id. */
    public List<FoundFeed> list() {
        return feeds.all().stream().map(this::found).toList();
    }

    private FoundFeed found(Feed feed) {
        FeedState state = states.get(feed.id())
                .map(known -> known.toBuilder().seen(null).build())
                .orElse(null);
        return new FoundFeed(feed, state);
    }

    /** As {@link TopicTable#awaitTaken}. */
    boolean awaitTaken(int partition, long offset, Duration limit) throws InterruptedException {
        return feeds.awaitTaken(partition, offset, limit);
    }

    List<ViewProgress> progress() {
        return List.of(feeds.progress(), states.progress());
    }

    @Override
    public void close() {
        feeds.close();
        states.close();
    }
}
