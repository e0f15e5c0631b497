package io.wirewatch.feed.state;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.feed.document.FeedDocument;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedEvent;
import io.wirewatch.wire.FeedHealth;
import io.wirewatch.wire.FeedState;
import io.wirewatch.wire.FeedState.PollHints;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a poll comes to: what to send, what to remember, when to ask again. Functions of what was remembered and what came; the clock, the
 * network and chance are elsewhere. Safe to share between threads.
 */
public record FeedJudge(FeedSchedule schedule) {
    private static final int MAX_ERROR_UNITS = 300;
    private static final int MAX_NOTES = 20;

    /** Clocks differ; what lies further ahead is not when something came out. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** A new entry with an older date than that is late, or its date is wrong: it came when we saw it. */
    private static final Duration LATE = Duration.ofDays(2);

    /** Nothing came out on a feed before there were any. */
    private static final Instant FIRST_FEEDS = Instant.parse("1997-01-01T00:00:00Z");

    /**
     * A document came and could be read.
     *
     * @param chance 0 to 1, drawn anew each time
     */
    public FeedUpdate read(Feed feed, FeedMemory before, Answer answer, Instant now, double chance) {
        FeedDocument document = answer.document();
        NewEntries found = EntryComparison.compare(before.seen(), document.items(), true, now);
        List<NewsItem> items = found.items().stream().map(ItemLimit::fitted).toList();
        FeedState state = answered(learned(before.state(), before.seen().size() == 0, found, now), now)
                .movedTo(answer.movedTo())
                // Of a document that breaks off the validators may be those of the whole one: a 304 would hide its
                // rest.
                .etag(document.isWhole() ? answer.etag() : null)
                .lastModified(document.isWhole() ? answer.lastModified() : null)
                .notes(notes(document, found.items()))
                .hints(hints(answer))
                .build();
        Instant next = schedule.afterAnswer(feed, state, found.seen().present(), found.isAllNew(), now, chance);
        return update(feed, before, state.toBuilder().nextPoll(next), found.seen(), items, now);
    }

    /** A hub has pushed a document: what it holds is taken, and nothing follows from what it does not hold. */
    public FeedUpdate pushed(Feed feed, FeedMemory before, FeedDocument document, Instant now) {
        NewEntries found = EntryComparison.compare(before.seen(), document.items(), false, now);
        FeedState.Builder state = learned(before.state(), before.seen().size() == 0, found, now);
        List<NewsItem> items = found.items().stream().map(ItemLimit::fitted).toList();
        return update(feed, before, state, found.seen(), items, now);
    }

    /**
     * The server said that nothing changed.
     *
     * @param isElsewhere whether that was said at an address to which the feed has moved for good; a move is believed only when a document has
     *     been read there, so the next poll asks for one
     */
    public FeedUpdate notModified(Feed feed, FeedMemory before, boolean isElsewhere, Instant now, double chance) {
        FeedState.Builder answered = answered(before.state().toBuilder(), now);
        FeedState state = (isElsewhere ? answered.etag(null).lastModified(null) : answered).build();
        Instant next = schedule.afterAnswer(feed, state, before.seen().present(), false, now, chance);
        return update(feed, before, state.toBuilder().nextPoll(next), before.seen(), List.of(), now);
    }

    /** No document came, or none that could be read. */
    public FeedUpdate failed(Feed feed, FeedMemory before, Failure failure, Instant now, double chance) {
        FeedState state = before.state().toBuilder()
                .lastPoll(now)
                .failures(before.state().failures() + 1)
                .lastError(bounded(failure.error()))
                .build();
        if (failure.isGone()) {
            FeedState.Builder ended = state.toBuilder().nextPoll(null).health(FeedHealth.ENDED, now);
            return withHealth(feed, before, ended.build(), before.seen(), List.of(), now);
        }
        Instant next = schedule.afterFailure(feed, state, failure.retryAfter(), now, chance);
        return update(feed, before, state.toBuilder().nextPoll(next), before.seen(), List.of(), now);
    }

    private static FeedState.Builder answered(FeedState.Builder state, Instant now) {
        return state.lastPoll(now).lastSuccess(now).failures(0).lastError(null);
    }

    private static FeedState.Builder learned(FeedState before, boolean isFirst, NewEntries found, Instant now) {
        List<Instant> came = found.fresh().stream()
                .map(entry -> isFirst ? pastTime(entry, now) : timeSeen(entry, now))
                .filter(Objects::nonNull)
                .toList();
        Instant newest = came.stream().max(Instant::compareTo).orElse(null);
        // A clock that was ahead and has been set back would otherwise end all learning until that time has come.
        Instant last = before.lastNew() == null ? null : earlier(before.lastNew(), now);
        boolean isNewer = newest != null && (last == null || newest.isAfter(last));
        return before.toBuilder()
                .rhythm(RhythmLearner.learn(before.rhythm(), last, came))
                .lastNew(isNewer ? newest : last);
    }

    /** When an entry of the first document came out, which may be long ago; null when nobody knows. */
    private static Instant pastTime(NewsItem entry, Instant now) {
        Instant said = entry.published();
        return said == null || said.isBefore(FIRST_FEEDS) || said.isAfter(now.plus(AHEAD)) ? null : earlier(said, now);
    }

    /** When an entry came out that was not there the last time. */
    private static Instant timeSeen(NewsItem entry, Instant now) {
        Instant said = pastTime(entry, now);
        return said == null || said.isBefore(now.minus(LATE)) ? now : said;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static PollHints hints(Answer answer) {
        FeedDocument document = answer.document();
        long seconds = Math.max(seconds(document.interval()), seconds(answer.cachedFor()));
        boolean none = seconds == 0
                && document.skipHours().isEmpty()
                && document.skipDays().isEmpty();
        return none
                ? null
                : new PollHints(
                        seconds == 0 ? null : seconds,
                        document.skipHours().stream().sorted().toList(),
                        document.skipDays().stream()
                                .sorted()
                                .map(DayOfWeek::name)
                                .toList());
    }

    private static List<String> notes(FeedDocument document, List<NewsItem> found) {
        List<String> notes = new ArrayList<>(document.notes().stream()
                .limit(MAX_NOTES)
                .map(FeedJudge::bounded)
                .toList());
        long cut = found.stream().filter(ItemLimit::exceeds).count();
        if (cut > 0) {
            notes.add("entries too large for Kafka, cut: " + cut);
        }
        return notes;
    }

    private static long seconds(Duration time) {
        return time == null ? 0 : Math.max(0, time.toSeconds());
    }

    private static FeedUpdate update(
            Feed feed,
            FeedMemory before,
            FeedState.Builder after,
            SeenEntries seen,
            List<NewsItem> items,
            Instant now) {
        FeedState state = after.build();
        FeedHealth health = HealthJudge.judge(state, now);
        FeedState judged = health == before.state().health()
                ? state
                : state.toBuilder().health(health, now).build();
        return withHealth(feed, before, judged, seen, items, now);
    }

    private static FeedUpdate withHealth(
            Feed feed, FeedMemory before, FeedState state, SeenEntries seen, List<NewsItem> items, Instant now) {
        List<FeedEvent> events = new ArrayList<>();
        HealthJudge.event(feed, before.state().health(), state, now).ifPresent(events::add);
        if (state.movedTo() != null && !state.movedTo().equals(before.state().movedTo())) {
            events.add(HealthJudge.moved(feed, state.movedTo(), now));
        }
        return new FeedUpdate(new FeedMemory(state, seen, before.kept()), items, events);
    }

    private static String bounded(String message) {
        String line = message.replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.length() <= MAX_ERROR_UNITS ? line : line.substring(0, MAX_ERROR_UNITS) + "…";
    }
}
