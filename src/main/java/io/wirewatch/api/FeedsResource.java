package io.wirewatch.api;

import io.wirewatch.api.Operation.Answer;
import io.wirewatch.view.FeedView;
import io.wirewatch.view.FoundFeed;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedHealth;
import io.wirewatch.wire.FeedState;
import java.time.Instant;
import java.util.List;

/** Feeds, and how they fare. */
final class FeedsResource {
    static final String SECTION = "Feeds";

    private final FeedView feeds;

    /** What is known of a feed, without what only the poller needs. */
    record State(
            FeedHealth health,
            Instant healthSince,
            Instant nextPoll,
            Instant lastPoll,
            Instant lastSuccess,
            Instant lastNew,
            int failures,
            String lastError,
            String movedTo,
            List<String> notes,
            Boolean pushed) {
        static State of(FeedState state) {
            return new State(
                    state.health(),
                    state.healthSince(),
                    state.nextPoll(),
                    state.lastPoll(),
                    state.lastSuccess(),
                    state.lastNew(),
                    state.failures(),
                    state.lastError(),
                    state.movedTo(),
                    state.notes(),
                    state.push() != null && state.push().leaseUntil() != null);
        }
    }

    /** A feed with its state. */
    record Entry(Feed feed, State state) {
        static Entry of(FoundFeed found) {
            return new Entry(found.feed(), found.state() == null ? null : State.of(found.state()));
        }
    }

    FeedsResource(FeedView feeds) {
        this.feeds = feeds;
    }

    List<Operation> operations() {
        return List.of(
                Operation.get("/feeds", "listFeeds", SECTION, "All feeds, by id.")
                        .taking(Lists.PAGING)
                        .giving(200, Answer.list("FeedEntry", "A page of them."))
                        .by(call ->
                                Lists.page(call, feeds.list(), one -> one.feed().id(), Entry::of)),
                Operation.get("/feeds/{id}", "getFeed", SECTION, "A feed.")
                        .giving(200, Answer.of("FeedEntry", "The feed; its version is in ETag."))
                        .by(this::get));
    }

    private Reply get(Call call) {
        FoundFeed found = feeds.feed(call.path("id")).orElseThrow(() -> ProblemException.notFound("such feed"));
        return Reply.ok(Entry.of(found)).withVersion(Versions.of(found.feed()));
    }
}
