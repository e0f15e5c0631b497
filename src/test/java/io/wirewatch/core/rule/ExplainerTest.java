package io.wirewatch.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RegionKind;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Explanation.Kind;
import io.wirewatch.core.text.AnalyzedText;
import io.wirewatch.core.text.Analyzer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What the golden cases do not show: that explanations agree with the evaluator, and stay small. */
class ExplainerTest {
    private static final List<String> VOCABULARY =
            List.of("a", "b", "c", "WHO", "U.S.", "troops", "3.5", "ÉTAT", "Киев", "京", "organised");

    private static final String PRESENT = "present";

    private static Explanation explain(Query query, NewsItem item) {
        return Explainer.explain(query, text(item), tagged(item));
    }

    private static Explanation explain(String query, NewsItem item) {
        return explain(RuleParser.parse(query), item);
    }

    private static AnalyzedText text(NewsItem item) {
        return new Analyzer().analyze(item);
    }

    private static TaggedItem tagged(NewsItem item) {
        RegionTag lithuania = new RegionTag("LT", "Lithuania", RegionKind.COUNTRY, List.of("154"), 1, true, List.of());
        return new TaggedItem(item, "fr", List.of(lithuania), null, null, null, null);
    }

    private static NewsItem title(String title) {
        return NewsItem.builder().title(title).build();
    }

    private static NewsItem randomItem(Random random) {
        return NewsItem.builder()
                .title(PRESENT + " " + words(random, 6))
                .body(words(random, 12))
                .build();
    }

    private static String words(Random random, int count) {
        return random.ints(count, 0, VOCABULARY.size())
                .mapToObj(VOCABULARY::get)
                .collect(Collectors.joining(" "));
    }

    private static Stream<Explanation> nodes(Explanation explanation) {
        return Stream.concat(
                Stream.of(explanation), explanation.parts().stream().flatMap(ExplainerTest::nodes));
    }

    @Property(tries = 1_000)
    void theWholeAgreesWithTheEvaluator(@ForAll long seed) {
        NewsItem item = randomItem(new Random(seed));
        Query query = new RandomQueries(seed).query();
        Evaluation evaluation = QueryEvaluator.evaluate(query, text(item), tagged(item));
        Explanation explanation = explain(query, item);
        assertThat(explanation.holds()).isEqualTo(evaluation.matched());
        assertThat(explanation.decisive().isEmpty()).isEqualTo(evaluation.matched());
        assertThat(explanation.held().isEmpty()).isEqualTo(!evaluation.matched());
    }

    @Property(tries = 1_000)
    void whatHeldIsTheEvaluatorsEvidence(@ForAll long seed) {
        NewsItem item = randomItem(new Random(seed));
        Query query = new RandomQueries(seed).query();
        Evaluation evaluation = QueryEvaluator.evaluate(query, text(item), tagged(item));
        boolean wholeClauses =
                evaluation.evidence().stream().allMatch(one -> one.clause().length() <= 200);
        // The terms of a SCORE are shown below it. The score itself does not tell: those of two can make 0.
        boolean scored =
                evaluation.evidence().stream().anyMatch(one -> one.reason().equals(Reasons.SCORE));
        if (evaluation.matched() && !scored && wholeClauses) {
            List<ClauseEvidence> shown = explain(query, item).held().stream()
                    .flatMap(clause -> clause.evidence().stream())
                    .distinct()
                    .toList();
            assertThat(evaluation.evidence()).containsAll(shown);
            assertThat(clauses(shown)).isEqualTo(clauses(evaluation.evidence()));
        }
    }

    private static List<String> clauses(List<ClauseEvidence> evidence) {
        return evidence.stream().map(ClauseEvidence::clause).distinct().sorted().toList();
    }

    @Property(tries = 1_000)
    void eachNodeSaysTheTruthAndCutsOutItsText(@ForAll long seed) {
        NewsItem item = randomItem(new Random(seed));
        Explanation explanation = explain(new RandomQueries(seed).query(), item);
        nodes(explanation).forEach(node -> {
            Stream<ClauseEvidence> pieces = node.finding() == null
                    ? node.evidence().stream()
                    : Stream.concat(node.evidence().stream(), node.finding().instead().stream());
            pieces.forEach(piece -> assertThat(item.text(piece.field()).substring(piece.start(), piece.end()))
                    .isEqualTo(piece.text()));
            assertThat(node.holds() || node.finding() != null)
                    .as("%s fails for no reason", node.clause())
                    .isTrue();
            boolean isTermOfScore =
                    node.clause().contains("^") && !node.clause().contains("SCORE");
            boolean refers = node.clause().contains("rule:") || node.clause().contains("@");
            if (!isTermOfScore && !refers && !node.clause().endsWith("…")) {
                Query alone = RuleParser.parse(PRESENT + " AND (" + node.clause() + ")");
                boolean holds =
                        QueryEvaluator.evaluate(alone, text(item), tagged(item)).matched();
                assertThat(node.holds()).as(node.clause()).isEqualTo(holds);
            }
        });
    }

    @Property(tries = 1_000)
    void howNearItWasIsNeverNearEnough(@ForAll long seed) {
        NewsItem item = randomItem(new Random(seed));
        nodes(explain(new RandomQueries(seed).query(), item))
                .filter(node -> !node.holds() && node.finding().needed() != null)
                .forEach(node -> {
                    long found = node.finding().found();
                    long needed = node.finding().needed();
                    switch (node.finding().kind()) {
                        case TOO_FAR, WORDS_APART -> assertThat(found).isGreaterThan(needed);
                        case TOO_NEAR -> assertThat(found).isLessThanOrEqualTo(needed);
                        case WRONG_ORDER -> assertThat(found).isPositive();
                        default -> assertThat(found).as(node.clause()).isLessThan(needed);
                    }
                });
    }

    @Property(tries = 1_000)
    void hadTheDecisiveClausesHeldItWouldHaveMatchedAndNotWithOneLess(@ForAll long seed) {
        NewsItem item = randomItem(new Random(seed));
        Explanation explanation = explain(new RandomQueries(seed).query(), item);
        List<Explanation> decisive = explanation.decisive();
        assertThat(holdsIf(explanation, asThemselves(decisive))).isTrue();
        for (int i = 0; i < decisive.size(); i++) {
            List<Explanation> oneLess = new ArrayList<>(decisive);
            oneLess.remove(i);
            assertThat(holdsIf(explanation, asThemselves(oneLess))).isFalse();
        }
    }

    /** The same clause may stand twice in a query. */
    private static Set<Explanation> asThemselves(List<Explanation> nodes) {
        Set<Explanation> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(nodes);
        return set;
    }

    /** Whether an explained query would hold if these of its clauses did. */
    private static boolean holdsIf(Explanation node, Set<Explanation> held) {
        if (node.holds() || held.contains(node)) {
            return true;
        }
        return node.needed() != null
                && node.parts().stream().filter(part -> holdsIf(part, held)).count() >= node.needed();
    }

    @Test
    void aQueryOfThousandsOfTermsIsSummarized() {
        String many = IntStream.range(0, 2_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" OR "));
        Explanation explanation = explain("(" + many + ") AND region:154", title("x"));
        Explanation or = explanation.parts().get(0);
        assertThat(or.finding().sentence()).isEqualTo("none of the 2000 holds");
        assertThat(or.parts()).hasSize(Explainer.MOST_PARTS);
        assertThat(or.partsLeftOut()).isEqualTo(2_000 - Explainer.MOST_PARTS);
        assertThat(or.clause()).hasSizeLessThan(300);
        assertThat(explanation.decisive()).containsExactly(or);
    }

    @Test
    void thePartThatHoldsIsShownAmongThousands() {
        String many = IntStream.range(0, 2_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" OR "));
        Explanation explanation = explain(many, title("a w1777 here"));
        assertThat(explanation.held()).extracting(Explanation::clause).containsExactly("w1777");
    }

    @Test
    void hostileQueriesAndTextsComeToAnEndAndStaySmall() {
        NewsItem item = NewsItem.builder().title("x").body("a b ".repeat(5_000)).build();
        String groups = "((((a OR c) AND d) OR (e AND f)) AND (g OR h OR i)) AND ";
        List<String> hostile = List.of(
                "z" + " NEAR/9 b NEAR/9 a".repeat(7),
                "\"" + "a b ".repeat(49) + "a c\"",
                "b NOT NEAR/9 a",
                "ATLEAST/1000(\"b b\" OR c) AND SCORE>=100000{a^1, b^2, -a^3}",
                groups.repeat(8) + "j",
                "(".repeat(62) + "y" + " AND a) OR c)".repeat(31));
        for (String query : hostile) {
            Explanation explanation = explain(query, item);
            assertThat(explanation.holds()).isEqualTo(evaluate(query, item).matched());
            assertThat(nodes(explanation).count()).isLessThanOrEqualTo(Explainer.MOST_CLAUSES * 2);
        }
    }

    @Test
    void whatAsksTooMuchOfAnItemIsToldAsThat() {
        NewsItem item =
                NewsItem.builder().title("x").body("a b ".repeat(20_000)).build();
        String query = "z" + " NEAR/9 b NEAR/9 a".repeat(31);
        assertThatThrownBy(() -> evaluate(query, item)).isInstanceOf(EvaluationLimitException.class);
        Explanation explanation = explain(query, item);
        assertThat(explanation.holds()).isFalse();
        assertThat(explanation.finding().kind()).isEqualTo(Explanation.Kind.TOO_COSTLY);
    }

    private static Evaluation evaluate(String query, NewsItem item) {
        return QueryEvaluator.evaluate(RuleParser.parse(query), text(item), tagged(item));
    }

    @Test
    void theClauseThatCameNearestDecidesAmongSeveral() {
        assertThat(decisive("zebra OR lion OR port", title("Busy ports"))).containsExactly("port");
        assertThat(decisive("zebra OR lion", title("Busy ports"))).containsExactly("zebra OR lion");
        assertThat(decisive("(busy AND zebra) OR (lion AND zebra)", title("Busy ports")))
                .containsExactly("zebra");
        assertThat(decisive("2 OF (busy, zebra, port)", title("Busy ports"))).containsExactly("port");
        assertThat(decisive("busy AND zebra AND NOT ports", title("Busy ports")))
                .containsExactly("zebra", "NOT ports");
    }

    private static List<String> decisive(String query, NewsItem item) {
        return explain(query, item).decisive().stream().map(Explanation::clause).toList();
    }

    @Test
    void similarWordsAreGuessedBySpellingAlone() {
        assertThat(similar("port", "ports")).isEqualTo("ports");
        assertThat(similar("strikes", "strike")).isEqualTo("strike");
        assertThat(similar("organisation", "organization")).isEqualTo("organization");
        assertThat(similar("война", "войны")).isEqualTo("войны");
        assertThat(similar("buildup", "build-up")).isEqualTo("build-up");
        assertThat(similar("\"build up\"", "a buildup")).isEqualTo("buildup");
        assertThat(similar("evacuate*", "evacuation")).isEqualTo("evacuation");
        assertThat(similar("war", "a warm ward")).isNull();
        assertThat(similar("us", "usage")).isNull();
    }

    private static String similar(String query, String text) {
        Explanation explanation = explain(query, title(text));
        return explanation.finding().kind() == Kind.OTHER_FORM
                ? explanation.finding().instead().get(0).text()
                : null;
    }
}
