package io.wirewatch.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.alert.AlertBook.Link;
import org.junit.jupiter.api.Test;

/** What every memory of alerts must do. */
public abstract class AlertMemoryContract {
    /** An empty memory. */
    protected abstract AlertMemory memory();

    @Test
    void whatWasPutIsThereUntilItIsReplacedOrRemoved() {
        AlertMemory memory = memory();
        assertThat(memory.get("a", Link.class)).isEmpty();
        memory.put("a", new Link("1"));
        memory.put("a", new Link("2"));
        assertThat(memory.get("a", Link.class)).contains(new Link("2"));
        memory.remove("a");
        memory.remove("a");
        assertThat(memory.get("a", Link.class)).isEmpty();
    }

    @Test
    void keysWithABeginningAreFoundInTheirOrder() {
        AlertMemory memory = memory();
        for (String key : new String[] {"b\0z", "b", "b\0a", "a\0x", "b\0ab", "c\0a", "b\1"}) {
            memory.put(key, new Link(key));
        }
        assertThat(memory.first("b\0")).contains("b\0a");
        assertThat(memory.after("b\0", "b\0a")).contains("b\0ab");
        assertThat(memory.after("b\0", "b\0ab")).contains("b\0z");
        assertThat(memory.after("b\0", "b\0z")).isEmpty();
        assertThat(memory.first("d")).isEmpty();
    }

    @Test
    void aScanMayRemoveWhatItFinds() {
        AlertMemory memory = memory();
        memory.put("b\0a", new Link("1"));
        memory.put("b\0b", new Link("2"));
        memory.remove("b\0a");
        assertThat(memory.after("b\0", "b\0a")).contains("b\0b");
        assertThat(memory.first("b\0")).contains("b\0b");
    }
}
