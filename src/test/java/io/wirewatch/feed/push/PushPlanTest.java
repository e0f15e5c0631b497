package io.wirewatch.feed.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.wire.FeedState.Push;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PushPlanTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final PushOffer OFFER = new PushOffer("https://hub.example/", "https://news.example/feed");
    private static final Push ASKED = PushPlan.toAsk(null, OFFER, "here", NOW).orElseThrow();

    @Test
    void anOfferIsTakenAtOnce() {
        assertThat(ASKED).isEqualTo(new Push(OFFER.hub(), OFFER.topic(), null, NOW, null, null, "here"));
    }

    @Test
    void anotherHubTopicOrAddressOfOursIsAskedForAtOnce() {
        PushOffer otherHub = new PushOffer("https://other.example/", OFFER.topic());
        PushOffer otherTopic = new PushOffer(OFFER.hub(), "https://news.example/other");
        assertThat(PushPlan.toAsk(ASKED, otherHub, "here", NOW)).map(Push::hub).contains(otherHub.hub());
        assertThat(PushPlan.toAsk(ASKED, otherTopic, "here", NOW))
                .map(Push::topic)
                .contains(otherTopic.topic());
        assertThat(PushPlan.toAsk(ASKED, OFFER, "there", NOW))
                .map(Push::callback)
                .contains("there");
    }

    @Test
    void aHubThatSaysNothingOrRefusesIsAskedAgainHoursLater() {
        assertAskedAgainAfter(ASKED, PushPlan.RETRY);
        assertAskedAgainAfter(PushPlan.failed(ASKED, "hub: HTTP status 500"), PushPlan.RETRY);
        assertAskedAgainAfter(PushPlan.denied(PushPlan.granted(ASKED, NOW.plusSeconds(864_000)), "no"), PushPlan.RETRY);
        assertAskedAgainAfter(PushPlan.granted(ASKED, NOW), PushPlan.RETRY);
    }

    @Test
    void aLeaseIsRenewedBeforeItEndsAndNotAllAtTheSameTime() {
        Duration lease = Duration.ofDays(9);
        Set<Duration> due = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            PushOffer offer = new PushOffer(OFFER.hub(), "https://news.example/feed" + i);
            Push granted =
                    PushPlan.granted(PushPlan.toAsk(null, offer, "here", NOW).orElseThrow(), NOW.plus(lease));
            assertThat(PushPlan.toAsk(
                            granted, offer, "here", NOW.plus(Duration.ofDays(6)).minusSeconds(1)))
                    .isEmpty();
            Push renewed = PushPlan.toAsk(
                            granted,
                            offer,
                            "here",
                            NOW.plus(Duration.ofDays(9).multipliedBy(9).dividedBy(10)))
                    .orElseThrow();
            assertThat(renewed.leaseUntil()).isEqualTo(NOW.plus(lease));
            int hour = 0;
            while (PushPlan.toAsk(granted, offer, "here", NOW.plus(Duration.ofHours(hour)))
                    .isEmpty()) {
                hour++;
            }
            due.add(Duration.ofHours(hour));
        }
        assertThat(due).hasSizeGreaterThan(10);
    }

    @Test
    void aRenewalWithoutAnswerIsTriedAgainBeforeTheLeaseEnds() {
        Push granted = PushPlan.granted(ASKED, NOW.plus(Duration.ofDays(9)));
        Instant later = NOW.plus(Duration.ofHours(200));
        Push again = PushPlan.toAsk(granted, OFFER, "here", later).orElseThrow();
        assertThat(PushPlan.toAsk(
                        again, OFFER, "here", NOW.plus(Duration.ofDays(9)).minusSeconds(60)))
                .isPresent();
    }

    @Test
    void noLeaseIsSoShortThatTheHubIsHammered() {
        Push granted = PushPlan.granted(ASKED, NOW.plusSeconds(20));
        assertAskedAgainAfter(granted, PushPlan.LEAST_BETWEEN);
    }

    @Test
    void aHubIsReliedOnFromItsPushToTheNextThatItMissesOrDenies() {
        Push pushed = PushPlan.pushed(PushPlan.granted(ASKED, NOW.plusSeconds(600)), NOW);
        assertThat(pushed.lastPush()).isEqualTo(NOW);
        assertThat(PushPlan.distrusted(pushed).lastPush()).isNull();
        assertThat(PushPlan.denied(pushed, "no").lastPush()).isNull();
        assertThat(PushPlan.failed(pushed, "no").leaseUntil()).isEqualTo(NOW.plusSeconds(600));
    }

    private static void assertAskedAgainAfter(Push kept, Duration pause) {
        assertThat(PushPlan.toAsk(kept, OFFER, "here", NOW.plus(pause).minusMillis(1)))
                .isEmpty();
        assertThat(PushPlan.toAsk(kept, OFFER, "here", NOW.plus(pause))).isPresent();
    }
}
