package io.wirewatch.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every memory of stories must do. */
public abstract class StoryMemoryContract {
    private static final StoryRecord STORY = new StoryRecord("0a".repeat(16), new byte[] {1, 2, 3});
    private static final StoryItem ITEM = new StoryItem(STORY.id(), Told.NOW, 77, true, false, false);

    private StoryMemory memory;

    protected abstract StoryMemory empty();

    @BeforeEach
    void begin() {
        memory = empty();
    }

    @Test
    void whatWasPutIsThere() {
        memory.put(STORY);
        memory.putItem("item", ITEM);
        assertThat(memory.story(STORY.id())).contains(STORY);
        assertThat(memory.item("item")).contains(ITEM);
    }

    @Test
    void whatWasNotPutIsNotThere() {
        assertThat(memory.story("0b".repeat(16))).isEmpty();
        assertThat(memory.item("other")).isEmpty();
    }

    @Test
    void puttingAgainReplaces() {
        memory.put(STORY);
        StoryRecord later = new StoryRecord(STORY.id(), new byte[] {9});
        memory.put(later);
        assertThat(stories()).containsExactly(later);
    }

    @Test
    void whatIsRemovedIsGone() {
        memory.put(STORY);
        memory.remove(STORY.id());
        assertThat(memory.story(STORY.id())).isEmpty();
        assertThat(stories()).isEmpty();
    }

    @Test
    void itemsOfLaterAreNotForgotten() {
        memory.putItem("item", ITEM);
        memory.forgetItems(Told.NOW);
        assertThat(memory.item("item")).contains(ITEM);
    }

    private List<StoryRecord> stories() {
        List<StoryRecord> all = new ArrayList<>();
        memory.forEachStory(all::add);
        return all;
    }
}
