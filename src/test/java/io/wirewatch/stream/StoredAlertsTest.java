package io.wirewatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.StoryRef;
import java.nio.file.Path;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredAlertsTest {
    @TempDir
    Path directory;

    private KeyValueStore<String, byte[]> store;
    private StoredAlerts memory;

    @BeforeEach
    void open() {
        store = StoreKit.open(Stores.alerts(), directory);
        memory = new StoredAlerts(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void recordsComeBackAsTheyWere() {
        StoryRef record = new StoryRef("story", 3, 2, "lead");
        memory.put("a/ž", record);
        assertThat(memory.get("a/ž", StoryRef.class)).contains(record);
        memory.remove("a/ž");
        assertThat(memory.get("a/ž", StoryRef.class)).isEmpty();
    }

    @Test
    void keysAreFoundInTheOrderOfTheirBytes() {
        for (String key : new String[] {"a", "a/1", "a/\uffff", "a/\ud83d\ude00", "a0", "b"}) {
            memory.put(key, new StoryRef("story", 1, 1, "lead"));
        }
        assertThat(memory.first("a/")).contains("a/1");
        assertThat(memory.after("a/", "a/1")).contains("a/\uffff");
        assertThat(memory.after("a/", "a/\uffff")).contains("a/\ud83d\ude00");
        assertThat(memory.after("a/", "a/\ud83d\ude00")).isEmpty();
        assertThat(memory.first("c")).isEmpty();
    }
}
