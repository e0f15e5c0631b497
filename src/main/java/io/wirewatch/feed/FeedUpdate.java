package io.wirewatch.feed;

import io.wirewatch.core.clean.ContentHash;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a poll comes to: what to send, and what to remember. A function of what was remembered and what came; the clock and the network are
 * elsewhere.
 *
 * @param items new or changed ones, in the order in which they should be sent
 */
record FeedUpdate(FeedState state, List<NewsItem> items) {
    /** More entries than any feed has; a state with so many still fits into a Kafka record. */
    static final int MAX_ENTRIES = 20_000;

    /** So often the time of a poll is written, though it brought nothing. */
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);

    private static final int MAX_ERROR_UNITS = 300;

    /**
     * A document came and could be read.
     *
     * @param entries its entries, in its order
     */
    static FeedUpdate read(
            Feed feed,
            FeedState before,
            Fetched.Document document,
            List<NewsItem> entries,
            Instant now,
            Instant nextPoll) {
        Map<String, String> seen = new HashMap<>();
        List<NewsItem> changed = new ArrayList<>();
        for (NewsItem entry : entries.subList(0, Math.min(entries.size(), MAX_ENTRIES))) {
            String hash = ContentHash.of(entry);
            // The first of two entries with one id counts: were both sent, each poll would find the other changed.
            boolean firstInDocument = seen.putIfAbsent(entry.id(), hash) == null;
            if (firstInDocument && !hash.equals(before.seen().get(entry.id()))) {
                changed.add(entry.toBuilder().fetched(now).build());
            }
        }
        // Feeds name the newest first; what happened first should be read first.
        Collections.reverse(changed);
        // A feed that is empty for a moment (a server that restarts) must not make us forget.
        Map<String, String> remembered = seen.isEmpty() ? before.seen() : seen;
        FeedState state = answered(before, now, nextPoll)
                .url(feed.url())
                .etag(document.etag())
                .lastModified(document.lastModified())
                .seen(remembered)
                .build();
        return new FeedUpdate(state, changed);
    }

    static FeedUpdate notModified(FeedState before, Instant now, Instant nextPoll) {
        return new FeedUpdate(answered(before, now, nextPoll).build(), List.of());
    }

    private static FeedState.Builder answered(FeedState before, Instant now, Instant nextPoll) {
        return before.toBuilder()
                .nextPoll(nextPoll)
                .lastPoll(now)
                .lastSuccess(now)
                .failures(0)
                .lastError(null);
    }

    static FeedUpdate failed(FeedState before, Fetched.Failed failure, Instant now, Instant nextPoll) {
        FeedState state = before.toBuilder()
                .nextPoll(nextPoll)
                .lastPoll(now)
                .failures(before.failures() + 1)
                .lastError(bounded(failure.kind().label() + ": " + failure.message()))
                .build();
        return new FeedUpdate(state, List.of());
    }

    /**
     * Whether Kafka has to know. Most polls find nothing; without their times a restart only asks a little early, so these are written
     * now and then.
     *
     * @param written the state that stands on Kafka
     */
    boolean mustBeWritten(FeedState written) {
        boolean news = !items.isEmpty() || !state.seen().equals(written.seen());
        boolean answers = !Objects.equals(state.url(), written.url())
                || !Objects.equals(state.etag(), written.etag())
                || !Objects.equals(state.lastModified(), written.lastModified());
        boolean health = state.failures() != written.failures() || written.lastPoll() == null;
        return news
                || answers
                || health
                || !state.lastPoll().isBefore(written.lastPoll().plus(HEARTBEAT));
    }

    private static String bounded(String message) {
        String line = message.replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.length() <= MAX_ERROR_UNITS ? line : line.substring(0, MAX_ERROR_UNITS) + "…";
    }
}
