package io.wirewatch.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.SchemaValidation;
import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.PlaceTag;
import io.wirewatch.core.news.RegionKind;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.TryAllMatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies as items show them, from the file to the rules that match. */
class PolicyTaggingTest {
    @TempDir
    private static Path folder;

    private static ItemTagger shipped;
    private static ItemTagger own;

    @BeforeAll
    static void read() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), """
                groupings:
                  WEST-COAST:
                    name: West Coast
                    names: {en: West Coast}
                    members: [US-CA, US-OR, US-WA]
                disputed:
                  UA-43: RU
                  XK: RS
                  TW: [TW, CN]
                  "Katzrin, IL": IL
                """);
        shipped = Taggers.standard();
        own = Taggers.with(new RegionSettings(Optional.of(file), 0.5), List.of());
    }

    private static TaggedItem tag(ItemTagger tagger, String text, String... queries) {
        List<Rule> rules = List.of(queries).stream()
                .map(query -> Rule.of(query.replace(':', '.'), query))
                .toList();
        NewsItem item = NewsItem.builder().title(text).body(text + ".").build();
        return tagger.tag(item, new TryAllMatcher(rules)).item();
    }

    @Test
    void whatAPolicyMakesOfATerritoryIsStillOfTheSchema() {
        TaggedItem tagged = tag(own, "Storm in Kosovo, in Sevastopol and on the West Coast");
        assertThat(tagged.places()).extracting(PlaceTag::subdivision).contains("XK");
        SchemaValidation.requireValid("TaggedItem", tagged);
    }

    private static List<String> matched(TaggedItem tagged) {
        return tagged.matches().stream()
                .map(match -> match.rule().id().replace('.', ':'))
                .toList();
    }

    private static List<String> countries(TaggedItem tagged) {
        return tagged.regions().stream()
                .filter(region -> region.kind() == RegionKind.COUNTRY)
                .map(RegionTag::code)
                .toList();
    }

    private static RegionTag region(TaggedItem tagged, String code) {
        return tagged.regions().stream()
                .filter(region -> region.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not in " + tagged.regions()));
    }

    @Test
    void aRuleOnNatoHoldsForVilnius() {
        TaggedItem tagged = tag(
                shipped,
                "Ministers meet in Vilnius, Lithuania",
                "region:NATO",
                "region:BALTICS",
                "region:EU",
                "region:SAHEL");
        assertThat(matched(tagged)).containsExactlyInAnyOrder("region:NATO", "region:BALTICS", "region:EU");
    }

    @Test
    void aGroupingThatATextNamesIsARegionOfItsOwn() {
        TaggedItem tagged = tag(shipped, "Storm hits the Baltics", "region:EU", "region:154", "region:LT");
        assertThat(region(tagged, "BALTICS").kind()).isEqualTo(RegionKind.GROUPING);
        assertThat(matched(tagged)).containsExactlyInAnyOrder("region:EU", "region:154");
    }

    @Test
    void crimeaGoesWithThePolicyAndSoDoItsCities() {
        String text = "Bridge closed in Simferopol, Crimea";
        assertThat(countries(tag(shipped, text))).containsExactly("UA");
        TaggedItem tagged = tag(own, text, "region:RU", "region:UA", "region:UA-43");
        assertThat(countries(tagged)).containsExactly("RU");
        assertThat(matched(tagged)).containsExactlyInAnyOrder("region:RU", "region:UA-43");
        assertThat(tagged.places()).extracting(PlaceTag::country).containsOnly("RU");
    }

    @Test
    void aTerritoryGivenToACountryIsAPartOfIt() {
        String text = "Talks go on in Pristina, Kosovo";
        assertThat(countries(tag(shipped, text))).containsExactly("XK");
        TaggedItem tagged = tag(own, text, "region:RS", "region:XK", "primary:RS");
        assertThat(countries(tagged)).containsExactly("RS");
        assertThat(region(tagged, "XK").kind()).isEqualTo(RegionKind.SUBDIVISION);
        assertThat(matched(tagged)).containsExactlyInAnyOrder("region:RS", "region:XK", "primary:RS");
    }

    @Test
    void aTerritoryOfTwoCountsForBoth() {
        TaggedItem tagged = tag(own, "Taiwan holds an election in Taipei", "region:TW", "region:CN");
        assertThat(countries(tagged)).containsExactly("TW");
        assertThat(matched(tagged)).containsExactlyInAnyOrder("region:TW", "region:CN");
    }

    @Test
    void statesCanBeGrouped() {
        TaggedItem tagged = tag(own, "Wildfires near Portland, Oregon", "region:WEST-COAST", "region:US");
        assertThat(matched(tagged)).containsExactlyInAnyOrder("region:WEST-COAST", "region:US");
    }
}
