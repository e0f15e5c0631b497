package io.wirewatch.core.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class BoxNameTest {
    private static BoxName of(String className, String id) {
        return BoxName.of(new Element("div").attr("class", className).attr("id", id));
    }

    @Test
    void wordsAreToldApartByMarksAndHumps() {
        assertThat(of("share-bar", "").isFurniture()).isTrue();
        assertThat(of("c-Share_2", "").isFurniture()).isTrue();
        assertThat(of("mainShareBox", "").isFurniture()).isTrue();
        assertThat(of("", "readMore").isFurniture()).isTrue();
    }

    @Test
    void aWordWithinAWordSaysNothing() {
        assertThat(of("shareholders", "")).isEqualTo(BoxName.PLAIN);
        assertThat(of("roads", "uploads")).isEqualTo(BoxName.PLAIN);
    }

    @Test
    void capitalsAreNoHumps() {
        assertThat(of("SIDEBAR", "").isAside()).isTrue();
    }

    @Test
    void anIdMadeOfAHeadingSaysNothing() {
        assertThat(of("", "how-to-share-a-ferry")).isEqualTo(BoxName.PLAIN);
        assertThat(of("", "share-a-ferry").isFurniture()).isTrue();
    }

    @Test
    void noNameSaysNothing() {
        assertThat(BoxName.of(new Element("div"))).isEqualTo(BoxName.PLAIN);
    }
}
