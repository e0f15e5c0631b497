package io.wirewatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.StoryRef;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
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
    void whatADecisionThatFailedHasPutAndRemovedIsTakenBack() {
        StoryRef before = new StoryRef("before", 1, 1, "lead");
        memory.put("a/1", before);
        memory.put("a/2", before);
        memory.keep();
        memory.put("a/0", new StoryRef("after", 2, 2, "lead"));
        memory.put("a/1", new StoryRef("after", 2, 2, "lead"));
        memory.remove("a/2");
        memory.drop();
        assertThat(memory.first("a/")).contains("a/1");
        assertThat(memory.get("a/1", StoryRef.class)).contains(before);
        assertThat(memory.get("a/2", StoryRef.class)).contains(before);
    }

    /** Half of it stands in the store and half does not yet, at random; both must look like one. */
    @Test
    void itIsTheSameWhetherKeptOrNot() {
        Random random = new Random(11);
        NavigableMap<String, Integer> expected = new TreeMap<>();
        for (int i = 0; i < 2_000; i++) {
            String key = "k/" + (char) ('a' + random.nextInt(12));
            if (random.nextInt(3) == 0) {
                expected.remove(key);
                memory.remove(key);
            } else {
                expected.put(key, i);
                memory.put(key, new StoryRef("story", i, 1, "lead"));
            }
            if (random.nextInt(5) == 0) {
                memory.keep();
            }
            String asked = "k/" + (char) ('a' + random.nextInt(12));
            assertThat(memory.get(asked, StoryRef.class).map(StoryRef::size))
                    .isEqualTo(Optional.ofNullable(expected.get(asked)));
            assertThat(memory.after("k/", asked)).isEqualTo(Optional.ofNullable(expected.higherKey(asked)));
            assertThat(memory.first("k/"))
                    .isEqualTo(expected.isEmpty() ? Optional.empty() : Optional.of(expected.firstKey()));
        }
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
