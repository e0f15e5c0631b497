package io.wirewatch.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.wire.Json;
import org.junit.jupiter.api.Test;

class RuleEventJsonTest {
    @Test
    void eventsAreReadBackAsTheyWereWritten() {
        RandomEvents.of(7, 200, true).forEach(event -> assertThat(Json.read(Json.bytes(event), RuleEvent.class))
                .isEqualTo(event));
    }
}
