package io.wirewatch.core.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each rule of the place finder is there for something: a golden case that says what it rests on falls when that is taken out, and each of
 * the rules listed here has a case that rests on it alone. Rules stand in for one another, so such a text is short and speaks of nothing else.
 *
 * <p>A case that no longer falls, after the weights were fitted anew, is one that other rules decide now: find another text.
 */
class RegionRulesTest {
    private static final Set<String> RULES = Set.of(
            "FinderRule.CAPITALS",
            "FinderRule.NO_PLACES",
            "FinderRule.DATELINE",
            "RankFeature.MAGNITUDE",
            "RankFeature.BEHIND_LARGEST",
            "RankFeature.HELD",
            "RankFeature.HOLDS",
            "RankFeature.LISTED_WITH_KIND",
            "RankFeature.CALLED_DIVISION",
            "RankFeature.DIVISION_BESIDE_GREAT_CITY",
            "RankFeature.COUNTRY_SHARE",
            "RankFeature.DIVISION_SHARE",
            "RankFeature.COUNTRY_NAMED",
            "RankFeature.DIVISION_NAMED",
            "RankFeature.SOURCE_DIVISION",
            "RankFeature.SOURCE_PLACE",
            "RankFeature.COUNTRY_IN_LOCAL_SOURCE",
            "RankFeature.HOME",
            "RankFeature.LANGUAGE",
            "RankFeature.DATELINE_NO_CITY",
            "PlaceFeature.COMMON_WORD",
            "PlaceFeature.AFTER_GIVEN_NAME",
            "PlaceFeature.AFTER_TITLE",
            "PlaceFeature.AFTER_INITIAL",
            "PlaceFeature.GIVEN_NAME_BEFORE_CAPITAL",
            "PlaceFeature.GIVEN_NAME_BEFORE_SURNAME",
            "PlaceFeature.BEFORE_ORGANIZATION",
            "PlaceFeature.BEFORE_PART",
            "PlaceFeature.AFTER_PLACE_PREPOSITION",
            "PlaceFeature.PERSON_ELSEWHERE",
            "PlaceFeature.PLACE_ELSEWHERE",
            "PlaceFeature.AFTER_PARTY",
            "PlaceFeature.HYPHENATED",
            "PlaceFeature.DATELINE",
            "PlaceFeature.LIKE_ACRONYM",
            "CountryFeature.OTHER_DATELINE",
            "CountryFeature.OTHER_DATELINE_NAMED_ONCE",
            "CountryFeature.IN_TITLE",
            "CountryFeature.DEMONYM_ONLY",
            RuledTagger.BEFORE);

    @TestFactory
    List<DynamicTest> claimsFallWithoutTheirRules() {
        return RegionClaim.all().stream()
                .filter(claim -> !claim.restsOn().isEmpty())
                .map(claim -> DynamicTest.dynamicTest(claim.name(), () -> check(claim)))
                .toList();
    }

    @Test
    void eachRuleHasAClaimOfItsOwn() {
        Set<String> rules = new TreeSet<>(RULES);
        RegionClaim.all().stream()
                .map(RegionClaim::restsOn)
                .filter(restsOn -> restsOn.size() == 1)
                .forEach(rules::removeAll);
        assertThat(rules).as("rules on which no golden case rests alone").isEmpty();
        assertThat(RegionClaim.all().stream().map(claim -> Set.copyOf(claim.restsOn())))
                .as("the two measures of nearness stand in for each other")
                .contains(Set.of("RankFeature.NEAR", "RankFeature.IN_REACH"));
    }

    private static void check(RegionClaim claim) {
        assertThat(claim.broken(SharedTagger.TAGGER)).as("with all rules").isEmpty();
        List<String> rules = claim.restsOn();
        RegionClaim shown = rules.contains(RuledTagger.BEFORE) ? claim.withoutBefore() : claim;
        assertThat(shown.broken(RuledTagger.without(rules)))
                .as("holds without %s too", rules)
                .isNotEmpty();
    }
}
