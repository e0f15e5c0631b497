package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilenceTimesTest {
    private static final Instant NOW = Instant.parse("2026-02-03T10:15:30Z");
    private static final ZoneId VILNIUS = ZoneId.of("Europe/Vilnius");

    @Test
    void itBeginsNowUnlessSaidOtherwise() {
        assertThat(times(null, null, "2h")).isEqualTo(new SilenceTimes(NOW, Instant.parse("2026-02-03T12:15:30Z")));
        assertThat(times("2026-02-04T08:00Z", null, "1d"))
                .isEqualTo(
                        new SilenceTimes(Instant.parse("2026-02-04T08:00:00Z"), Instant.parse("2026-02-05T08:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-03T18:00Z", "2026-02-03T20:00", "2026-02-03T20:00:00", "2026-02-03T20:00+02:00"})
    void anEndMayHaveItsZoneOrThatOfTheMachine(String until) {
        assertThat(times(null, until, null).until()).isEqualTo(Instant.parse("2026-02-03T18:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, a silence needs an end",
                "-, 2026-02-03T18:00Z, 2h, both say when it ends",
                "-, -, soon, expected a duration such as 30m",
                "-, -, 0h, expected a duration such as 30m",
                "-, tomorrow, -, --until: expected a time such as 2026-02-03T18:00Z",
                "2026-02-30T18:00, -, 2h, --from: expected a time",
                "-, 2026-02-03T10:15:30Z, -, would have ended already",
                "2026-02-03T08:00Z, -, 1h, would have ended already",
                "2026-02-03T19:00Z, 2026-02-03T18:00Z, -, and begin at 2026-02-03T19:00:00Z"
            })
    void whatMakesNoSenseIsRefused(String from, String until, String length, String complaint) {
        assertThatThrownBy(() -> times(from, until, length))
                .isInstanceOf(FailedCommandException.class)
                .hasMessageContaining(complaint);
    }

    private static SilenceTimes times(String from, String until, String length) {
        return SilenceTimes.of(from, until, length, NOW, VILNIUS);
    }
}
