package io.wirewatch.core.region.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.RegionKind;
import io.wirewatch.core.region.gazetteer.RegionPolicy.Grouping;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegionTreeTest {
    private static RegionTree tree(Map<String, List<String>> disputed, Grouping... groupings) {
        return new RegionTree(new RegionPolicy(List.of(groupings), disputed));
    }

    private static Grouping grouping(String code, String... members) {
        return new Grouping(code, code, Map.of(), List.of(members));
    }

    private static List<String> within(RegionTree tree, String code) {
        return tree.byCode().get(code).within();
    }

    @Test
    void aCountryIsASubdivisionOfThatWhichItCountsFor() {
        RegionTree tree = tree(Map.of("XK", List.of("RS")), grouping("BALKANS", "RS"));
        assertThat(tree.byCode().get("XK").kind()).isEqualTo(RegionKind.SUBDIVISION);
        assertThat(within(tree, "XK")).startsWith("RS").contains("039", "150", "UN", "BALKANS");
    }

    @Test
    void aTerritoryStaysOnTheMapWhereItWas() {
        RegionTree tree = tree(Map.of("FK", List.of("GB")));
        assertThat(within(tree, "FK")).contains("GB", "005", "019").doesNotContain("150");
    }

    @Test
    void aCountryCanCountForAnotherTooAndStayOne() {
        RegionTree tree = tree(Map.of("TW", List.of("TW", "CN")));
        assertThat(tree.byCode().get("TW").kind()).isEqualTo(RegionKind.COUNTRY);
        assertThat(within(tree, "TW")).contains("CN", "030");
        assertThat(tree.addDivision("TW-TPE", "Taipei", "TW").within()).contains("TW", "CN");
    }

    @Test
    void aDivisionLiesInTheCountriesThatItCountsFor() {
        RegionTree tree = tree(Map.of("UA-43", List.of("RU"), "UA-14", List.of("UA", "RU")));
        assertThat(tree.addDivision("UA-43", "Crimea", "UA").within())
                .startsWith("RU")
                .contains("151")
                .doesNotContain("UA");
        assertThat(tree.addDivision("UA-14", "Donetsk", "UA").within())
                .startsWith("UA")
                .contains("RU");
    }

    @Test
    void membersOfAMemberAreMembers() {
        RegionTree tree = tree(Map.of(), grouping("ALL", "SOME", "143"), grouping("SOME", "EE"));
        assertThat(within(tree, "EE")).contains("SOME", "ALL");
        assertThat(within(tree, "KZ")).contains("ALL").doesNotContain("SOME");
        assertThat(tree.addDivision("EE-37", "Harju", "EE").within()).contains("ALL");
    }

    @Test
    void aGroupingLiesInWhatAllItsMembersLieIn() {
        RegionTree tree =
                tree(Map.of(), grouping("BALTICS", "EE", "LV", "LT"), grouping("ALLIES", "EE", "LV", "LT", "US"));
        assertThat(within(tree, "BALTICS")).contains("ALLIES", "EU", "EZ", "154", "150", "001");
        assertThat(within(tree, "ALLIES")).contains("UN", "001").doesNotContain("EU", "150", "BALTICS");
    }

    @Test
    void aGroupingOfDivisionsHoldsThemAlone() {
        RegionTree tree = tree(Map.of(), grouping("WEST-COAST", "US-CA", "US-OR", "US-WA"));
        assertThat(tree.addDivision("US-OR", "Oregon", "US").within()).contains("US", "WEST-COAST");
        assertThat(within(tree, "US")).doesNotContain("WEST-COAST");
        assertThat(within(tree, "WEST-COAST")).contains("US", "021");
    }

    @Test
    void thePolicyDecidesWhoIsInTheUnion() {
        RegionTree tree = tree(Map.of(), grouping("EU", "LT", "UA"));
        assertThat(within(tree, "UA")).contains("EU");
        assertThat(within(tree, "FR")).doesNotContain("EU");
    }
}
