package io.wirewatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.TestItems;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.Source;
import io.wirewatch.core.news.StoryRef;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.story.Story;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to items in the lane where they get their stories. */
class StoryStageTest {
    private static final String WIRE_TEXT =
            "A ferry with 212 people aboard ran aground off the island of Hiiumaa in western Estonia on Tuesday morning, "
                    + "and rescue boats from Haapsalu and Tallinn took off all passengers within three hours, the police and border guard said. "
                    + "Nobody was hurt. Divers are to look at the hull of the Saaremaa Star before tugs try to pull her free at high water.";

    @TempDir
    Path directory;

    private TopologyKit stream;

    @BeforeEach
    void start() {
        stream = new TopologyKit(directory, 4);
    }

    @AfterEach
    void stop() {
        stream.close();
    }

    @Test
    void copiesMeetInOneStoryWhateverPartitionTheyComeBy() {
        for (String source : List.of("north", "south", "east", "west")) {
            stream.send(copy(source, source + ": ferry aground"));
        }
        List<StoryRef> stories = stream.tagged().stream().map(TaggedItem::story).toList();
        assertThat(stories)
                .hasSize(4)
                .extracting(StoryRef::id)
                .containsOnly(stories.get(0).id());
        assertThat(stories).extracting(StoryRef::size).containsExactly(1, 2, 3, 4);
        assertThat(stories).extracting(StoryRef::sources).containsExactly(1, 2, 3, 4);
        List<Story> records = stream.stories();
        assertThat(records).extracting(Story::size).containsExactly(1, 2, 3, 4);
        assertThat(records.get(3).lead()).isEqualTo(stories.get(0).lead());
        assertThat(records.get(3).copies()).isEqualTo(3);
    }

    @Test
    void storiesStandUnderTheirId() {
        stream.send(copy("north", "Ferry aground"));
        String story = stream.tagged().get(0).story().id();
        assertThat(stream.read("news.stories")).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo(story);
            assertThat(NewsTopologyTest.header(record, "ce_type")).isEqualTo("io.wirewatch.story.v1");
        });
    }

    @Test
    void eachTaggedItemHasItsPlaceInTheOrderOfAll() {
        stream.send(TestItems.item("a", "One"));
        stream.send(TestItems.item("b", "Two"));
        stream.pass(Duration.ofMinutes(1));
        stream.withdraw("a");
        List<String> sequence = stream.read("news.tagged").stream()
                .map(record -> NewsTopologyTest.header(record, "ce_sequence"))
                .toList();
        assertThat(sequence).hasSize(3).isSorted().doesNotHaveDuplicates().allMatch(number -> number.length() == 20);
    }

    @Test
    void aTombstoneWithdrawsAnItemEverywhere() {
        stream.put(Rule.of("ferries", "ferry"));
        stream.send(copy("north", "Ferry aground"));
        stream.send(copy("south", "Ferry runs aground"));
        assertThat(stream.alerts()).isNotEmpty();
        stream.read("news.tagged");
        stream.stories();
        stream.withdraw("south");
        assertThat(stream.read("news.tagged")).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("south");
            assertThat(record.value()).isNull();
        });
        assertThat(stream.stories()).singleElement().satisfies(story -> assertThat(story.size())
                .isEqualTo(1));
        assertThat(stream.counts.snapshot().withdrawn()).isEqualTo(1);
        assertThat(stream.counts.snapshot().addsUp()).isTrue();
    }

    @Test
    void whatIsNotKnownNeedNotBeWithdrawn() {
        stream.withdraw("unknown");
        stream.send(copy("north", "Ferry aground"));
        stream.withdraw("north");
        stream.withdraw("north");
        assertThat(stream.read("news.tagged")).hasSize(2);
        assertThat(stream.counts.snapshot().repeated()).isEqualTo(2);
        assertThat(stream.counts.snapshot().addsUp()).isTrue();
    }

    @Test
    void whatWasWithdrawnMayComeAgain() {
        stream.send(copy("north", "Ferry aground"));
        stream.withdraw("north");
        stream.send(copy("north", "Ferry aground"));
        assertThat(stream.tagged()).hasSize(2);
        assertThat(stream.counts.snapshot().updated()).isZero();
    }

    @Test
    void anItemWithoutAStoryGoesOn() {
        // A sketch of another version, as an instance of a later version may have written it.
        stream.sendToLane(
                "a",
                "{\"change\":\"new\",\"event\":\"a/1\",\"item\":{\"item\":{\"id\":\"a\",\"title\":\"A\"}},"
                        + "\"sketch\":\"fw==\",\"at\":\"2026-02-03T12:00:00Z\"}");
        assertThat(stream.tagged()).singleElement().satisfies(tagged -> assertThat(tagged.story())
                .isNull());
        assertThat(stream.counts.snapshot().laterFailures()).isEqualTo(1);
    }

    private static NewsItem copy(String source, String title) {
        return NewsItem.builder()
                .id(source)
                .title(title)
                .body(WIRE_TEXT)
                .source(new Source(source, source, null, null))
                .published(TestItems.PUBLISHED)
                .build();
    }
}
