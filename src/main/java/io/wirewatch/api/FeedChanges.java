package io.wirewatch.api;

import io.javalin.http.HandlerType;
import io.wirewatch.api.Operation.Answer;
import io.wirewatch.edit.FeedEditor;
import io.wirewatch.wire.Feed;
import java.util.List;

/** Adding, changing and removing feeds. */
final class FeedChanges {
    private final FeedEditor editor;
    private final Changes changes;

    FeedChanges(FeedEditor editor, Changes changes) {
        this.editor = editor;
        this.changes = changes;
    }

    List<Operation> operations() {
        return List.of(
                Operation.of(
                                HandlerType.PUT,
                                "/feeds/{id}",
                                "putFeed",
                                FeedsResource.SECTION,
                                "Saves a feed. Whether there is one at the address, the poller finds out.")
                        .taking(Changes.conditions())
                        .sending("Feed")
                        .giving(200, Answer.of("FeedEntry", "The feed."))
                        .giving(202, Answer.of("FeedEntry", "It is saved, but the poller has not heard of it yet."))
                        .by(this::put),
                Operation.of(
                                HandlerType.DELETE,
                                "/feeds/{id}",
                                "deleteFeed",
                                FeedsResource.SECTION,
                                "Removes a feed that no watched file owns.")
                        .taking(Conditions.IF_MATCH)
                        .giving(204, Answer.empty("It is no longer polled."))
                        .giving(202, Answer.empty("It is removed, but the poller has not heard of it yet."))
                        .by(this::delete));
    }

    private Reply put(Call call) throws InterruptedException {
        Feed feed = call.body(Feed.class);
        if (!feed.id().equals(call.path("id"))) {
            throw new ProblemException(ProblemKind.REFUSED, "The feed has another id than the address.");
        }
        return Changes.make(() -> changes.confirmed(
                editor.save(feed, Changes.expected(call, Versions::of)),
                Reply.ok(new FeedsResource.Entry(feed, null)).withVersion(Versions.of(feed))));
    }

    private Reply delete(Call call) throws InterruptedException {
        return Changes.make(() ->
                changes.confirmed(editor.remove(call.path("id"), Changes.expected(call, Versions::of)), Reply.empty()));
    }
}
