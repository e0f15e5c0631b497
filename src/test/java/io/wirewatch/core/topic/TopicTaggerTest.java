package io.wirewatch.core.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TopicTag;
import io.wirewatch.core.rule.QueryEvaluator;
import io.wirewatch.core.text.AnalyzedText;
import io.wirewatch.core.text.Analyzer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TopicTaggerTest {
    private static final String WAR = """
            code: war
            name: war
            [any]
            3: nato
            [en]
            4: civil war*
            3: war*, guitarist*
            2: guitar*
            1: warm*
            -5: price war
            [de]
            3: krieg*
            """;
    private static final String SIEGE = "code: siege\nname: siege\nbroader: war\n[en]\n5: siege*\n";
    private static final String SPORT = "code: sport\nname: sport\n[en]\n3: goal*, match\n";

    private static final Taxonomy TAXONOMY =
            Taxonomy.read(Map.of("war.topic", WAR, "siege.topic", SIEGE, "sport.topic", SPORT));
    private static final TopicTagger TAGGER = new TopicTagger(TAXONOMY);

    @Test
    void oneSureWordNamesTheTopicOfATitle() {
        assertThat(tag("War in the north", "en")).singleElement().satisfies(topic -> {
            assertThat(topic.code()).isEqualTo("war");
            assertThat(topic.score()).isEqualTo(3 / (3 + 1 + Math.sqrt(4)));
            assertThat(topic.evidence()).containsExactly(evidence("War in the north", 0, 3));
        });
    }

    @Test
    void oneSureWordIsTooLittleForALongText() {
        assertThat(tag("war " + "and so on ".repeat(100), "en")).isEmpty();
    }

    @Test
    void whatSpeaksAgainstATopicIsTakenOff() {
        assertThat(tag("A price war", "en")).isEmpty();
    }

    @Test
    void theMostSpecificEntryDecides() {
        assertThat(tag("a warm day over here", "en")).isEmpty();
        assertThat(tag("guitarist", "en"))
                .singleElement()
                .extracting(TopicTag::score)
                .isEqualTo(3 / (3 + 1 + 1.0));
        assertThat(tag("guitarist", "en").get(0).evidence()).hasSize(1);
    }

    @Test
    void aWordCountsFiveTimesAtMost() {
        assertThat(tag("war ".repeat(25), "en").get(0).score()).isEqualTo(15 / (15 + 1 + 5.0));
    }

    @Test
    void evidenceIsCappedAndKeepsTheHeaviest() {
        String text = "war1 war2 war3 war4 war5 goal1 goal2 ".repeat(10) + "civil war";
        assertThat(tag(text, "en"))
                .allSatisfy(topic -> assertThat(topic.evidence().size()).isLessThanOrEqualTo(20));
    }

    @Test
    void aTopicFarBehindTheFirstIsLeftOut() {
        assertThat(codes("war war war goal", "en")).containsExactly("war");
        assertThat(codes("war goal", "en")).containsExactly("sport", "war");
    }

    @Test
    void aNarrowerTopicIsNeverSurerThanTheOneAboveIt() {
        List<TopicTag> tags = tag("siege siege siege war", "en");
        assertThat(tags).extracting(TopicTag::code).containsExactly("war", "siege");
        assertThat(tags).extracting(TopicTag::score).containsExactly(3 / (3 + 3.0), 3 / (3 + 3.0));
    }

    @Test
    void aNarrowerTopicNeedsTheOneAboveIt() {
        assertThat(codes("siege", "en")).isEmpty();
    }

    @Test
    void onlyTheTermsOfTheLanguageCount() {
        assertThat(codes("war", "de")).isEmpty();
        assertThat(codes("Krieg", "de")).containsExactly("war");
        assertThat(codes("NATO", "de")).containsExactly("war");
        assertThat(codes("Krieg", "de-AT")).containsExactly("war");
    }

    @Test
    void anUnknownLanguageTakesTheStrongestTerms() {
        assertThat(codes("Krieg", null)).containsExactly("war");
        assertThat(codes("war", null)).containsExactly("war");
    }

    @Test
    void aLanguageWithoutTermsBorrowsTheEnglishOnes() {
        assertThat(codes("war", "sw")).containsExactly("war");
        assertThat(codes("Krieg", "sw")).isEmpty();
    }

    @Test
    void aTextWithoutWordsHasNoTopic() {
        assertThat(codes("…\u0000\ud800", "en")).isEmpty();
    }

    /** The index is a faster way to ask the same queries. */
    @Property
    void theSumIsThatOfTheQuery(@ForAll("texts") String text) {
        AnalyzedText analyzed = analyze(text);
        Map<String, Claim> claims = TermIndex.of(TAXONOMY.topics(), "en").claims(analyzed);
        for (Topic topic : TAXONOMY.topics()) {
            long expected = QueryEvaluator.evaluate(topic.definitions().get("en"), analyzed, null)
                    .score();
            assertThat(
                            claims.containsKey(topic.code())
                                    ? claims.get(topic.code()).sum()
                                    : 0)
                    .isEqualTo(expected);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "war",
                        "wars",
                        "warm",
                        "civil",
                        "price",
                        "guitar",
                        "guitarists",
                        "nato",
                        "Goal",
                        "match",
                        "siege",
                        "x",
                        ".")
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(words -> words.stream().collect(Collectors.joining(" ")));
    }

    private static Evidence evidence(String title, int start, int end) {
        return Evidence.cut(io.wirewatch.core.news.Field.TITLE, title, start, end, "term");
    }

    private static List<String> codes(String title, String language) {
        return tag(title, language).stream().map(TopicTag::code).toList();
    }

    private static List<TopicTag> tag(String title, String language) {
        return TAGGER.tag(analyze(title), language);
    }

    private static AnalyzedText analyze(String title) {
        return new Analyzer().analyze(NewsItem.builder().title(title).build());
    }
}
