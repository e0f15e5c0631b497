package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RulesBacktestTimesTest {
    private static final Instant NOW = Instant.parse("2026-03-08T12:00:00Z");

    @Test
    void timesAreAgoOrMoments() {
        assertThat(RulesBacktestTimes.of("7d", null, NOW))
                .isEqualTo(new RulesBacktestTimes(NOW.minus(Duration.ofDays(7)), NOW));
        assertThat(RulesBacktestTimes.of("2026-03-01", "2026-03-02T06:00:00Z", NOW))
                .isEqualTo(new RulesBacktestTimes(
                        Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-02T06:00:00Z")));
    }

    @Test
    void theFutureIsNotLookedAt() {
        assertThat(RulesBacktestTimes.of("1d", "2099-01-01", NOW).to()).isEqualTo(NOW);
        assertThatThrownBy(() -> RulesBacktestTimes.of("2099-01-01", null, NOW))
                .isInstanceOf(FailedCommandException.class)
                .hasMessageContaining("is in the future");
    }

    @Test
    void whatIsNoTimeIsRefused() {
        assertThatThrownBy(() -> RulesBacktestTimes.of("yesterday", null, NOW))
                .isInstanceOf(FailedCommandException.class)
                .hasMessageContaining("--from yesterday is no time");
        assertThatThrownBy(() -> RulesBacktestTimes.of("1d", "2d", NOW))
                .isInstanceOf(FailedCommandException.class)
                .hasMessageContaining("is not before");
    }
}
