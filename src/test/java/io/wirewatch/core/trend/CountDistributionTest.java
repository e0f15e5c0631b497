package io.wirewatch.core.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountDistributionTest {
    @ParameterizedTest
    @CsvSource({"3, 9", "0.1, 3", "50, 80", "300, 330"})
    void aVarianceAsSmallAsTheMeanIsPoisson(double mean, int count) {
        double tail = 1;
        double term = Math.exp(-mean);
        for (int k = 0; k < count; k++) {
            tail -= term;
            term *= mean / (k + 1);
        }
        assertThat(new CountDistribution(mean, mean).atLeast(count)).isCloseTo(tail, within(2e-6));
    }

    @ParameterizedTest
    @CsvSource({"3, 6", "0.2, 1", "100, 900", "20, 25"})
    void theTailIsTheSumOfItsParts(double mean, double variance) {
        CountDistribution counts = new CountDistribution(mean, variance);
        double sum = 1;
        for (int k = 0; k < 400; k++) {
            assertThat(counts.atLeast(k)).isCloseTo(sum, within(1e-9));
            sum -= counts.exactly(k);
        }
    }

    @Test
    void theLimitIsTheGreatestCountThatIsNotTooRare() {
        CountDistribution counts = new CountDistribution(3, 4);
        long limit = counts.limit(0.01, 1000);
        assertThat(counts.midTail(limit)).isGreaterThanOrEqualTo(0.01);
        assertThat(counts.midTail(limit + 1)).isLessThan(0.01);
        assertThat(counts.limit(0.01, 2)).isEqualTo(2);
    }

    @Test
    void hugeCountsHaveATailToo() {
        assertThat(new CountDistribution(5e6, 1e10).atLeast(5_300_000)).isBetween(0.001, 0.003);
        assertThat(new CountDistribution(1e-9, 1e-9).atLeast(1_000_000)).isBetween(0.0, 1e-300);
    }
}
