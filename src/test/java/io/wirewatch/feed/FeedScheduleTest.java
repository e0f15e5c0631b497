package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.wire.Feed;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FeedScheduleTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final FeedSchedule SCHEDULE = new FeedSchedule(Duration.ofMinutes(5), Duration.ofHours(1));
    private static final Feed FEED = feed(null);

    @Test
    void aFeedsOwnIntervalGoesBeforeTheSetting() {
        assertThat(SCHEDULE.afterSuccess(FEED, NOW)).isEqualTo(NOW.plusSeconds(300));
        assertThat(SCHEDULE.afterSuccess(feed(20), NOW)).isEqualTo(NOW.plusSeconds(20));
    }

    @Test
    void eachFailureDoublesThePause() {
        assertThat(pause(1)).isEqualTo(Duration.ofMinutes(10));
        assertThat(pause(2)).isEqualTo(Duration.ofMinutes(20));
        assertThat(pause(3)).isEqualTo(Duration.ofMinutes(40));
        assertThat(pause(4)).isEqualTo(Duration.ofHours(1));
        assertThat(pause(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aFeedPolledOnceADayIsNotPolledMoreOftenForFailing() {
        Feed daily = feed(86_400);
        assertThat(SCHEDULE.afterFailure(daily, 1, null, NOW, 0)).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void theServersWishIsGrantedUpToADay() {
        assertThat(SCHEDULE.afterFailure(FEED, 1, Duration.ofHours(3), NOW, 1))
                .isEqualTo(NOW.plus(Duration.ofHours(3)));
        assertThat(SCHEDULE.afterFailure(FEED, 1, Duration.ofDays(4000), NOW, 1))
                .isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(SCHEDULE.afterFailure(FEED, 1, Duration.ofSeconds(1), NOW, 0))
                .isEqualTo(NOW.plusSeconds(600));
    }

    @Property
    void chanceShortensThePauseByAQuarterAtMost(
            @ForAll @IntRange(min = 1, max = 100) int failures, @ForAll @DoubleRange(min = 0, max = 1) double chance) {
        Instant next = SCHEDULE.afterFailure(FEED, failures, null, NOW, chance);
        assertThat(next).isBetween(NOW.plus(pause(failures).multipliedBy(3).dividedBy(4)), NOW.plus(pause(failures)));
    }

    private static Duration pause(int failures) {
        return Duration.between(NOW, SCHEDULE.afterFailure(FEED, failures, null, NOW, 0));
    }

    private static Feed feed(Integer intervalSeconds) {
        return new Feed("f", "http://news.example/f", null, null, null, null, intervalSeconds, null, null, null);
    }
}
