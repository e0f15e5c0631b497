package io.wirewatch.core.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.core.rule.Rule;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private static final Instant FROM = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant UNTIL = FROM.plusSeconds(3_600);
    private static final Rule RULE = Rule.of("floods", "flood");
    private static final Labels LABELS = Labels.of(RULE.ref(), RULE.policy(), null, List.of());

    private static Silence silence(String id, Instant from, Instant until, String... matchers) {
        return new Silence(id, Stream.of(matchers).map(LabelMatcher::parse).toList(), from, until, "ana", null);
    }

    @Test
    void itHoldsFromItsFirstMomentUntilItsEnd() {
        Silence silence = silence("q", FROM, UNTIL, "rule=floods");
        assertThat(silence.holds(LABELS, FROM.minusMillis(1))).isFalse();
        assertThat(silence.holds(LABELS, FROM)).isTrue();
        assertThat(silence.holds(LABELS, UNTIL.minusMillis(1))).isTrue();
        assertThat(silence.holds(LABELS, UNTIL)).isFalse();
    }

    @Test
    void withoutABeginningItHoldsFromEver() {
        assertThat(silence("q", null, UNTIL, "rule=floods").holds(LABELS, Instant.EPOCH))
                .isTrue();
    }

    @Test
    void allItsMatchersMustHold() {
        assertThat(silence("q", null, UNTIL, "rule=floods", "severity=medium").holds(LABELS, FROM))
                .isTrue();
        assertThat(silence("q", null, UNTIL, "rule=floods", "severity=low").holds(LABELS, FROM))
                .isFalse();
    }

    @Test
    void whatHasNoIdMatcherOrEndIsRefused() {
        assertThatThrownBy(() -> silence(" ", null, UNTIL, "rule=floods")).hasMessageContaining("id");
        assertThatThrownBy(() -> silence("q", null, UNTIL)).hasMessageContaining("matcher");
        assertThatThrownBy(() -> silence("q", null, null, "rule=floods")).hasMessageContaining("end");
        assertThatThrownBy(() -> silence("q", UNTIL, UNTIL, "rule=floods")).hasMessageContaining("end");
    }

    @Test
    void ofSeveralTheOneThatEndsLastIsNamed() {
        SilencesInMemory silences = new SilencesInMemory();
        silences.put(silence("long", null, UNTIL, "rule=floods"));
        silences.put(silence("short", null, UNTIL.minusSeconds(60), "rule=floods"));
        silences.put(silence("other", null, UNTIL.plusSeconds(60), "rule=fires"));
        assertThat(silences.silencing(LABELS, FROM)).map(Silence::id).contains("long");
        silences.remove("long");
        assertThat(silences.silencing(LABELS, FROM)).map(Silence::id).contains("short");
    }
}
