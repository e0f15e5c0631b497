package io.wirewatch.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.Source;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.text.AnalyzedText;
import io.wirewatch.core.text.Analyzer;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What the golden cases do not show: limits, laws, and attributes in odd items. */
class QueryEvaluatorTest {
    private static Evaluation evaluate(String query, NewsItem item) {
        return evaluate(RuleParser.parse(query), item);
    }

    private static Evaluation evaluate(Query query, NewsItem item) {
        AnalyzedText text = new Analyzer().analyze(item);
        return QueryEvaluator.evaluate(query, text, new TaggedItem(item, null, null, null, null, null, null));
    }

    private static NewsItem title(String title) {
        return NewsItem.builder().title(title).build();
    }

    private static NewsItem from(Source source, String url) {
        return NewsItem.builder().title("x").source(source).url(url).build();
    }

    @Property(tries = 500)
    void evidenceCutsOutItsTextAndIsThereOnlyForAMatchOrAScore(@ForAll long seed) {
        Random random = new Random(seed);
        NewsItem item =
                NewsItem.builder().title(words(random)).body(words(random)).build();
        Query query = new RandomQueries(seed).query();
        Evaluation found = evaluate(query, item);
        for (ClauseEvidence evidence : found.evidence()) {
            assertThat(item.text(evidence.field()).substring(evidence.start(), evidence.end()))
                    .isEqualTo(evidence.text());
            assertThat(found.matched() || evidence.reason().equals("score")).isTrue();
        }
    }

    @Property(tries = 300)
    void aQueryAndItsNegationNeverAgree(@ForAll long seed) {
        NewsItem item = title(words(new Random(seed)));
        Query query = new RandomQueries(seed).query();
        assertThat(evaluate(new Query.Not(query), item).matched())
                .isNotEqualTo(evaluate(query, item).matched());
    }

    private static String words(Random random) {
        List<String> vocabulary =
                List.of("a", "b", "c", "WHO", "U.S.", "troops", "3.5", "ÉTAT", "Киев", "京", "organised");
        return random.ints(8, 0, vocabulary.size()).mapToObj(vocabulary::get).collect(Collectors.joining(" "));
    }

    @Test
    void aClauseGivesTwentyPiecesOfEvidenceAtMost() {
        assertThat(evaluate("war", title("war ".repeat(50))).evidence()).hasSize(20);
        assertThat(evaluate("war NEAR/3 peace", title("war and peace ".repeat(50)))
                        .evidence())
                .hasSize(20);
    }

    @Test
    void theSameClauseTwiceSaysItOnce() {
        assertThat(evaluate("war AND war", title("war")).evidence()).hasSize(1);
    }

    @Test
    void aScoreUnderNotDoesNotCount() {
        assertThat(evaluate("war AND NOT SCORE>=9{war^5}", title("war")).score())
                .isZero();
    }

    @Test
    void theHeaviestTermsAreTheEvidenceOfAScore() {
        List<ClauseEvidence> evidence = evaluate("SCORE>=1{a^1, b^1, c^1, d^1, e^9}", title("a b c d ".repeat(5) + "e"))
                .evidence();
        assertThat(evidence).hasSize(20).extracting(ClauseEvidence::clause).contains("e^9");
    }

    @Test
    void withoutASourceTheItemsOwnHostIsAsked() {
        assertThat(evaluate("source:echo.example", from(null, "https://news.echo.example/1"))
                        .matched())
                .isTrue();
        assertThat(evaluate("source:echo.example", from(null, "https://notecho.example/1"))
                        .matched())
                .isFalse();
        assertThat(evaluate("source:echo", from(null, "no url at all")).matched())
                .isFalse();
        assertThat(evaluate("source:echo", from(null, null)).matched()).isFalse();
    }

    @Test
    void aSourceNameHoldsWholeWordsOnly() {
        Source source = new Source(null, "The Morning Echoes", null, null);
        assertThat(evaluate("source:echo", from(source, null)).matched()).isFalse();
        assertThat(evaluate("source:\"morning echoes\"", from(source, null)).matched())
                .isTrue();
    }

    @Test
    void aDeclaredLanguageIsUsedWhereNoneWasDetected() {
        NewsItem item = NewsItem.builder().title("x").language("FR_ca").build();
        assertThat(evaluate("lang:fr", item).matched()).isTrue();
        assertThat(evaluate("lang:fra", item).matched()).isTrue();
        assertThat(evaluate("lang:en", item).matched()).isFalse();
        assertThat(evaluate("lang:en", title("x")).matched()).isFalse();
    }

    @Test
    void hostileTextsAndQueriesComeToAnEnd() {
        NewsItem item = NewsItem.builder().title("x").body("a b ".repeat(2_000)).build();
        assertThat(evaluate("a" + " NEAR/9 b NEAR/9 a".repeat(31), item).matched())
                .isTrue();
        assertThat(evaluate("\"" + "a b ".repeat(49) + "a c\"", item).matched()).isFalse();
        assertThat(evaluate("ATLEAST/1000(a OR b) NOT \"b b\"", item).matched()).isTrue();
    }
}
