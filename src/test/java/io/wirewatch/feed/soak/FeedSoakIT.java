package io.wirewatch.feed.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The soak in small: 200 feeds for two thirds of a minute, in which the poller is killed once. */
@Timeout(180)
class FeedSoakIT {
    private static final SoakPlan SMALL = new SoakPlan(
            200,
            60,
            Duration.ofSeconds(40),
            150,
            Duration.ofSeconds(3),
            1,
            1,
            0,
            0.15,
            7,
            "256m",
            16,
            Duration.ofSeconds(2),
            Duration.ofMillis(200),
            Duration.ofSeconds(10));

    @TempDir
    Path directory;

    @Test
    void nothingIsLostAndNothingComesTwice() throws Exception {
        Findings findings = new Soak(SMALL, directory, line -> {}).run();
        findings.report().forEach(System.out::println);
        assertThat(findings.isClean()).as(String.join("\n", findings.report())).isTrue();
    }
}
