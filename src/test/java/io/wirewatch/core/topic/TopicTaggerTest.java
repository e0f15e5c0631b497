package io.wirewatch.core.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.news.TopicTag;
import io.wirewatch.core.rule.QueryEvaluator;
import io.wirewatch.core.text.AnalyzedText;
import io.wirewatch.core.text.Analyzer;
import java.util.List;
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
            terms:
              any:
                3: nato
              en:
                4: civil war*
                3: war*, guitarist*
                2: guitar*
                1: warm*
                -5: price war
              de:
                3: krieg*
            also:
              3: title:(minister OR army)
              -2: toy
            unless: chess
            """;
    private static final String SIEGE = """
            code: siege
            name: siege
            broader: [war]
            terms:
              en:
                5: siege*
                3: fortress
            """;
    private static final String SPORT = """
            code: sport
            name: sport
            terms:
              en:
                3: goal*, match
            unless: lang:ru
            """;

    private static final Taxonomy TAXONOMY = WrittenTopics.taxonomy(WAR, SIEGE, SPORT);
    private static final TopicTagger TAGGER = new TopicTagger(TAXONOMY);

    @Test
    void oneSureWordNamesTheTopicOfATitle() {
        assertThat(tag("War in the north", "en")).singleElement().satisfies(topic -> {
            assertThat(topic.code()).isEqualTo("war");
            assertThat(topic.evidence()).containsExactly(evidence("War in the north", 0, 3));
        });
    }

    @Test
    void oneSureWordIsTooLittleForALongText() {
        assertThat(tag("war " + "and so on ".repeat(200), "en")).isEmpty();
    }

    @Test
    void whatSpeaksAgainstATopicIsTakenOff() {
        assertThat(tag("A price war", "en")).isEmpty();
    }

    @Test
    void theMostSpecificEntryDecides() {
        assertThat(sum("a warm day over here")).isEqualTo(1);
        assertThat(sum("guitarist")).isEqualTo(3);
        assertThat(tag("guitarist", "en").get(0).evidence()).hasSize(1);
    }

    @Test
    void aWordCountsFiveTimesAtMost() {
        assertThat(sum("war ".repeat(25))).isEqualTo(15);
    }

    @Test
    void moreDifferentWordsSayMoreThanOneOften() {
        assertThat(tag("war nato guitarist day", "en").get(0).score())
                .isGreaterThan(tag("war war war day", "en").get(0).score());
    }

    @Test
    void evidenceIsCappedAndKeepsTheHeaviest() {
        String text = "war1 war2 war3 war4 war5 goal1 goal2 ".repeat(10) + "civil war";
        assertThat(tag(text, "en"))
                .allSatisfy(topic -> assertThat(topic.evidence().size()).isLessThanOrEqualTo(20));
    }

    @Test
    void aTopicFarBehindTheFirstIsLeftOut() {
        assertThat(codes("war war war nato nato guitarist guitarist goal", "en"))
                .containsExactly("war");
        assertThat(codes("war goal", "en")).containsExactly("sport", "war");
    }

    @Test
    void aNarrowerTopicIsNeverSurerThanTheOneAboveIt() {
        List<TopicTag> tags = tag("siege siege siege fortress war", "en");
        assertThat(tags).extracting(TopicTag::code).containsExactly("war", "siege");
        assertThat(tags.get(1).score()).isLessThanOrEqualTo(tags.get(0).score());
    }

    @Test
    void theSureWordsOfANarrowerTopicSpeakForTheOneAboveIt() {
        assertThat(codes("siege", "en")).containsExactly("war", "siege");
        assertThat(sum("siege fortress")).isEqualTo(TermList.INHERITED);
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

    @Test
    void aConditionAddsOnceAndIsEvidence() {
        assertThat(sum("War minister, army minister")).isEqualTo(3 + 3);
        assertThat(tag("War minister", "en").get(0).evidence())
                .contains(evidence("War minister", 0, 3), evidence("War minister", 4, 12));
    }

    @Test
    void aConditionAloneIsNoTopic() {
        assertThat(codes("minister", "en")).isEmpty();
    }

    @Test
    void aConditionMayForbidATopic() {
        assertThat(codes("war chess", "en")).isEmpty();
        assertThat(codes("goal", "en")).containsExactly("sport");
        assertThat(codes("goal", "ru")).isEmpty();
    }

    /** The index is a faster way to ask the same queries. */
    @Property
    void theSumIsThatOfTheQuery(@ForAll("texts") String text) {
        AnalyzedText analyzed = analyze(text);
        TermHits hits = new TermIndex(TAXONOMY.topics(), "en").find(analyzed);
        for (Topic topic : TAXONOMY.topics()) {
            long expected =
                    QueryEvaluator.evaluate(topic.termsIn("en"), analyzed, null).score();
            long sum = hits.claims().stream()
                    .filter(claim -> claim.topic().equals(topic))
                    .mapToLong(Claim::sum)
                    .sum();
            assertThat(sum).isEqualTo(Math.max(0, expected));
        }
    }

    /** With its conditions, too, a topic is a query of the rule language. */
    @Property
    void aTopicHoldsAsItsDefinitionDoes(@ForAll("texts") String text) {
        AnalyzedText analyzed = analyze(text);
        TaggedItem tagged = tagged(text, "en");
        for (Topic topic : TAXONOMY.topics()) {
            long sum = TAGGER.claims(analyzed, tagged, "en").stream()
                    .filter(claim -> claim.topic().equals(topic))
                    .mapToLong(Claim::sum)
                    .findFirst()
                    .orElse(0);
            for (long least : new long[] {1, 3, 6, 10, Math.max(1, sum), Math.max(1, sum + 1)}) {
                boolean holds = QueryEvaluator.evaluate(topic.definition("en", least), analyzed, tagged)
                        .matched();
                assertThat(holds).as(topic + " comes to " + least).isEqualTo(sum >= least);
            }
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
                        "fortress",
                        "army",
                        "toy",
                        "chess",
                        "x",
                        ".")
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(words -> words.stream().collect(Collectors.joining(" ")));
    }

    private static Evidence evidence(String title, int start, int end) {
        return Evidence.cut(Field.TITLE, title, start, end, "term");
    }

    private static long sum(String title) {
        return TAGGER.claims(analyze(title), tagged(title, "en"), "en").stream()
                .filter(claim -> claim.topic().code().equals("war"))
                .mapToLong(Claim::sum)
                .sum();
    }

    private static List<String> codes(String title, String language) {
        return tag(title, language).stream().map(TopicTag::code).toList();
    }

    private static List<TopicTag> tag(String title, String language) {
        return TAGGER.tag(analyze(title), tagged(title, language), language);
    }

    private static TaggedItem tagged(String title, String language) {
        return new TaggedItem(item(title), language, null, null, null, null, null);
    }

    private static AnalyzedText analyze(String title) {
        return new Analyzer().analyze(item(title));
    }

    private static NewsItem item(String title) {
        return NewsItem.builder().title(title).build();
    }
}
