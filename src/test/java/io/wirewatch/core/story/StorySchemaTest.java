package io.wirewatch.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.SchemaValidation;
import io.wirewatch.TestItems;
import io.wirewatch.wire.Json;
import org.junit.jupiter.api.Test;

/** Stories keep to their schema, and are read back as they were written. */
class StorySchemaTest {
    @Test
    void whatIsWrittenIsValidAndReadBack() {
        StoryAssigner assigner = new StoryAssigner(StorySettings.DEFAULT, new StoriesInMemory());
        Story full = assigner.assign(TestItems.fullTagged(), Told.sketch(TestItems.fullItem()), Told.NOW)
                .story();
        Story plain = Told.tell(assigner, TestItems.item("plain", "Nothing more"), Told.NOW)
                .story();
        for (Story story : new Story[] {full, plain}) {
            SchemaValidation.requireValid("Story", story);
            assertThat(Json.read(Json.bytes(story), Story.class)).isEqualTo(story);
        }
        assertThat(full.regions()).containsExactly(new StoryTag("LT", "Lithuania", 1));
        assertThat(full.topics()).containsExactly(new StoryTag("20000151", "flood", 1));
        assertThat(full.countries()).containsExactly("LT");
    }
}
