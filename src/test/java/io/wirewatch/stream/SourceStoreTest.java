package io.wirewatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.PlaceTag;
import io.wirewatch.core.news.Source;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.region.SourceProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the stream remembers of sources, and what leaves no trace. */
class SourceStoreTest {
    private static final String PAPER = "valley-paper";

    @TempDir
    Path directory;

    private TopologyKit stream;

    @BeforeEach
    void start() {
        stream = new TopologyKit(directory);
    }

    @AfterEach
    void stop() {
        stream.close();
        assertThat(stream.counts.snapshot().addsUp()).isTrue();
    }

    private static NewsItem item(String id, String title, String body) {
        return NewsItem.builder()
                .id(id)
                .title(title)
                .body(body)
                .source(new Source(PAPER, null, null, null))
                .build();
    }

    private static NewsItem local(String id) {
        return item(
                id,
                "Council meets in Springfield, Oregon",
                "Residents of Springfield, Oregon, and Eugene, Oregon, came. " + id);
    }

    private static NewsItem unclear() {
        return item("unclear", "Fire at a shop in Springfield", "Nobody was hurt in Springfield, police said.");
    }

    private static List<String> divisions(TaggedItem tagged) {
        return tagged.places().stream().map(PlaceTag::subdivision).toList();
    }

    @Test
    void anItemIsReadInTheLightOfTheEarlierOnesOfItsSource() {
        stream.send(local("a"));
        stream.send(local("b"));
        stream.send(local("c"));
        stream.send(unclear());
        assertThat(divisions(stream.tagged().get(3))).containsExactly("US-OR");
        assertThat(stream.profile(PAPER).items()).isEqualTo(4);
    }

    @Test
    void withoutThemItIsReadForItself() {
        stream.send(unclear());
        assertThat(divisions(stream.tagged().get(0))).doesNotContain("US-OR");
    }

    @Test
    void aRepeatIsNotRememberedAndAnUpdateIs() {
        stream.send(local("a"));
        stream.send(local("a"));
        assertThat(stream.profile(PAPER).items()).isEqualTo(1);
        stream.send(item("a", "Council meets again", "In Springfield, Oregon."));
        assertThat(stream.profile(PAPER).items()).isEqualTo(2);
    }

    @Test
    void aDeadLetterLeavesNoTrace() {
        stream.limit.refused("news.tagged", 10_000);
        stream.send(
                item("large", "Council meets in Springfield, Oregon", "In Springfield, Oregon. " + "x".repeat(20_000)));
        assertThat(stream.deadLetters()).hasSize(1);
        assertThat(stream.profile(PAPER)).isNull();
    }

    @Test
    void anItemOnTheDetourIsRememberedOnce() {
        stream.close();
        stream = new TopologyKit(directory.resolve("detour"), 12);
        for (char id = 'a'; id < 'k'; id++) {
            stream.send(local(String.valueOf(id)));
        }
        assertThat(stream.tagged()).hasSize(10);
        assertThat(stream.profile(PAPER).items()).isEqualTo(10);
    }

    @Test
    void ofOneSourceTooManyNothingIsRemembered(@TempDir Path state) {
        KeyValueStore<String, SourceProfile> store = StoreKit.open(Stores.sources(), state);
        SourceProfiles sources = new SourceProfiles(store, null, 2);
        SourceProfile known = known(1);
        for (String source : List.of("one", "two", "three")) {
            sources.put(from(source), known);
        }
        sources.put(from("one"), known(2));
        assertThat(List.of("one", "two", "three"))
                .extracting(source -> sources.of(from(source)).items())
                .containsExactly(2, 1, 0);
        store.close();
    }

    private static SourceProfile known(int items) {
        return new SourceProfile(items, Map.of(), Map.of(), Map.of());
    }

    private static NewsItem from(String source) {
        return NewsItem.builder()
                .id("of " + source)
                .title("Fire at a shop")
                .source(new Source(source, null, null, null))
                .build();
    }

    @Test
    void theSameItemsAgainGiveTheSameTags() {
        List<TaggedItem> first = tagged("first");
        assertThat(tagged("second")).isEqualTo(first);
    }

    private List<TaggedItem> tagged(String folder) {
        stream.close();
        stream = new TopologyKit(directory.resolve(folder));
        stream.send(local("a"));
        stream.send(unclear());
        stream.send(local("b"));
        stream.send(unclear().toBuilder()
                .title("Fire at a shop in Springfield: two held")
                .build());
        return stream.tagged();
    }
}
