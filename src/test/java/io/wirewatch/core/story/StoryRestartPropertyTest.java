package io.wirewatch.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.NewsItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Stories do not depend on who assigns them: a new assigner on the same memory goes on as the old one would have. */
class StoryRestartPropertyTest {
    private static final StorySettings SMALL = new StorySettings(Duration.ofHours(5), 30);

    @Property(tries = 12)
    void restartsChangeNothing(
            @ForAll @IntRange(min = 1, max = 1000) int seed, @ForAll @IntRange(min = 1, max = 40) int every) {
        List<NewsItem> items = WireCopies.make(seed, 40, 4);
        assertThat(decisions(items, every)).isEqualTo(decisions(items, Integer.MAX_VALUE));
    }

    private static List<StoryDecision> decisions(List<NewsItem> items, int restartEvery) {
        StoriesInMemory memory = new StoriesInMemory();
        StoryAssigner assigner = new StoryAssigner(SMALL, memory);
        List<StoryDecision> decisions = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            NewsItem item = items.get(i);
            decisions.add(Told.tell(assigner, item, item.published()));
            if (i % 7 == 3) {
                assigner.withdraw(items.get(i / 2).id(), item.published());
            }
            if (i % restartEvery == restartEvery - 1) {
                assigner = new StoryAssigner(SMALL, memory);
            }
        }
        return decisions;
    }
}
