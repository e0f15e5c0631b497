package io.wirewatch.feed.state;

import static io.wirewatch.feed.state.TestDocuments.NOW;
import static io.wirewatch.feed.state.TestDocuments.answer;
import static io.wirewatch.feed.state.TestDocuments.item;
import static io.wirewatch.feed.state.TestDocuments.undated;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.feed.document.FeedDocument;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedEvent;
import io.wirewatch.wire.FeedHealth;
import io.wirewatch.wire.FeedState;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaTopics;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedJudgeTest {
    private static final FeedJudge JUDGE =
            new FeedJudge(FeedSchedule.every(Duration.ofMinutes(5), Duration.ofHours(1)));
    private static final Feed FEED = Feed.of("f", "http://news.example/f");

    @Test
    void anAnswerIsRememberedWithAllItSays() {
        FeedDocument document = new FeedDocument(
                "T",
                null,
                null,
                List.of(),
                Duration.ofMinutes(3),
                Set.of(3, 1),
                Set.of(DayOfWeek.SUNDAY),
                List.of(item("a", "A")),
                List.of("breaks off\nat 3:1"),
                true);
        Answer answer = new Answer(document, "\"1\"", "yesterday", "http://new.example/f", Duration.ofMinutes(4));
        FeedState state = JUDGE.read(FEED, memory(), answer, NOW, 0).memory().state();
        assertThat(state.url()).isEqualTo(FEED.url());
        assertThat(state.etag()).isEqualTo("\"1\"");
        assertThat(state.lastModified()).isEqualTo("yesterday");
        assertThat(state.movedTo()).isEqualTo("http://new.example/f");
        assertThat(state.notes()).containsExactly("breaks off at 3:1");
        assertThat(state.hints().intervalSeconds()).isEqualTo(240);
        assertThat(state.hints().skipHours()).containsExactly(1, 3);
        assertThat(state.hints().skipDays()).containsExactly("SUNDAY");
        assertThat(state.lastPoll()).isEqualTo(NOW);
        assertThat(state.lastSuccess()).isEqualTo(NOW);
        assertThat(state.lastNew()).isEqualTo(NOW.minusSeconds(60));
        assertThat(state.health()).isEqualTo(FeedHealth.HEALTHY);
        assertThat(state.healthSince()).isEqualTo(NOW);
    }

    @Test
    void validatorsOfADocumentThatBreaksOffAreNotKept() {
        FeedDocument cut = new FeedDocument(
                null, null, null, List.of(), null, Set.of(), Set.of(), List.of(item("a", "A")), List.of(), false);
        FeedState state = JUDGE.read(FEED, memory(), new Answer(cut, "\"1\"", "yesterday", null, null), NOW, 0)
                .memory()
                .state();
        assertThat(state.etag()).isNull();
        assertThat(state.lastModified()).isNull();
    }

    @Test
    void aClockThatWasAheadDoesNotHideWhatIsNew() {
        FeedMemory ahead =
                JUDGE.read(FEED, memory(), answer(undated("a", "A")), NOW, 0).memory();
        FeedMemory wrong = JUDGE.read(FEED, ahead, answer(undated("b", "B")), NOW.plus(Duration.ofDays(3650)), 0)
                .memory();
        Instant later = NOW.plus(Duration.ofDays(1));
        FeedState state = JUDGE.read(FEED, wrong, answer(undated("c", "C")), later, 0)
                .memory()
                .state();
        assertThat(state.lastNew()).isEqualTo(later);
    }

    @Test
    void aMoveIsToldOnce() {
        Answer moved = new Answer(TestDocuments.document(), null, null, "http://new.example/f", null);
        FeedUpdate first = JUDGE.read(FEED, memory(), moved, NOW, 0);
        assertThat(first.events()).extracting(FeedEvent::kind).containsExactly(FeedEvent.Kind.MOVED);
        assertThat(JUDGE.read(FEED, first.memory(), moved, NOW, 0).events()).isEmpty();
    }

    @Test
    void aFeedWhoseAddressWasChangedBeginsAnewButKnowsItsEntries() {
        FeedMemory before = read(memory(), item("a", "A")).memory();
        FeedMemory elsewhere = before.at("http://other.example/f");
        assertThat(elsewhere.state().etag()).isNull();
        assertThat(elsewhere.state().url()).isEqualTo("http://other.example/f");
        assertThat(read(elsewhere, item("a", "A")).items()).isEmpty();
        assertThat(before.at(FEED.url())).isSameAs(before);
    }

    @Test
    void aFailureKeepsWhatWasKnownAndCounts() {
        FeedMemory before = read(memory(), item("a", "A")).memory();
        Instant later = NOW.plusSeconds(60);
        FeedState failed = fail(before, later).memory().state();
        assertThat(failed.failures()).isEqualTo(1);
        assertThat(failed.lastError()).isEqualTo("server-error: HTTP status 502");
        assertThat(failed.lastSuccess()).isEqualTo(NOW);
        assertThat(failed.lastPoll()).isEqualTo(later);
        assertThat(failed.etag()).isEqualTo("\"1\"");
        assertThat(fail(before, later).memory().seen()).isSameAs(before.seen());
    }

    @Test
    void threeFailuresInARowAreToldAndSoIsTheEndOfThem() {
        FeedUpdate update = read(memory(), item("a", "A"));
        List<FeedEvent.Kind> told = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            update = fail(update.memory(), NOW.plusSeconds(60L * i));
            update.events().forEach(event -> told.add(event.kind()));
            assertThat(told).hasSize(i < 2 ? 0 : 1);
        }
        FeedEvent failing = fail(
                        fail(fail(read(memory(), item("a", "A")).memory(), NOW).memory(), NOW)
                                .memory(),
                        NOW)
                .events()
                .get(0);
        assertThat(failing.since()).as("when it last answered").isEqualTo(NOW);
        assertThat(failing.message()).isEqualTo("server-error: HTTP status 502");
        update = JUDGE.notModified(FEED, update.memory(), false, NOW.plusSeconds(900), 0);
        update.events().forEach(event -> told.add(event.kind()));
        assertThat(told).containsExactly(FeedEvent.Kind.FAILING, FeedEvent.Kind.RECOVERED);
        assertThat(update.memory().state().failures()).isZero();
        assertThat(update.memory().state().lastError()).isNull();
    }

    @Test
    void aFeedThatIsGoneIsNotPolledAgain() {
        FeedUpdate gone =
                JUDGE.failed(FEED, read(memory()).memory(), new Failure("gone: HTTP status 410", null, true), NOW, 0);
        assertThat(gone.memory().isEnded()).isTrue();
        assertThat(gone.events()).extracting(FeedEvent::kind).containsExactly(FeedEvent.Kind.ENDED);
        assertThat(gone.memory().endedBefore(NOW.plusSeconds(1))).isTrue();
        assertThat(gone.memory().endedBefore(NOW)).isFalse();
    }

    @Test
    void aFeedGoesSilentAgainstItsOwnRhythmAndRecovers() {
        NewsItem[] hourly = IntStream.range(0, 24 * 10)
                .mapToObj(hour -> undated("h" + hour, "T").toBuilder()
                        .published(NOW.minus(Duration.ofHours(hour)))
                        .build())
                .toArray(NewsItem[]::new);
        FeedMemory known = read(memory(), hourly).memory();
        assertThat(known.state().rhythm().meanGapSeconds()).isEqualTo(3600);
        assertThat(unchanged(known, Duration.ofHours(7)).events()).isEmpty();
        FeedUpdate silent = unchanged(known, Duration.ofHours(9));
        assertThat(silent.events()).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(FeedEvent.Kind.SILENT);
            assertThat(event.since()).isEqualTo(NOW);
        });
        FeedUpdate back =
                JUDGE.read(FEED, silent.memory(), answer(undated("new", "T")), NOW.plus(Duration.ofHours(10)), 0);
        assertThat(back.events()).extracting(FeedEvent::kind).containsExactly(FeedEvent.Kind.RECOVERED);
        assertThat(back.memory().state().lastNew()).isEqualTo(NOW.plus(Duration.ofHours(10)));
    }

    @Test
    void datesFromTheFutureAreSentAsTheyAreButTeachNothing() {
        Instant future = NOW.plus(Duration.ofDays(300));
        FeedUpdate update =
                read(memory(), item("a", "A").toBuilder().published(future).build());
        assertThat(update.items().get(0).published()).isEqualTo(future);
        assertThat(update.memory().state().lastNew()).isNull();
    }

    @Test
    void aNewEntryWithAnOldDateCameWhenWeSawIt() {
        FeedMemory before = read(memory(), item("a", "A")).memory();
        NewsItem old = item("b", "B").toBuilder()
                .published(NOW.minus(Duration.ofDays(900)))
                .build();
        Instant later = NOW.plusSeconds(600);
        FeedUpdate update = JUDGE.read(FEED, before, answer(old, item("a", "A")), later, 0);
        assertThat(update.memory().state().lastNew()).isEqualTo(later);
        assertThat(update.items().get(0).published()).isEqualTo(old.published());
    }

    @Test
    void aPollWithoutNewsIsWrittenOnlyNowAndThen() {
        FeedMemory kept = read(memory(), item("a", "A")).kept();
        Duration soon = FeedState.HEARTBEAT.minusSeconds(1);
        assertThat(unchanged(kept, soon).mustBeWritten(kept)).isFalse();
        assertThat(unchanged(kept, FeedState.HEARTBEAT).mustBeWritten(kept)).isTrue();
    }

    @Test
    void newsAndTroubleAreWrittenWithoutDelay() {
        FeedMemory kept = read(memory(), item("a", "A")).kept();
        assertThat(read(memory()).isUrgent(memory()))
                .as("the first look at a feed")
                .isTrue();
        assertThat(read(kept, item("a", "A")).isUrgent(kept)).isFalse();
        assertThat(read(kept, item("b", "B")).isUrgent(kept)).isTrue();
        assertThat(fail(kept, NOW).isUrgent(kept)).isTrue();
        FeedMemory failing = fail(kept, NOW).kept();
        assertThat(fail(failing, NOW).isUrgent(failing))
                .as("the same trouble again")
                .isFalse();
        assertThat(fail(failing, NOW).mustBeWritten(failing)).isTrue();
    }

    @Test
    void anErrorIsOneShortLine() {
        Failure failure = new Failure("unreadable: line\nbreak\0" + "x".repeat(5000), null, false);
        String error =
                JUDGE.failed(FEED, memory(), failure, NOW, 0).memory().state().lastError();
        assertThat(error).startsWith("unreadable: line break x").hasSizeLessThan(310);
    }

    @Test
    void anItemTooLargeForKafkaIsCutAndNoted() {
        NewsItem monster = item("m", "M").toBuilder()
                .body("\u0001".repeat(KafkaTopics.MAX_RECORD_BYTES))
                .build();
        FeedUpdate update = read(memory(), monster, item("a", "A"));
        assertThat(update.items()).hasSize(2).allSatisfy(item -> assertThat(Json.bytes(item).length)
                .isLessThan(KafkaTopics.MAX_RECORD_BYTES - 10_000));
        assertThat(update.memory().state().notes()).containsExactly("entries too large for Kafka, cut: 1");
        assertThat(read(update.memory(), monster, item("a", "A")).items())
                .as("known by its whole text")
                .isEmpty();
    }

    @Test
    void anItemThatBecomesTooLargeByTheTextOfItsPageIsCut() {
        FeedUpdate update = read(memory(), item("a", "A"));
        NewsItem monster = update.items().get(0).toBuilder()
                .body("\"".repeat(KafkaTopics.MAX_RECORD_BYTES))
                .build();
        assertThat(update.withItems(List.of(monster)).items())
                .singleElement()
                .satisfies(item -> assertThat(Json.bytes(item).length).isLessThan(KafkaTopics.MAX_RECORD_BYTES));
    }

    @Test
    void whatStandsOnKafkaIsReadBackAsItWas() {
        FeedMemory memory = read(memory(), item("a", "A"), undated("b", "B")).kept();
        FeedState written = Json.read(Json.bytes(memory.toState()), FeedState.class);
        FeedMemory read = FeedMemory.of(written);
        assertThat(read.state()).isEqualTo(memory.state());
        assertThat(read.kept()).isEqualTo(NOW);
        assertThat(read.seen().written()).isEqualTo(memory.seen().written()).hasSize(2);
    }

    @Test
    void aPushBringsWhatIsNewAndLeavesTheScheduleAlone() {
        FeedMemory before = read(memory(), item("a", "A")).memory();
        FeedUpdate pushed = JUDGE.pushed(FEED, before, TestDocuments.document(item("b", "B")), NOW.plusSeconds(9));
        assertThat(pushed.items()).extracting(NewsItem::id).containsExactly("b");
        assertThat(pushed.memory().state().nextPoll()).isEqualTo(before.state().nextPoll());
        assertThat(pushed.memory().state().lastPoll()).isEqualTo(NOW);
    }

    private static FeedMemory memory() {
        return FeedMemory.NEW.at(FEED.url());
    }

    private static FeedUpdate unchanged(FeedMemory before, Duration later) {
        return JUDGE.notModified(FEED, before, false, NOW.plus(later), 0);
    }

    private static FeedUpdate fail(FeedMemory before, Instant now) {
        return JUDGE.failed(FEED, before, new Failure("server-error: HTTP status 502", null, false), now, 0);
    }

    private static FeedUpdate read(FeedMemory before, NewsItem... entries) {
        return JUDGE.read(FEED, before, answer(entries), NOW, 0);
    }
}
