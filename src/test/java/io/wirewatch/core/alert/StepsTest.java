package io.wirewatch.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepsTest {
    @ParameterizedTest
    @CsvSource({
        "-1,0",
        "0,0",
        "1,1",
        "2,2",
        "3,3",
        "4,3",
        "5,5",
        "9,5",
        "10,10",
        "19,10",
        "20,20",
        "30,20",
        "49,20",
        "50,50",
        "99,50",
        "100,100",
        "199,100",
        "200,200",
        "2147483647,2000000000"
    })
    void theHighestStepThatIsReached(long number, long step) {
        assertThat(Steps.reached(number)).isEqualTo(step);
    }

    @Test
    void whatGrowsToAThousandReachesElevenSteps() {
        assertThat(IntStream.rangeClosed(1, 1_000).mapToLong(Steps::reached).distinct())
                .containsExactly(1L, 2L, 3L, 5L, 10L, 20L, 50L, 100L, 200L, 500L, 1_000L);
    }
}
