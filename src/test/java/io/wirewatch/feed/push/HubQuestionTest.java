package io.wirewatch.feed.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.wire.FeedState.Push;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HubQuestionTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String TOPIC = "https://news.example/feed";
    private static final Push ASKED = new Push("https://hub.example/", TOPIC, null, NOW, null, null, "here");

    @Test
    void onlyWhatWasAskedForIsConfirmed() {
        HubQuestion question = question("subscribe", TOPIC, "42");
        assertThat(question.isAskedFor(ASKED, NOW)).isTrue();
        assertThat(question.isAskedFor(null, NOW)).isFalse();
        assertThat(question("subscribe", TOPIC + "2", "42").isAskedFor(ASKED, NOW))
                .isFalse();
        assertThat(question("subscribe", TOPIC, "").isAskedFor(ASKED, NOW)).isFalse();
        assertThat(question("publish", TOPIC, "42").isAskedFor(ASKED, NOW)).isFalse();
        assertThat(HubQuestion.of(Map.of()).isAskedFor(ASKED, NOW)).isFalse();
    }

    @Test
    void whoComesADayLateIsNotConfirmed() {
        HubQuestion question = question("subscribe", TOPIC, "42");
        assertThat(question.isAskedFor(ASKED, NOW.plus(Duration.ofHours(23)))).isTrue();
        assertThat(question.isAskedFor(ASKED, NOW.plus(Duration.ofHours(24)))).isFalse();
    }

    @Test
    void anEndIsConfirmedOnlyForWhatIsNotWanted() {
        HubQuestion question = question("unsubscribe", TOPIC, "42");
        assertThat(question.isAskedFor(ASKED, NOW)).isFalse();
        assertThat(question.isAskedFor(null, NOW)).isTrue();
        assertThat(question("unsubscribe", TOPIC + "2", "42").isAskedFor(ASKED, NOW))
                .isTrue();
    }

    @Test
    void aDenialIsOfTheTopicThatWasAskedFor() {
        assertThat(question("denied", TOPIC, "").denies(ASKED)).isTrue();
        assertThat(question("denied", TOPIC + "2", "").denies(ASKED)).isFalse();
        assertThat(question("denied", TOPIC, "").denies(null)).isFalse();
        assertThat(question("subscribe", TOPIC, "").denies(ASKED)).isFalse();
    }

    @Test
    void theReasonIsShortAndOnOneLine() {
        assertThat(HubQuestion.of(Map.of("hub.reason", " no\nway ")).denial()).isEqualTo("denied by the hub: no way");
        assertThat(HubQuestion.of(Map.of("hub.reason", "a".repeat(9999))).denial())
                .hasSizeLessThan(300);
        assertThat(HubQuestion.of(Map.of()).denial()).isEqualTo("denied by the hub");
    }

    @Test
    void leasesAreTakenWithinReason() {
        assertThat(lease("3600")).isEqualTo(Duration.ofHours(1));
        assertThat(lease("999999999")).isEqualTo(Duration.ofDays(60));
        assertThat(lease("-5")).isEqualTo(Duration.ofDays(1));
        assertThat(lease("long")).isEqualTo(Duration.ofDays(1));
        assertThat(HubQuestion.of(Map.of()).lease()).isEqualTo(Duration.ofDays(1));
    }

    private static Duration lease(String seconds) {
        return HubQuestion.of(Map.of("hub.lease_seconds", seconds)).lease();
    }

    private static HubQuestion question(String mode, String topic, String challenge) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("hub.mode", mode);
        parameters.put("hub.topic", topic);
        parameters.put("hub.challenge", challenge);
        return HubQuestion.of(parameters);
    }
}
