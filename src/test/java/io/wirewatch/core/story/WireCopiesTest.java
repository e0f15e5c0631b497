package io.wirewatch.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Copies find their original, and no two originals join: here 60 texts and 25 copies of each; {@link WireCopiesTrial} does a thousand and a hundred. */
class WireCopiesTest {
    @Test
    void copiesJoinTheirOriginalAndOriginalsStayApart() {
        WireCopiesTrial trial = WireCopiesTrial.of(WireCopies.make(11, 60, 25));
        assertThat(trial.together()).isGreaterThanOrEqualTo(0.99);
        assertThat(trial.mixed()).isZero();
    }

    @Test
    void theSameSeedMakesTheSameItems() {
        assertThat(WireCopies.make(4, 5, 7)).isEqualTo(WireCopies.make(4, 5, 7)).isNotEqualTo(WireCopies.make(5, 5, 7));
    }
}
