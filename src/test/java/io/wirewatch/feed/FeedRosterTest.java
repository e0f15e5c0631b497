package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedRosterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final FeedRoster roster = new FeedRoster();

    @Test
    void aNewFeedIsDueAtOnceAndOnlyOnce() {
        roster.put(feed("a", "one.example"), NOW);
        assertThat(ids(roster.takeDue(NOW, 8))).containsExactly("a");
        assertThat(roster.takeDue(NOW, 8)).isEmpty();
    }

    @Test
    void aKnownFeedGoesOnWhereItStopped() {
        FeedState state = state(NOW.plusSeconds(60));
        roster.load(Map.of("a", state));
        roster.put(feed("a", "one.example"), NOW);
        assertThat(roster.takeDue(NOW, 8)).isEmpty();
        FeedRoster.Poll poll = roster.takeDue(NOW.plusSeconds(60), 8).get(0);
        assertThat(poll.before()).isSameAs(state);
        assertThat(poll.written()).isSameAs(state);
    }

    @Test
    void oneRequestAtATimeToAHost() {
        roster.put(feed("a", "one.example"), NOW);
        roster.put(feed("b", "one.example"), NOW);
        roster.put(feed("c", "two.example"), NOW);
        List<FeedRoster.Poll> first = roster.takeDue(NOW, 8);
        assertThat(ids(first)).containsExactly("a", "c");
        roster.finish(first.get(0), state(NOW.plusSeconds(60)), true);
        assertThat(ids(roster.takeDue(NOW, 8))).containsExactly("b");
    }

    @Test
    void noMoreThanTheThreadsCanTakeAndTheLongestWaitingFirst() {
        roster.load(Map.of("a", state(NOW.minusSeconds(1)), "b", state(NOW.minusSeconds(9))));
        roster.put(feed("a", "one.example"), NOW);
        roster.put(feed("b", "two.example"), NOW);
        assertThat(ids(roster.takeDue(NOW, 1))).containsExactly("b");
        assertThat(roster.takeDue(NOW, 1)).isEmpty();
    }

    @Test
    void aChangedFeedIsDueAtOnceAndItsRunningPollIsStale() {
        roster.put(feed("a", "one.example"), NOW);
        FeedRoster.Poll poll = roster.takeDue(NOW, 8).get(0);
        assertThat(roster.isCurrent(poll)).isTrue();
        roster.put(feed("a", "two.example"), NOW);
        assertThat(roster.isCurrent(poll)).isFalse();
        roster.drop(poll, NOW.plusSeconds(5));
        assertThat(ids(roster.takeDue(NOW, 8))).containsExactly("a");
    }

    @Test
    void theSameFeedWrittenAgainChangesNothing() {
        roster.load(Map.of("a", state(NOW.plusSeconds(60))));
        roster.put(feed("a", "one.example"), NOW);
        roster.put(feed("a", "one.example"), NOW);
        assertThat(roster.takeDue(NOW, 8)).isEmpty();
    }

    @Test
    void whatWasWrittenIsRememberedThoughTheFeedChangedMeanwhile() {
        roster.put(feed("a", "one.example"), NOW);
        FeedRoster.Poll poll = roster.takeDue(NOW, 8).get(0);
        roster.put(feed("a", "two.example"), NOW);
        FeedState state = state(NOW.plusSeconds(60));
        roster.finish(poll, state, true);
        assertThat(roster.takeDue(NOW, 8)).singleElement().satisfies(next -> assertThat(next.before())
                .isSameAs(state));
    }

    @Test
    void aRemovedFeedIsNotPolledAndContinuesWhenItComesBack() {
        roster.load(Map.of("a", state(NOW)));
        roster.put(feed("a", "one.example"), NOW);
        roster.remove("a");
        assertThat(roster.takeDue(NOW, 8)).isEmpty();
        roster.put(feed("a", "one.example"), NOW);
        assertThat(roster.takeDue(NOW, 8).get(0).before().nextPoll()).isEqualTo(NOW);
    }

    @Test
    void aDisabledFeedIsKeptButNotPolled() {
        roster.put(new Feed("a", "http://one.example/", null, null, null, null, null, false, null, null), NOW);
        assertThat(roster.takeDue(NOW, 8)).isEmpty();
        assertThat(roster.size()).isEqualTo(1);
    }

    @Test
    void readingAnewMakesRunningPollsStale() {
        roster.load(Map.of("a", state(NOW)));
        roster.put(feed("a", "one.example"), NOW);
        FeedRoster.Poll poll = roster.takeDue(NOW, 8).get(0);
        FeedState reread = state(NOW.minusSeconds(1));
        roster.load(Map.of("a", reread));
        assertThat(roster.isCurrent(poll)).isFalse();
        roster.drop(poll, NOW.plusSeconds(5));
        assertThat(roster.takeDue(NOW, 8).get(0).before()).isSameAs(reread);
    }

    @Test
    void endingAPollTwiceDoesNotEndTheNextOne() {
        roster.put(feed("a", "one.example"), NOW);
        FeedRoster.Poll first = roster.takeDue(NOW, 8).get(0);
        roster.finish(first, state(NOW), false);
        roster.takeDue(NOW, 8);
        roster.drop(first, NOW);
        assertThat(roster.takeDue(NOW, 8)).isEmpty();
    }

    private static List<String> ids(List<FeedRoster.Poll> polls) {
        return polls.stream().map(poll -> poll.feed().id()).toList();
    }

    private static Feed feed(String id, String host) {
        return Feed.of(id, "http://" + host + "/" + id);
    }

    private static FeedState state(Instant nextPoll) {
        return FeedState.builder().nextPoll(nextPoll).build();
    }
}
