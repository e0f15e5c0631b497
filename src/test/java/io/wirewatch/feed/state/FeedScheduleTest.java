package io.wirewatch.feed.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;
import io.wirewatch.wire.FeedState.PollHints;
import io.wirewatch.wire.FeedState.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedScheduleTest {
    /** A Wednesday. */
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    private static final FeedSchedule SCHEDULE =
            new FeedSchedule(Duration.ofMinutes(10), Duration.ofMinutes(2), Duration.ofHours(1), Duration.ofHours(2));
    private static final Feed FEED = Feed.of("f", "http://news.example/f");

    @Test
    void withoutARhythmTheIntervalIsTheSetting() {
        assertThat(pause(state(null, null))).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aFeedIsAskedTwiceAsOftenAsSomethingComes() {
        assertThat(pause(state(rhythm(40), null))).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void rhythmStaysBetweenTheLimits() {
        assertThat(pause(state(rhythm(1), null))).isEqualTo(Duration.ofMinutes(2));
        assertThat(pause(state(rhythm(60 * 24), null))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void fourGapsAreNoRhythm() {
        assertThat(pause(state(new Rhythm(4, 60, 60, 240), null))).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void whoSetsAnIntervalForAFeedMeansIt() {
        Feed often = new Feed("f", FEED.url(), null, null, null, null, 7, null, null, null);
        FeedState state = state(rhythm(40), hints(3600));
        assertThat(SCHEDULE.afterAnswer(often, state, 10, false, NOW, 0)).isEqualTo(NOW.plusSeconds(7));
    }

    @Test
    void aWishOfThePublisherIsGrantedUpToTheLongestInterval() {
        assertThat(pause(state(null, hints(1800)))).isEqualTo(Duration.ofMinutes(30));
        assertThat(pause(state(null, hints(86_400)))).isEqualTo(Duration.ofHours(1));
        assertThat(pause(state(null, hints(60)))).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aWishIsNotGrantedWhereAShortDocumentWouldLoseEntriesMeanwhile() {
        Instant next = SCHEDULE.afterAnswer(FEED, state(rhythm(4), hints(3600)), 5, false, NOW, 0);
        assertThat(next).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
    }

    @Test
    void aDocumentThatIsNewAltogetherIsLookedAtAgainSoon() {
        Instant next = SCHEDULE.afterAnswer(FEED, state(rhythm(40), hints(3600)), 5, true, NOW, 0);
        assertThat(next).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
    }

    @Test
    void skippedHoursAndDaysAreLeftOut() {
        FeedState noon = state(null, new PollHints(null, List.of(12, 13), List.of()));
        assertThat(SCHEDULE.afterAnswer(FEED, noon, 5, false, NOW, 0)).isEqualTo(Instant.parse("2026-03-04T14:00:00Z"));
        FeedState today = state(null, new PollHints(null, List.of(0), List.of("WEDNESDAY", "THURSDAY")));
        assertThat(SCHEDULE.afterAnswer(FEED, today, 5, false, NOW, 0))
                .isEqualTo(Instant.parse("2026-03-06T01:00:00Z"));
    }

    @Test
    void whoSkipsAllHoursIsNotUnderstood() {
        List<Integer> all = IntStream.range(0, 24).boxed().toList();
        assertThat(pause(state(null, new PollHints(null, all, List.of())))).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void chanceSpreadsWithoutBreakingALimit() {
        Instant early = SCHEDULE.afterAnswer(FEED, state(null, null), 5, false, NOW, 1);
        assertThat(early).isEqualTo(NOW.plus(Duration.ofMinutes(9)));
        Instant late = SCHEDULE.afterAnswer(FEED, state(rhythm(1), null), 5, false, NOW, 1);
        assertThat(late).isEqualTo(NOW.plusSeconds(126));
        Instant wished = SCHEDULE.afterAnswer(FEED, state(null, hints(1800)), 5, false, NOW, 1);
        assertThat(wished).isAfterOrEqualTo(NOW.plusSeconds(1800));
    }

    @Test
    void thePauseDoublesWithEachFailureUpToTheLongest() {
        assertThat(afterFailures(1, null, 0)).isEqualTo(Duration.ofMinutes(20));
        assertThat(afterFailures(2, null, 0)).isEqualTo(Duration.ofMinutes(40));
        assertThat(afterFailures(4, null, 0)).isEqualTo(Duration.ofHours(2));
        assertThat(afterFailures(Integer.MAX_VALUE, null, 0)).isEqualTo(Duration.ofHours(2));
        assertThat(afterFailures(1, null, 1)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aServerThatAsksForAPauseGetsItUpToADay() {
        assertThat(afterFailures(1, Duration.ofHours(3), 1)).isEqualTo(Duration.ofHours(3));
        assertThat(afterFailures(1, Duration.ofDays(400), 1)).isEqualTo(Duration.ofDays(1));
        assertThat(afterFailures(1, Duration.ofSeconds(1), 0)).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void aFeedThatAHubPushesIsAskedSeldom() {
        FeedState pushed = state(rhythm(4), null).toBuilder()
                .push(new FeedState.Push(
                        "http://hub.example/", FEED.url(), NOW.plusSeconds(60), NOW, NOW, null, "77aa"))
                .build();
        assertThat(pause(pushed)).isEqualTo(Duration.ofHours(1));
        FeedState over = pushed.toBuilder().lastPoll(NOW.plusSeconds(61)).build();
        assertThat(pause(over)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void aHubThatHasOnlyPromisedIsNotReliedOn() {
        FeedState promised = state(rhythm(4), null).toBuilder()
                .push(new FeedState.Push(
                        "http://hub.example/", FEED.url(), NOW.plusSeconds(60), NOW, null, null, "77aa"))
                .build();
        assertThat(pause(promised)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void limitsThatContradictTheIntervalAreRefused() {
        Duration hour = Duration.ofHours(1);
        assertThatThrownBy(() -> new FeedSchedule(Duration.ofMinutes(1), hour, hour, hour))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Duration pause(FeedState state) {
        return Duration.between(NOW, SCHEDULE.afterAnswer(FEED, state, 10, false, NOW, 0));
    }

    private static Duration afterFailures(int failures, Duration retryAfter, double chance) {
        FeedState state = FeedState.builder().lastPoll(NOW).failures(failures).build();
        return Duration.between(NOW, SCHEDULE.afterFailure(FEED, state, retryAfter, NOW, chance));
    }

    private static FeedState state(Rhythm rhythm, PollHints hints) {
        return FeedState.builder().lastPoll(NOW).rhythm(rhythm).hints(hints).build();
    }

    private static Rhythm rhythm(int minutes) {
        return new Rhythm(50, minutes * 60L, minutes * 600L, minutes * 3000L);
    }

    private static PollHints hints(long seconds) {
        return new PollHints(seconds, List.of(), List.of());
    }
}
