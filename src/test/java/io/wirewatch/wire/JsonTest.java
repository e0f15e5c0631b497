package io.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RegionKind;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.region.SourceProfile;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleTest;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void absentIsNotWritten() {
        NewsItem item = NewsItem.builder()
                .title("Flood")
                .published(Instant.parse("2026-02-03T10:00:00Z"))
                .build();
        assertThat(Json.line(item)).isEqualTo("{\"title\":\"Flood\",\"published\":\"2026-02-03T10:00:00Z\"}");
    }

    @Test
    void enumsAreLowerCaseAndReadBack() {
        RegionTag tag = new RegionTag("LT", "Lithuania", RegionKind.COUNTRY, List.of("154"), 0.5, false, List.of());
        assertThat(Json.line(tag)).contains("\"kind\":\"country\"").contains("\"primary\":false");
        assertThat(Json.read(Json.line(tag), RegionTag.class)).isEqualTo(tag);
    }

    @Test
    void whatASourceSpokeOfIsReadBackWhenItNamedNoPlaceYet() {
        SourceProfile one = new SourceProfile(1, Map.of("LT", 1), Map.of(), Map.of());
        assertThat(Json.read(Json.line(SourceProfile.EMPTY), SourceProfile.class))
                .isEqualTo(SourceProfile.EMPTY);
        assertThat(Json.read(Json.line(one), SourceProfile.class)).isEqualTo(one);
    }

    @Test
    void aRuleSaysNotify() {
        Rule rule =
                Json.read("{\"id\":\"r\",\"query\":\"flood\",\"notify\":[\"desk\"],\"severity\":\"high\"}", Rule.class);
        assertThat(rule.receivers()).containsExactly("desk");
        assertThat(Json.line(rule)).contains("\"notify\":[\"desk\"]").doesNotContain("receivers");
    }

    @Test
    void aRulesTestMayBeMereTextOfWhichTheFirstLineIsTheTitle() {
        Rule rule = Json.read(
                "{\"id\":\"r\",\"query\":\"flood\",\"tests\":[{\"match\":\"A flood\\n\\nin Vilnius\"},{\"miss\":{\"body\":\"x\"}}]}",
                Rule.class);
        assertThat(rule.tests())
                .containsExactly(
                        RuleTest.matching(NewsItem.builder()
                                .title("A flood")
                                .body("in Vilnius")
                                .build()),
                        RuleTest.missing(NewsItem.builder().body("x").build()));
    }

    @Test
    void aRuleWithTestsEqualsWhatIsReadBackSoThatSavingItAgainChangesNothing() {
        Rule rule = Rule.of("r", "flood")
                .withTests(List.of(RuleTest.matching(
                        NewsItem.builder().title("A flood").summary("").body("").build())));
        assertThat(Json.read(Json.bytes(rule), Rule.class)).isEqualTo(rule);
        assertThat(Json.line(Rule.of("r", "flood"))).doesNotContain("tests");
    }

    @Test
    void aRuleHasTwoHundredTestsAtMost() {
        RuleTest test = RuleTest.matching(RuleTest.itemOf("x"));
        assertThat(Rule.of("r", "x").withTests(Collections.nCopies(200, test)).tests())
                .hasSize(200);
        assertThatThrownBy(() -> Rule.of("r", "x").withTests(Collections.nCopies(201, test)))
                .hasMessage("rule r has 201 tests; 200 is the most");
    }

    @Test
    void unknownPropertiesAreIgnored() {
        assertThat(Json.read("{\"title\":\"a\",\"later\":{\"x\":1}}", NewsItem.class)
                        .title())
                .isEqualTo("a");
    }

    @Test
    void aWrongTypeIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> Json.read("{\"title\":\"a\",\"authors\":[\"x\",7]}", NewsItem.class))
                .isInstanceOfSatisfying(UnreadableJsonException.class, e -> assertThat(e.place())
                        .isEqualTo("/authors/1"));
    }

    @Test
    void whatTheRecordRefusesIsSaidInItsWords() {
        assertThatThrownBy(() -> Json.read("{\"summary\":\"a\"}", NewsItem.class))
                .hasMessage("an item needs a title or a body");
    }

    @Test
    void namesInAReasonAreNotCutInTheirMiddle() {
        assertThatThrownBy(() -> Json.read("[1]", Rule.class))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessageContaining("JsonToken.START_ARRAY");
    }
}
