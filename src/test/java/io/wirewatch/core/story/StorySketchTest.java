package io.wirewatch.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.core.news.NewsItem;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorySketchTest {
    private static final NewsItem ITEM = WireCopies.make(3, 1, 1).get(0);

    @Test
    void bytesGiveTheSameSketch() {
        StorySketch sketch = Told.sketch(ITEM);
        assertThat(StorySketch.of(sketch.bytes())).isEqualTo(sketch);
        assertThat(sketch.names().size()).isPositive();
        assertThat(sketch.fingerprints().size()).isPositive();
    }

    @Test
    void bytesThatBreakOffAreRefused() {
        byte[] bytes = Told.sketch(ITEM).bytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] part = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> StorySketch.of(part)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> StorySketch.of(Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"word ", "7 ", "Name", "漢字", "خبر ", ". ", "\uD83D"})
    void oddTextsGiveSmallSketches(String piece) {
        NewsItem item = Told.item("odd", "", piece.repeat(20_000));
        assertThat(Told.sketch(item).bytes().length).isLessThan(1024);
    }

    @Test
    void tenThousandNamesGiveASmallSketch() {
        String names = IntStream.range(0, 10_000).mapToObj(i -> "Name" + i).collect(Collectors.joining(" and "));
        assertThat(Told.sketch(Told.item("names", "Names", names)).bytes().length)
                .isLessThan(1024);
    }

    @Test
    void aTitleAloneIsEnough() {
        NewsItem item = NewsItem.builder().id("t").title("Flood in Vilnius").build();
        assertThat(Told.sketch(item).names().size()).isPositive();
    }

    @Test
    void scriptsWithoutCapitalsHaveNamesToo() {
        assertThat(Told.sketch(Told.item("ar", "زلزال يضرب مدينة تبريز", "ضرب زلزال مدينة تبريز ليلا"))
                        .names()
                        .size())
                .isPositive();
        assertThat(Told.sketch(Told.item("zh", "云南发生地震", "云南今天发生地震")).names().size())
                .isPositive();
    }
}
