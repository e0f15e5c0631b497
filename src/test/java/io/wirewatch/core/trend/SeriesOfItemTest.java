package io.wirewatch.core.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.TestItems;
import io.wirewatch.core.news.RegionKind;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.news.TopicTag;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesOfItemTest {
    @Test
    void anItemCountsForItsTagsAndAllAboveThem() {
        assertThat(keys(TestItems.fullTagged()))
                .containsExactlyInAnyOrder(
                        "language:en",
                        "source:example-lt",
                        "region:LT",
                        "region:154",
                        "region:150",
                        "region:EU",
                        "topic:20000151",
                        "topic:03000000",
                        "region-topic:LT:20000151",
                        "region-topic:LT:03000000");
    }

    @Test
    void ofASubdivisionOnlyWhatContainsItCounts() {
        RegionTag carolina = new RegionTag(
                "US-NC", "North Carolina", RegionKind.SUBDIVISION, List.of("US", "021"), 1, true, List.of());
        assertThat(keys(tagged(List.of(carolina), List.of()))).containsExactlyInAnyOrder("region:US", "region:021");
    }

    @Test
    void anItemAboutNothingCountsForNothing() {
        assertThat(keys(TestItems.minimalTagged())).isEmpty();
    }

    @Test
    void anItemAboutEverythingCountsForNoMoreThanTheMost() {
        List<RegionTag> regions = new ArrayList<>();
        List<TopicTag> topics = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            regions.add(new RegionTag("R" + i, "r", RegionKind.COUNTRY, List.of(), 1, false, List.of()));
            topics.add(new TopicTag("t" + i, "t", List.of(), 1, List.of()));
        }
        assertThat(keys(tagged(regions, topics))).hasSize(SeriesOfItem.MOST);
    }

    @Test
    void aKeyTellsItsSeries() {
        for (Series series : List.of(
                new Series(SeriesKind.REGION_TOPIC, "LT", "my:topic"),
                new Series(SeriesKind.SOURCE, "https://a.example/b", null),
                new Series(SeriesKind.REGION, "154", null))) {
            assertThat(Series.read(series.key())).isEqualTo(series);
        }
        assertThatThrownBy(() -> Series.read("country:LT")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anItemIsCountedWhenPublishedUnlessThatCannotBe() {
        Instant arrived = Instant.parse("2026-02-03T10:00:00Z");
        Instant hourAgo = arrived.minus(Duration.ofHours(1));
        assertThat(EventTime.of(hourAgo, arrived)).isEqualTo(hourAgo);
        assertThat(EventTime.of(null, arrived)).isEqualTo(arrived);
        assertThat(EventTime.of(arrived.plusSeconds(1), arrived)).isEqualTo(arrived);
        assertThat(EventTime.of(arrived.minus(Duration.ofDays(2)), arrived)).isEqualTo(arrived);
    }

    private static List<String> keys(TaggedItem tagged) {
        return SeriesOfItem.of(tagged).stream().map(Series::key).toList();
    }

    private static TaggedItem tagged(List<RegionTag> regions, List<TopicTag> topics) {
        return new TaggedItem(TestItems.minimalItem(), null, regions, List.of(), topics, null, List.of());
    }
}
