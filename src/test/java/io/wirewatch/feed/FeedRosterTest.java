package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.feed.document.FeedDocument;
import io.wirewatch.feed.state.FeedMemory;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedHealth;
import io.wirewatch.wire.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedRosterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration SPACING = Duration.ofSeconds(2);

    private final FeedRoster roster = new FeedRoster(1, SPACING);
    private final FeedPartition partition = partition(0);

    @BeforeEach
    void begin() {
        roster.add(partition, content(Map.of()), NOW);
    }

    @Test
    void aNewFeedIsDueAtOnceAndOnlyOnce() {
        put(feed("a", "one.example"));
        assertThat(due(NOW)).containsExactly("a");
        assertThat(due(NOW)).isEmpty();
    }

    @Test
    void aKnownFeedGoesOnWhereItStopped() {
        FeedPartition other = partition(1);
        roster.add(other, content(Map.of("a", state("a", NOW.plusSeconds(60))), feed("a", "one.example")), NOW);
        assertThat(due(NOW)).isEmpty();
        FeedRoster.Poll poll = roster.next(NOW.plusSeconds(60));
        assertThat(poll.before().state().etag()).isEqualTo("of a");
        assertThat(poll.partition()).isSameAs(other);
    }

    @Test
    void oneRequestAtATimeToAHostAndSomeTimeBetween() {
        put(feed("a", "one.example"));
        put(feed("b", "one.example"));
        put(feed("c", "two.example"));
        FeedRoster.Poll first = roster.next(NOW);
        assertThat(due(NOW)).containsExactly("c");
        assertThat(due(NOW.plus(SPACING))).as("the first has not ended").isEmpty();
        finish(first, NOW.plusSeconds(600));
        assertThat(due(NOW.plus(SPACING).minusMillis(1))).isEmpty();
        assertThat(due(NOW.plus(SPACING))).containsExactly("b");
    }

    @Test
    void aHostIsFreeAsSoonAsItHasAnsweredThoughKafkaHasNot() {
        put(feed("a", "one.example"));
        put(feed("b", "one.example"));
        FeedRoster.Poll first = roster.next(NOW);
        roster.release(first);
        assertThat(due(NOW.plus(SPACING))).containsExactly("b");
        finish(first, NOW.plusSeconds(60));
        assertThat(due(NOW.plusSeconds(120))).as("b still runs").isEmpty();
    }

    @Test
    void theLongestWaitingComeFirst() {
        Map<String, FeedMemory> states =
                Map.of("a", state("a", NOW.minusSeconds(1)), "b", state("b", NOW.minusSeconds(9)));
        roster.add(partition(1), content(states, feed("a", "one.example"), feed("b", "two.example")), NOW);
        assertThat(due(NOW)).containsExactly("b", "a");
    }

    @Test
    void aHostWithManyFeedsDoesNotKeepOthersWaiting() {
        for (int i = 0; i < 50; i++) {
            put(feed("a" + i, "many.example"));
        }
        put(feed("z", "one.example"));
        List<String> polled = new ArrayList<>();
        for (long second = 0; second < 200; second++) {
            for (FeedRoster.Poll poll = roster.next(NOW.plusSeconds(second));
                    poll != null;
                    poll = roster.next(NOW.plusSeconds(second))) {
                polled.add(poll.feed().id());
                finish(poll, NOW.plusSeconds(second + 30));
            }
        }
        assertThat(polled.indexOf("z")).isEqualTo(1);
        assertThat(polled).filteredOn("z"::equals).hasSizeBetween(6, 7);
        assertThat(polled).filteredOn(id -> id.startsWith("a")).hasSize(100).contains("a0", "a49");
    }

    @Test
    void aChangedFeedIsDueAtOnceAndItsRunningPollIsStale() {
        put(feed("a", "one.example"));
        FeedRoster.Poll poll = roster.next(NOW);
        assertThat(roster.isCurrent(poll)).isTrue();
        put(feed("a", "two.example"));
        assertThat(roster.isCurrent(poll)).isFalse();
        roster.drop(poll, NOW.plusSeconds(5));
        assertThat(due(NOW)).containsExactly("a");
    }

    @Test
    void theSameFeedWrittenAgainChangesNothing() {
        put(feed("a", "one.example"));
        finish(roster.next(NOW), NOW.plusSeconds(60));
        put(feed("a", "one.example"));
        assertThat(due(NOW.plusSeconds(59))).isEmpty();
        assertThat(due(NOW.plusSeconds(60))).containsExactly("a");
    }

    @Test
    void whatWasWrittenIsRememberedThoughTheFeedChangedMeanwhile() {
        put(feed("a", "one.example"));
        FeedRoster.Poll poll = roster.next(NOW);
        Feed renamed = new Feed("a", poll.feed().url(), "Other", null, null, null, null, null, null, null);
        put(renamed);
        FeedMemory written = state("a", NOW.plusSeconds(60));
        roster.finish(poll, written);
        assertThat(roster.next(NOW.plus(SPACING)).before()).isSameAs(written);
    }

    @Test
    void aRemovedFeedIsNotPolledAndContinuesWhenItComesBack() {
        put(feed("a", "one.example"));
        finish(roster.next(NOW), NOW.plusSeconds(60));
        roster.remove(partition, "a");
        assertThat(due(NOW.plusSeconds(99))).isEmpty();
        assertThat(roster.size()).isZero();
        put(feed("a", "one.example"));
        assertThat(roster.next(NOW.plusSeconds(60)).before().state().etag()).isEqualTo("of a");
    }

    @Test
    void aDisabledFeedIsKeptButNotPolled() {
        put(new Feed("a", "http://one.example/", null, null, null, null, null, false, null, null));
        assertThat(due(NOW)).isEmpty();
        assertThat(roster.size()).isEqualTo(1);
    }

    @Test
    void aFeedThatHasMovedWaitsForTheHostWhereItIsNow() {
        FeedMemory moved = new FeedMemory(
                state("a", NOW).state().toBuilder()
                        .movedTo("http://two.example/a")
                        .build(),
                state("a", NOW).seen(),
                NOW);
        roster.add(partition(1), content(Map.of("a", moved), feed("a", "one.example")), NOW);
        put(feed("b", "two.example"));
        assertThat(due(NOW)).hasSize(1);
    }

    @Test
    void aFeedThatIsGoneWaitsUntilSomebodyWritesItAgain() {
        FeedMemory gone = new FeedMemory(
                FeedState.builder()
                        .url("http://one.example/a")
                        .health(FeedHealth.ENDED, NOW)
                        .build(),
                FeedMemory.NEW.seen(),
                NOW);
        FeedPartition other = partition(1);
        roster.add(other, content(Map.of("a", gone), feed("a", "one.example")), NOW.plusSeconds(9));
        assertThat(due(NOW.plus(Duration.ofDays(400)))).isEmpty();
        roster.put(other, feed("a", "one.example"), NOW);
        assertThat(due(NOW)).containsExactly("a");
    }

    @Test
    void aFeedThatWasWrittenAgainWhileNobodyRanIsAskedToo() {
        FeedMemory gone = new FeedMemory(
                FeedState.builder()
                        .url("http://one.example/a")
                        .health(FeedHealth.ENDED, NOW.minusSeconds(60))
                        .build(),
                FeedMemory.NEW.seen(),
                NOW);
        roster.add(partition(1), content(Map.of("a", gone), feed("a", "one.example")), NOW);
        assertThat(due(NOW)).containsExactly("a");
    }

    @Test
    void aFeedThatIsGoneAndGotAnotherAddressWhileNobodyRanIsAskedThere() {
        FeedMemory gone = new FeedMemory(
                FeedState.builder()
                        .url("http://one.example/a")
                        .health(FeedHealth.ENDED, NOW.minusSeconds(60))
                        .build(),
                FeedMemory.NEW.seen(),
                NOW);
        roster.add(partition(1), content(Map.of("a", gone), feed("a", "two.example")), NOW);
        assertThat(due(NOW)).containsExactly("a");
    }

    @Test
    void aStateOfAClockThatWasAheadIsNotWaitedFor() {
        FeedMemory ahead = FeedMemory.of(FeedState.builder()
                .url("http://one.example/a")
                .lastPoll(NOW.plus(Duration.ofDays(3650)))
                .nextPoll(NOW.plus(Duration.ofDays(3651)))
                .build());
        roster.add(partition(1), content(Map.of("a", ahead), feed("a", "one.example")), NOW);
        assertThat(due(NOW)).containsExactly("a");
    }

    @Test
    void aPartitionThatIsLostAndOursAgainLosesNoFeed() {
        put(feed("a", "one.example"));
        partition.abandon();
        FeedPartition successor = partition(0);
        roster.add(successor, content(Map.of(), feed("a", "one.example")), NOW);
        roster.remove(partition);
        assertThat(due(NOW)).containsExactly("a");
    }

    @Test
    void aPartitionThatIsHandedOverBringsNoMorePolls() {
        put(feed("a", "one.example"));
        put(feed("b", "two.example"));
        FeedRoster.Poll running = roster.next(NOW);
        roster.retire(partition);
        assertThat(due(NOW)).isEmpty();
        assertThat(roster.isBusy(partition)).isTrue();
        finish(running, NOW);
        assertThat(roster.isBusy(partition)).isFalse();
        assertThat(due(NOW.plusSeconds(99))).isEmpty();
    }

    @Test
    void aPollOfALostPartitionHasNoSayAndLeavesItsHostFree() {
        put(feed("a", "one.example"));
        FeedRoster.Poll running = roster.next(NOW);
        roster.remove(partition);
        assertThat(roster.isCurrent(running)).isFalse();
        finish(running, NOW);
        roster.add(partition(0), content(Map.of(), feed("a", "one.example")), NOW);
        assertThat(due(NOW.plus(SPACING))).containsExactly("a");
    }

    @Test
    void endingAPollTwiceDoesNotEndTheNextOne() {
        put(feed("a", "one.example"));
        FeedRoster.Poll first = roster.next(NOW);
        finish(first, NOW);
        FeedRoster.Poll second = roster.next(NOW.plus(SPACING));
        roster.drop(first, NOW);
        assertThat(roster.isCurrent(second)).isTrue();
    }

    @Test
    void whatAHubPushesIsTakenAtOnceButNotDuringAPoll() {
        FeedDocument document =
                new FeedDocument(null, null, null, List.of(), null, Set.of(), Set.of(), List.of(), List.of(), true);
        assertThat(roster.push("a", document)).as("no such feed here").isFalse();
        put(feed("a", "one.example"));
        FeedRoster.Poll poll = roster.next(NOW);
        assertThat(roster.push("a", document)).isTrue();
        assertThat(roster.next(NOW)).isNull();
        finish(poll, NOW.plusSeconds(60));
        FeedRoster.Poll pushed = roster.next(NOW);
        assertThat(pushed.pushed()).isSameAs(document);
        finish(pushed, NOW.plusSeconds(60));
        assertThat(due(NOW.plusSeconds(60))).containsExactly("a");
    }

    @Test
    void whoWaitsGetsWhatIsPutMeanwhile() throws InterruptedException {
        Thread putting = new Thread(() -> put(feed("a", "one.example")));
        putting.start();
        assertThat(roster.take(InstantSource.fixed(NOW)).feed().id()).isEqualTo("a");
        putting.join();
    }

    private void put(Feed feed) {
        roster.put(partition, feed, NOW);
    }

    private void finish(FeedRoster.Poll poll, Instant nextPoll) {
        roster.finish(poll, state(poll.feed().id(), poll.feed().url(), nextPoll));
    }

    private List<String> due(Instant now) {
        List<String> ids = new ArrayList<>();
        for (FeedRoster.Poll poll = roster.next(now); poll != null; poll = roster.next(now)) {
            ids.add(poll.feed().id());
        }
        return ids;
    }

    private static PartitionContent content(Map<String, FeedMemory> memories, Feed... feeds) {
        Map<String, PartitionContent.Written> written = new HashMap<>();
        for (Feed feed : feeds) {
            written.put(feed.id(), new PartitionContent.Written(feed, NOW));
        }
        return new PartitionContent(written, memories, 0);
    }

    private FeedPartition partition(int number) {
        InstantSource clock = InstantSource.fixed(NOW);
        FeedPushes pushes = new FeedPushes(null, null, roster, PollCounts.NONE, clock);
        return new FeedPartition(number, null, null, roster, pushes, PollCounts.NONE, clock);
    }

    private static Feed feed(String id, String host) {
        return Feed.of(id, "http://" + host + "/" + id);
    }

    private static FeedMemory state(String id, Instant nextPoll) {
        return state(id, "http://one.example/" + id, nextPoll);
    }

    private static FeedMemory state(String id, String url, Instant nextPoll) {
        return FeedMemory.of(FeedState.builder()
                .url(url)
                .etag("of " + id)
                .lastPoll(NOW)
                .nextPoll(nextPoll)
                .build());
    }
}
