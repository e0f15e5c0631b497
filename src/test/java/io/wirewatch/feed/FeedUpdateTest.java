package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedUpdateTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant NEXT = NOW.plusSeconds(300);
    private static final Feed FEED = Feed.of("f", "http://news.example/f");

    @Test
    void theFirstPollSendsAllAndTheOldestFirst() {
        FeedUpdate update = read(FeedState.NEW, item("b", "Second"), item("a", "First"));
        assertThat(update.items()).extracting(NewsItem::id).containsExactly("a", "b");
        assertThat(update.items()).allSatisfy(item -> assertThat(item.fetched()).isEqualTo(NOW));
        assertThat(update.state().seen()).containsOnlyKeys("a", "b");
        assertThat(update.state().etag()).isEqualTo("\"1\"");
        assertThat(update.state().url()).isEqualTo(FEED.url());
        assertThat(update.state().nextPoll()).isEqualTo(NEXT);
    }

    @Test
    void whatWasSeenIsNotSentAgain() {
        FeedState first = read(FeedState.NEW, item("a", "First")).state();
        FeedUpdate second = read(first, item("b", "Second"), item("a", "First"));
        assertThat(second.items()).extracting(NewsItem::id).containsExactly("b");
    }

    @Test
    void whatWasChangedIsSentAgain() {
        FeedState first = read(FeedState.NEW, item("a", "First")).state();
        FeedUpdate second = read(first, item("a", "First, corrected"));
        assertThat(second.items()).extracting(NewsItem::title).containsExactly("First, corrected");
        assertThat(read(second.state(), item("a", "First, corrected")).items()).isEmpty();
    }

    @Test
    void twoEntriesWithOneIdDoNotChaseEachOther() {
        FeedUpdate first = read(FeedState.NEW, item("a", "One"), item("a", "Other"));
        assertThat(first.items()).extracting(NewsItem::title).containsExactly("One");
        assertThat(read(first.state(), item("a", "One"), item("a", "Other")).items())
                .isEmpty();
    }

    @Test
    void seenHoldsWhatTheLastDocumentHeld() {
        FeedState first = read(FeedState.NEW, item("a", "First")).state();
        assertThat(read(first, item("b", "Second")).state().seen()).containsOnlyKeys("b");
    }

    @Test
    void anEmptyDocumentDoesNotMakeUsForget() {
        FeedState first = read(FeedState.NEW, item("a", "First")).state();
        FeedState emptied = read(first).state();
        assertThat(read(emptied, item("a", "First")).items()).isEmpty();
    }

    @Test
    void aFeedWithoutEndIsCutOff() {
        NewsItem[] many = IntStream.range(0, FeedUpdate.MAX_ENTRIES + 5)
                .mapToObj(i -> item("id" + i, "Title " + i))
                .toArray(NewsItem[]::new);
        assertThat(read(FeedState.NEW, many).state().seen()).hasSize(FeedUpdate.MAX_ENTRIES);
    }

    @Test
    void aFailureKeepsWhatWasKnownAndCounts() {
        FeedState first = read(FeedState.NEW, item("a", "First")).state();
        Instant later = NOW.plusSeconds(60);
        FeedState failed = fail(first, later);
        assertThat(failed.failures()).isEqualTo(1);
        assertThat(failed.lastError()).isEqualTo("server-error: HTTP status 502");
        assertThat(failed.lastSuccess()).isEqualTo(NOW);
        assertThat(failed.lastPoll()).isEqualTo(later);
        assertThat(failed.seen()).isEqualTo(first.seen());
        assertThat(failed.etag()).isEqualTo(first.etag());
        assertThat(fail(failed, later).failures()).isEqualTo(2);
    }

    @Test
    void anAnswerEndsTheFailures() {
        FeedState failed = fail(FeedState.NEW, NOW);
        FeedState answered = FeedUpdate.notModified(failed, NOW, NEXT).state();
        assertThat(answered.failures()).isZero();
        assertThat(answered.lastError()).isNull();
        assertThat(answered.lastSuccess()).isEqualTo(NOW);
    }

    @Test
    void anErrorIsOneShortLine() {
        Fetched.Failed failure = new Fetched.Failed(PollFailure.UNREADABLE, "line\nbreak\0" + "x".repeat(5000));
        String error =
                FeedUpdate.failed(FeedState.NEW, failure, NOW, NEXT).state().lastError();
        assertThat(error).startsWith("unreadable: line break x").hasSizeLessThan(310);
    }

    @Test
    void aPollWithoutNewsIsWrittenOnlyNowAndThen() {
        FeedState written = read(FeedState.NEW, item("a", "First")).state();
        assertThat(FeedUpdate.notModified(written, NOW.plusSeconds(5), NEXT).mustBeWritten(written))
                .isFalse();
        assertThat(FeedUpdate.notModified(written, NOW.plusSeconds(60), NEXT).mustBeWritten(written))
                .isTrue();
    }

    @Test
    void newsAndTroubleAreAlwaysWritten() {
        FeedState written = read(FeedState.NEW, item("a", "First")).state();
        assertThat(read(FeedState.NEW).mustBeWritten(FeedState.NEW)).isTrue();
        assertThat(read(written, item("a", "First")).mustBeWritten(written)).isFalse();
        assertThat(read(written, item("b", "Second")).mustBeWritten(written)).isTrue();
        Fetched.Failed failure = new Fetched.Failed(PollFailure.TIMEOUT, "slow");
        assertThat(FeedUpdate.failed(written, failure, NOW, NEXT).mustBeWritten(written))
                .isTrue();
    }

    private static FeedState fail(FeedState before, Instant now) {
        Fetched.Failed failure = new Fetched.Failed(PollFailure.SERVER_ERROR, "HTTP status 502");
        return FeedUpdate.failed(before, failure, now, NEXT).state();
    }

    private static FeedUpdate read(FeedState before, NewsItem... entries) {
        Fetched.Document document = new Fetched.Document(new byte[1], null, "\"1\"", null, FEED.url());
        return FeedUpdate.read(FEED, before, document, List.of(entries), NOW, NEXT);
    }

    private static NewsItem item(String id, String title) {
        return NewsItem.builder().id(id).title(title).build();
    }
}
