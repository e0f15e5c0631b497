package io.wirewatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.TestItems;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.WindowStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredAlertsTest {
    @TempDir
    Path directory;

    private WindowStore<String, String> store;

    private StoredAlerts memory() {
        Properties settings = new Properties();
        settings.put("application.id", "test");
        settings.put("bootstrap.servers", "localhost:1");
        MockProcessorContext<Void, Void> context = new MockProcessorContext<>(
                settings, new org.apache.kafka.streams.processor.TaskId(0, 0), directory.toFile());
        store = Stores.raisedAlerts().withLoggingDisabled().build();
        store.init(context.getStateStoreContext(), store);
        return new StoredAlerts(store);
    }

    @Test
    void whatWasRaisedIsKnownAndNothingElse() {
        StoredAlerts memory = memory();
        assertThat(memory.wasRaised("a")).isFalse();
        memory.remember("a", TestItems.PUBLISHED);
        memory.remember("a", TestItems.PUBLISHED.minusSeconds(60));
        assertThat(memory.wasRaised("a")).isTrue();
        assertThat(memory.wasRaised("ab")).isFalse();
    }

    @AfterEach
    void close() {
        store.close();
    }
}
