package io.wirewatch.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.text.AnalyzedField;
import io.wirewatch.core.text.AnalyzedText;
import io.wirewatch.core.text.Analyzer;
import io.wirewatch.core.text.Token;
import java.util.List;
import org.junit.jupiter.api.Test;

class TryAllMatcherTest {
    private static final NewsItem ITEM =
            NewsItem.builder().title("Flood in Riga").build();
    private static final TaggedItem TAGGED = new TaggedItem(ITEM, null, null, null, null, null, null);
    private static final AnalyzedText TEXT = new Analyzer().analyze(ITEM);

    private static Rule disabled(String id, String query) {
        return Rule.of(id, query).withEnabled(false);
    }

    @Test
    void matchesComeByRuleId() {
        MatchResult result = new TryAllMatcher(
                        List.of(Rule.of("c", "riga"), Rule.of("a", "flood"), Rule.of("b", "storm")))
                .match(TEXT, TAGGED);
        assertThat(result.matches()).extracting(match -> match.rule().id()).containsExactly("a", "c");
        assertThat(result.matches().get(0).evidence()).hasSize(1);
        assertThat(result.failures()).isEmpty();
    }

    @Test
    void aRuleThatIsNotEnabledMatchesNothingAndNeedNotEvenParse() {
        TryAllMatcher matcher = new TryAllMatcher(List.of(disabled("a", "flood"), disabled("b", "((")));
        assertThat(matcher.match(TEXT, TAGGED)).isEqualTo(MatchResult.NONE);
    }

    @Test
    void aRuleThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new TryAllMatcher(List.of(Rule.of("a", "(("))))
                .isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void allRulesThatAreNoneAreNamedAtOnce() {
        assertThatThrownBy(
                        () -> new TryAllMatcher(List.of(Rule.of("a", "(("), Rule.of("b", "flood"), Rule.of("c", "@x"))))
                .hasMessageContainingAll("rule a is refused: ", "refused are a, c");
    }

    @Test
    void theSoundRulesOfASetMatchWhateverIsWrongWithTheOthers() {
        RuleSet set = new RuleSet(List.of(Rule.of("a", "(("), Rule.of("b", "flood"), Rule.of("c", "rule:a OR riga")));
        MatchResult result = TryAllMatcher.ofSound(set).match(TEXT, TAGGED);
        assertThat(result.matches()).extracting(match -> match.rule().id()).containsExactly("b");
        assertThat(set.refused()).containsOnlyKeys("a", "c");
    }

    @Test
    void listsAndRulesThatAreOffServeOthersAndMatchNothingThemselves() {
        MatchResult result = new TryAllMatcher(List.of(
                        Rule.of("a", "@towns"),
                        Rule.of("@towns", "riga OR vilnius"),
                        disabled("b", "riga"),
                        Rule.of("c", "rule:b")))
                .match(TEXT, TAGGED);
        assertThat(result.matches()).extracting(match -> match.rule().id()).containsExactly("a", "c");
    }

    @Test
    void aRuleThatFailsIsReportedAndTheOthersGoOn() {
        // A word that lies outside its text: only the rule that shows it as evidence fails.
        List<Token> tokens = List.of(new Token("flood", 0, 5), new Token("riga", 90, 94));
        AnalyzedText broken = new AnalyzedText(List.of(new AnalyzedField(Field.TITLE, "Flood in Riga", tokens)));
        MatchResult result =
                new TryAllMatcher(List.of(Rule.of("a", "riga"), Rule.of("b", "flood"))).match(broken, TAGGED);
        assertThat(result.failures()).containsOnlyKeys("a");
        assertThat(result.matches()).extracting(match -> match.rule().id()).containsExactly("b");
    }
}
