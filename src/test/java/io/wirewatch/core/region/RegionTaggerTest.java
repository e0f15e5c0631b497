package io.wirewatch.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.PlaceKind;
import io.wirewatch.core.news.PlaceTag;
import io.wirewatch.core.news.RegionKind;
import io.wirewatch.core.news.RegionTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionTaggerTest {
    private static final Path ARTICLE = Path.of("../shared/samples/reference-article.txt");

    @Test
    void aCountryLiesInAllThatContainsItNearestFirst() {
        RegionTag tag = region(SharedTagger.tag("Lithuania votes", null, "en"), "LT");
        assertThat(tag.within()).startsWith("154", "150", "001").contains("EU", "EZ", "UN", "NATO");
        assertThat(tag.kind()).isEqualTo(RegionKind.COUNTRY);
        assertThat(tag.name()).isEqualTo("Lithuania");
    }

    @Test
    void aStateLiesInItsCountryFirst() {
        RegionTag tag = region(SharedTagger.tag("Rain in North Carolina", null, "en"), "US-NC");
        assertThat(tag.within())
                .startsWith("US", "021", "019", "001", "003", "UN")
                .contains("NATO");
        assertThat(tag.kind()).isEqualTo(RegionKind.SUBDIVISION);
    }

    @Test
    void aPlaceHasOneTagWithAllItsMentionsInReadingOrder() {
        RegionTags tags = SharedTagger.tag("Estonian vote", "Estonia voted. In Tallinn, Estonians cheered.", "en");
        assertThat(tags.places()).extracting(PlaceTag::name).containsExactly("Estonia", "Tallinn");
        PlaceTag country = tags.places().get(0);
        assertThat(country.kind()).isEqualTo(PlaceKind.COUNTRY);
        assertThat(country.evidence()).extracting(Evidence::reason).containsExactly("demonym", "name", "demonym");
        assertThat(tags.places().get(1).geonamesId()).isEqualTo(588409L);
        assertThat(region(tags, "EE").evidence()).hasSize(4);
    }

    @Test
    void thePlaceNamedFirstComesFirst() {
        RegionTags tags = SharedTagger.tag("Peru", "Chile. Peru. Chile. Bolivia.", "en");
        assertThat(tags.places()).extracting(PlaceTag::name).containsExactly("Peru", "Chile", "Bolivia");
    }

    @Test
    void theMostNamedRegionScoresHighestAndAPassingMentionLow() {
        String body = "Kenya said so. Kenya repeated it. ".repeat(10) + "Uganda agreed.";
        RegionTags tags = SharedTagger.tag("Kenya speaks", body, "en");
        assertThat(tags.regions()).extracting(RegionTag::code).containsExactly("KE", "UG");
        assertThat(tags.regions().get(0).score()).isGreaterThan(0.95);
        assertThat(tags.regions().get(1).score()).isPositive().isLessThan(0.2);
    }

    @Test
    void aLonePassingMentionIsNoCertainty() {
        String body = "Rain fell on the town. ".repeat(20) + "A Ugandan agreed.";
        assertThat(region(SharedTagger.tag(null, body, "en"), "UG").score()).isBetween(0.2, 0.6);
    }

    @Test
    void mentionsShownAreCapped() {
        RegionTags tags = SharedTagger.tag("Peru", "Peru ".repeat(5000), "en");
        assertThat(tags.places().get(0).evidence()).hasSize(200);
        assertThat(tags.regions().get(0).evidence()).hasSize(200);
    }

    @Test
    void theLanguageMayCarryACountryOrBeUnknown() {
        assertThat(codes(SharedTagger.tag("Wahl in Litauen", null, "de-AT"))).contains("LT");
        assertThat(codes(SharedTagger.tag("Wahl in Russland", null, null))).contains("RU");
        assertThat(codes(SharedTagger.tag("Wahl in Russland", null, "und"))).contains("RU");
    }

    @Test
    void theReferenceArticleIsAboutLithuania() throws IOException {
        assumeThat(ARTICLE).exists();
        String text = Files.readString(ARTICLE);
        String body = text.substring(text.indexOf('\n'), text.indexOf("More from Foreign Policy"));
        RegionTags tags = SharedTagger.tag(text.substring(0, text.indexOf('\n')), body, "en");
        assertThat(codes(tags))
                .contains("US", "RU", "BY", "UA", "PL", "DE", "RO", "EE", "LV", "GB", "DK", "CN", "TW", "151", "EU")
                .doesNotContain("FR");
        assertThat(region(tags, "LT").primary()).isTrue();
    }

    private static List<String> codes(RegionTags tags) {
        return tags.regions().stream().map(RegionTag::code).toList();
    }

    private static RegionTag region(RegionTags tags, String code) {
        return tags.regions().stream()
                .filter(tag -> tag.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + code + " in " + codes(tags)));
    }
}
