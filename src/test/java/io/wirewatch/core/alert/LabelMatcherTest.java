package io.wirewatch.core.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.TestItems;
import io.wirewatch.core.news.RegionKind;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.news.StoryRef;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelMatcherTest {
    private static final Rule RULE = new Rule(
            "floods",
            null,
            "flood",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Map.of("team", "baltic", "rule", "other"),
            null,
            null);

    /** Of an alert on Lithuania and Latvia, in Europe. */
    private static final Labels LABELS =
            Labels.of(RULE.ref(), RULE.policy(), new StoryRef("s1", 1, 1, null), List.of(on("LT"), on("LV")));

    private static TaggedItem on(String country) {
        RegionTag region =
                new RegionTag(country, country, RegionKind.COUNTRY, List.of("150", "EU"), 1, false, List.of());
        return new TaggedItem(TestItems.item(country, "Flood"), null, List.of(region), null, null, null, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "region=LT",
                "region=EU",
                "region=US|LV",
                "region!=US",
                "region=L*",
                " team = baltic ",
                "team!=nordic|alpine",
                "story=s1",
                "severity=medium",
                "rule=floods",
                "absent!=anything",
                "region=*"
            })
    void holds(String written) {
        assertThat(LabelMatcher.parse(written).holds(LABELS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "region=US",
                "region=lt",
                "region!=LT",
                "region!=US|LV",
                "region=LTU",
                "region=L",
                "region=*T",
                "team=balt",
                "absent=anything",
                "absent=*",
                "rule=other"
            })
    void doesNotHold(String written) {
        assertThat(LabelMatcher.parse(written).holds(LABELS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "region",
                "region=",
                "=LT",
                "region==LT",
                "region=LT|",
                "region=LT||LV",
                "re gion=LT",
                "region>LT",
                "region=!LT"
            })
    void isRefused(String written) {
        assertThatThrownBy(() -> LabelMatcher.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("severity=low");
    }

    @ParameterizedTest
    @ValueSource(strings = {"region=LT|LV", "severity!=low", "source=example*", "team=Ž ir ž"})
    void isReadBackAsItIsWritten(String written) {
        assertThat(LabelMatcher.parse(written).written()).isEqualTo(written);
    }

    @Test
    void spacesAroundPartsDoNotMatter() {
        assertThat(LabelMatcher.parse("  region !=  LT | LV ")).isEqualTo(LabelMatcher.parse("region!=LT|LV"));
    }
}
