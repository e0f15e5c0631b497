package io.wirewatch.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.alert.AlertState;
import io.wirewatch.core.news.Severity;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What counts as a difference, of tags, stories and alerts. */
class ComparisonsTest {
    private static TagDigest digest(Set<String> regions, Set<String> matches) {
        return new TagDigest(regions, Set.of(), Set.of(), matches, 0, 7, 0);
    }

    private static AlertDigest alert(String id, String rule, String story, AlertState state) {
        return new AlertDigest(id, rule, story, state, Severity.LOW, 1, "each", "1 item", 5, 0, 9);
    }

    @Test
    void aCodeIsGainedOnceForEachItemThatHasItNow() {
        TagComparison tags = new TagComparison();
        tags.compare(0, digest(Set.of("LT"), Set.of("a")), digest(Set.of("LV"), Set.of("a")));
        tags.compare(0, digest(Set.of(), Set.of()), digest(Set.of("LV"), Set.of()));
        tags.compare(0, digest(Set.of("LT"), Set.of()), digest(Set.of("LT"), Set.of()));
        assertThat(tags.same()).isEqualTo(1);
        assertThat(tags.differing()).isEqualTo(2);
        assertThat(tags.of(Facet.REGION))
                .isEqualTo(new ReplayReport.Tags(
                        2, java.util.List.of(new CodeCount("LV", 2, 0), new CodeCount("LT", 0, 1))));
        assertThat(tags.of(Facet.MATCH).codes()).isEmpty();
    }

    @Test
    void storiesAreComparedByPairsAndNotByTheirIds() {
        StoryComparison stories = new StoryComparison();
        StoryComparison.Place place = new StoryComparison.Place(0, 1);
        stories.add(1, 100, place);
        stories.add(1, 100, place);
        stories.add(1, 200, place);
        stories.add(2, 200, place);
        assertThat(stories.result()).isEqualTo(new ReplayReport.Stories(2, 2, 1, 1, 2));
        assertThat(stories.examples()).extracting(StoryComparison.Pair::joined).containsExactly(true, false);
    }

    @Test
    void anAlertOnTheSameStoryOpenedAtAnotherTimeIsChangedAndNotLostAndGained() {
        AlertComparison alerts = new AlertComparison();
        alerts.compare(
                Map.of("1", alert("1", "r", "s", AlertState.OPENED), "2", alert("2", "r", "t", AlertState.OPENED)),
                Map.of("9", alert("9", "r", "s", AlertState.CLOSED), "3", alert("3", "q", "t", AlertState.OPENED)));
        ReplayReport.Alerts result = alerts.result();
        assertThat(result.changed()).isEqualTo(1);
        assertThat(result.lost()).isEqualTo(1);
        assertThat(result.gained()).isEqualTo(1);
        assertThat(alerts.examples()).anySatisfy(found -> assertThat(found.changes())
                .containsExactly("state opened → closed", "opened at another time"));
    }
}
