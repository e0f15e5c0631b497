package io.wirewatch.stream;

import io.wirewatch.core.alert.AlertMemory;
import io.wirewatch.core.alert.AlertMemoryContract;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.WindowStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class StoredAlertsTest extends AlertMemoryContract {
    @TempDir
    Path directory;

    private WindowStore<String, String> store;

    @Override
    protected AlertMemory memory() {
        Properties settings = new Properties();
        settings.put("application.id", "test");
        settings.put("bootstrap.servers", "localhost:1");
        MockProcessorContext<Void, Void> context = new MockProcessorContext<>(
                settings, new org.apache.kafka.streams.processor.TaskId(0, 0), directory.toFile());
        store = Stores.raisedAlerts().withLoggingDisabled().build();
        store.init(context.getStateStoreContext(), store);
        return new StoredAlerts(store);
    }

    @AfterEach
    void close() {
        store.close();
    }
}
