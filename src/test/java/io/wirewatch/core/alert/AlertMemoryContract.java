package io.wirewatch.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.TestItems;
import org.junit.jupiter.api.Test;

/** What every memory of alerts must do. */
public abstract class AlertMemoryContract {
    /** An empty memory. */
    protected abstract AlertMemory memory();

    @Test
    void nothingWasRaisedAtFirst() {
        assertThat(memory().wasRaised("a")).isFalse();
    }

    @Test
    void whatWasRaisedIsKnownAndNothingElse() {
        AlertMemory memory = memory();
        memory.remember("a", TestItems.PUBLISHED);
        assertThat(memory.wasRaised("a")).isTrue();
        assertThat(memory.wasRaised("ab")).isFalse();
        assertThat(memory.wasRaised("")).isFalse();
    }

    @Test
    void rememberingTwiceOrOutOfOrderDoesNoHarm() {
        AlertMemory memory = memory();
        memory.remember("a", TestItems.PUBLISHED);
        memory.remember("a", TestItems.PUBLISHED.minusSeconds(60));
        memory.remember("a", TestItems.PUBLISHED);
        assertThat(memory.wasRaised("a")).isTrue();
    }
}
