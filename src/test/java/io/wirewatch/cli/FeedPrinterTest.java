package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.cli.FeedReport.Status;
import io.wirewatch.wire.Feed;
import io.wirewatch.wire.FeedHealth;
import io.wirewatch.wire.FeedState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedPrinterTest {
    private static final Instant NOW = Instant.parse("2026-02-03T12:00:00Z");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Console console = new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            false);

    private List<String> printed(FeedReport report) {
        new FeedPrinter(console, NOW, List.of(report)).print(report);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @ParameterizedTest
    @CsvSource({"0,0 s", "89,89 s", "90,2 min", "3540,59 min", "5400,2 h", "172799,48 h", "172800,2 d", "-5,0 s"})
    void spansAreSaidInOneUnit(long seconds, String said) {
        assertThat(Ages.of(Duration.ofSeconds(seconds))).isEqualTo(said);
    }

    @Test
    void aSilentFeedSaysSinceWhenAndWhatItsHabitIs() {
        FeedState state = FeedState.builder()
                .url("https://me:secret@quay.example/")
                .movedTo("https://pier.example/")
                .health(FeedHealth.SILENT, NOW.minus(Duration.ofDays(2)))
                .lastNew(NOW.minus(Duration.ofDays(4)))
                .lastSuccess(NOW.minus(Duration.ofMinutes(3)))
                .nextPoll(NOW.plus(Duration.ofMinutes(7)))
                .rhythm(new FeedState.Rhythm(30, 1200, 32_400, 864_000))
                .notes(List.of("it breaks off"))
                .build();
        Feed feed = new Feed(
                "quay",
                "https://me:secret@quay.example/",
                null,
                null,
                null,
                List.of("sea", "ice"),
                null,
                null,
                null,
                "w.opml");
        assertThat(printed(FeedReport.of(feed, state)))
                .containsExactly(
                        "quay  silent since 2 d          newest item 4 d ago · read 3 min ago · next poll in 7 min"
                                + " · about every 20 min, longest usual gap 9 h",
                        "      https://quay.example/ · moved to https://pier.example/ · [sea, ice] · from w.opml",
                        "      ! it breaks off");
    }

    @ParameterizedTest
    @CsvSource({"3,false", "15,false", "25,true"})
    void onlyAPollThatShouldHaveBeenToldByNowIsOverdue(long minutesAfterTheNextPoll, boolean overdue) {
        Instant next = NOW.minus(Duration.ofMinutes(minutesAfterTheNextPoll));
        FeedState state = FeedState.builder()
                .url("https://quay.example/")
                .health(FeedHealth.HEALTHY, NOW.minus(Duration.ofDays(2)))
                .lastPoll(next.minus(Duration.ofMinutes(5)))
                .nextPoll(next)
                .build();
        String line = printed(FeedReport.of(Feed.of("quay", "https://quay.example/"), state))
                .get(0);
        assertThat(line.contains("overdue since " + minutesAfterTheNextPoll + " min"))
                .isEqualTo(overdue);
        assertThat(line).doesNotContain("next poll");
    }

    @Test
    void whatIsNotKnownIsNotSaid() {
        assertThat(printed(FeedReport.of(Feed.of("quay", "https://quay.example/"), null))
                        .get(0)
                        .strip())
                .isEqualTo("quay  not polled yet");
    }

    @Test
    void aFeedThatEndedIsNotAskedAgainAndSoDoesNotFailNow() {
        FeedState gone = FeedState.builder()
                .health(FeedHealth.ENDED, NOW.minus(Duration.ofMinutes(2)))
                .failures(1)
                .lastError("gone: HTTP status 410")
                .build();
        assertThat(printed(FeedReport.of(Feed.of("quay", "https://quay.example/"), gone))
                        .get(0)
                        .strip())
                .isEqualTo("quay  ended since 2 min");
    }

    @Test
    void theStatusFollowsFromTheHealthAndBeforeThereIsOneFromTheLastPoll() {
        Feed feed = Feed.of("quay", "https://quay.example/");
        Feed off = new Feed("quay", feed.url(), null, null, null, null, null, false, null, null);
        assertThat(FeedReport.of(off, FeedState.NEW).status()).isEqualTo(Status.OFF);
        assertThat(FeedReport.of(feed, FeedState.NEW).status()).isEqualTo(Status.NEW);
        assertThat(FeedReport.of(feed, FeedState.builder().failures(1).build()).status())
                .isEqualTo(Status.FAILING);
        assertThat(FeedReport.of(feed, FeedState.builder().lastSuccess(NOW).build())
                        .status())
                .isEqualTo(Status.HEALTHY);
        for (FeedHealth health : FeedHealth.values()) {
            assertThat(FeedReport.of(
                                    feed,
                                    FeedState.builder().health(health, NOW).build())
                            .status()
                            .name())
                    .isEqualTo(health.name());
        }
    }

    @Test
    void waitingIsToldOnlyWhenPatienceEndsBeforeTheWork() {
        List<Runnable> later = new ArrayList<>();
        Executor clock = later::add;
        Waiting quick = Waiting.on(console, "Kafka at quick:1", clock);
        quick.close();
        Waiting slow = Waiting.on(console, "Kafka at slow:1", clock);
        later.forEach(Runnable::run);
        slow.close();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("  waiting for Kafka at slow:1 ...\n");
    }
}
