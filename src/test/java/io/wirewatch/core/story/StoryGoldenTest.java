package io.wirewatch.core.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.config.Taggers;
import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.region.SourceProfile;
import io.wirewatch.core.rule.RuleMatcher;
import io.wirewatch.golden.GoldenCases;
import io.wirewatch.wire.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases of stories: items in order, and for each the lead item of its story and the kind of reason. */
class StoryGoldenTest {
    private static final ItemTagger TAGGER = Taggers.standard();

    @TestFactory
    Stream<DynamicTest> cases() {
        return GoldenCases.in("story", StoryGoldenTest::stories);
    }

    private static Map<String, String> stories(JsonNode items) {
        StoryAssigner assigner = new StoryAssigner(StorySettings.DEFAULT, new StoriesInMemory());
        Map<String, String> told = new LinkedHashMap<>();
        for (JsonNode node : items) {
            NewsItem item = Json.read(Json.bytes(node), NewsItem.class);
            ItemTagger.Result tagged = TAGGER.tag(item, RuleMatcher.NONE, SourceProfile.EMPTY);
            StoryDecision decision = assigner.assign(
                    tagged.item(), tagged.sketch(), item.published() == null ? Told.NOW : item.published());
            told.put(
                    item.id(),
                    decision.reason().getClass().getSimpleName() + " "
                            + decision.ref().lead());
        }
        return told;
    }
}
