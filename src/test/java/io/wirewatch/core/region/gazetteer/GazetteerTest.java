package io.wirewatch.core.region.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import com.ibm.icu.util.ULocale;
import io.wirewatch.core.news.RegionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    private static final Gazetteer GAZETTEER = Gazetteer.standard(RegionPolicy.none());

    @Test
    void theShippedRegionsAreThoseOfIcu() {
        List<String> shipped = Rows.of(Gazetteer.class, "regions.tsv", 4).stream()
                .map(row -> String.join("\t", row))
                .toList();
        assertThat(shipped).isEqualTo(IcuRegions.regionLines());
    }

    @Test
    void everyTerritoryOfIcuIsKnownByItsNameInManyLanguages() {
        for (String language : List.of(
                "en", "de", "fr", "es", "ru", "pt", "it", "pl", "uk", "tr", "nl", "ar", "zh", "ja", "hi", "sw", "sv",
                "fa", "id", "ko")) {
            LocaleDisplayNames names = LocaleDisplayNames.getInstance(ULocale.forLanguageTag(language));
            for (String code : List.of("LT", "US", "RU", "TW", "DK", "CI", "XK", "150", "EU")) {
                String key = NameReader.key(names.regionDisplayName(code).replaceAll(" \\(.*", ""));
                assertThat(GAZETTEER.names().find(key)).as(language + " " + key).isNotEqualTo(NameTable.NONE);
            }
        }
    }

    @Test
    void aPeopleThatTwoLanguagesCallAlikeCountsInBoth() {
        int entry = GAZETTEER.names().find("portugueses");
        List<Usage> usages = new ArrayList<>();
        for (int meaning : GAZETTEER.names().meanings(entry)) {
            usages.add(GAZETTEER.names().usage(meaning));
        }
        assertThat(usages).anyMatch(usage -> usage.isUsedIn("es")).anyMatch(usage -> usage.isUsedIn("pt"));
    }

    @Test
    void everyCountryHasAPoint() {
        Set<String> withPoint = new TreeSet<>();
        Rows.of(Gazetteer.class, "middles.tsv", 3).forEach(row -> withPoint.add(row[0]));
        Set<String> countries = new TreeSet<>();
        Region.getAvailable(RegionType.TERRITORY).forEach(region -> countries.add(region.toString()));
        countries.remove("UM");
        assertThat(withPoint).containsAll(countries);
    }

    @Test
    void nearlyEveryCountryHasAnEnglishDemonymAndACapital() {
        Set<String> demonyms = new TreeSet<>();
        Rows.of(Gazetteer.class, "demonyms-en.tsv", 2).forEach(row -> demonyms.add(row[0]));
        Set<String> capitals = new TreeSet<>();
        Rows.of(Gazetteer.class, "cities.tsv", 10).stream()
                .filter(row -> row[3].equals("capital"))
                .forEach(row -> capitals.add(row[1]));
        List<String> members = new ArrayList<>();
        GAZETTEER.regions().stream()
                .filter(region ->
                        region.kind() == RegionKind.COUNTRY && region.within().contains("UN"))
                .forEach(region -> members.add(region.code()));
        assertThat(members).hasSize(193);
        assertThat(demonyms).containsAll(members);
        members.remove("IL");
        assertThat(capitals).containsAll(members);
    }

    @Test
    void handWrittenLinesNameKnownCodes() {
        List<String> codes = new ArrayList<>();
        Rows.of(Gazetteer.class, "aliases.tsv", 4).forEach(row -> codes.add(row[0]));
        Rows.of(Gazetteer.class, "demonyms-en.tsv", 2).forEach(row -> codes.add(row[0]));
        Rows.of(Gazetteer.class, "demonyms.tsv", 3).forEach(row -> codes.add(row[1]));
        Rows.of(Gazetteer.class, "middles.tsv", 3).forEach(row -> codes.add(row[0]));
        assertThat(codes)
                .allSatisfy(code -> assertThat(GAZETTEER.region(code)).as(code).isPresent());
    }

    @Test
    void generatedKeysAreFoldedAsTextIs() {
        Rows.of(Gazetteer.class, "names.tsv", 3).stream()
                .filter(row -> row[0].startsWith("L"))
                .forEach(row -> assertThat(NameReader.key(row[2])).isEqualTo(row[2]));
    }

    @Test
    void allThatContainsARegionIsARegion() {
        Set<String> codes = new TreeSet<>();
        GAZETTEER.regions().forEach(region -> codes.add(region.code()));
        assertThat(GAZETTEER.regions())
                .allSatisfy(region -> assertThat(codes).as(region.code()).containsAll(region.within()));
    }
}
