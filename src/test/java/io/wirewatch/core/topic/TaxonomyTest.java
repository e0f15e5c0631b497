package io.wirewatch.core.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.config.Taggers;
import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.RuleParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxonomyTest {
    private static final Path FOLDER = Path.of("src/main/resources/topics");
    private static final Taxonomy STANDARD = Taggers.taxonomy(List.of());
    private static final String WAR = "code: a\nname: war\nterms: {en: {3: war}}";

    @Test
    void allTopLevelsOfTheStandardAreThere() {
        assertThat(STANDARD.topics().stream().filter(Topic::isTopLevel).map(Topic::code))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 17)
                        .mapToObj("%02d000000"::formatted)
                        .toList());
    }

    @Test
    void theIndexNamesEachFileOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(Files.readAllLines(FOLDER.resolve("index")))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".yaml"))
                                    .toList());
        }
    }

    @Test
    void codesAreThoseOfMediaTopicsAndFilesAreNamedAfterThem() throws IOException {
        for (String file : Files.readAllLines(FOLDER.resolve("index"))) {
            String code = file.substring(0, 8);
            assertThat(code).matches("[0-9]{8}");
            assertThat(STANDARD.find(code)).as(file).isPresent();
        }
    }

    @Test
    void eachTopicOfTheTopLevelSpeaksSixLanguages() {
        assertThat(STANDARD.topics().stream().filter(Topic::isTopLevel))
                .allSatisfy(topic -> assertThat(topic.terms()).containsKeys("en", "de", "fr", "es", "ru", "pt"));
    }

    @Test
    void definitionsAreQueriesOfTheRuleLanguage() {
        for (Topic topic : STANDARD.topics()) {
            if (topic.terms().containsKey("de")
                    && topic.terms().get("de").terms().size() < 5_000) {
                Query query = topic.definition("de", 1);
                assertThat(RuleParser.parse(query.toString())).isEqualTo(query);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            name: b\\nterms: {en: {3: war}}                     | a.yaml:1: the code is missing
            code: a\\nterms: {en: {3: war}}                     | a.yaml:1: the name is missing
            code: a\\nname: b                                   | a.yaml:1: there are no terms
            code: a\\nname: b\\nterms: war                      | a.yaml:3: expected keys and values
            code: a\\nname: b\\nterms:\\n en:\\n  9: war        | a.yaml:5: not a weight: 9 (1 to 5
            code: a\\nname: b\\nterms:\\n en:\\n  0: war        | a.yaml:5: not a weight: 0
            code: a\\nname: b\\nterms:\\n en:\\n  much: war     | a.yaml:5: not a weight: much
            code: a\\nname: b\\nterms:\\n en:\\n  3: war,, army | a.yaml:5: an entry is empty (take one comma out)
            code: a\\nname: b\\nterms:\\n en:\\n  3: war\\n  2: WAR | a.yaml:6: stands twice for one language, with different weights: WAR (it is on line 5
            code: a\\nname: b\\nterms:\\n en:\\n  3: etat\\n  1: État | a.yaml:6: stands twice for one language, with different weights: État
            code: a\\nname: b\\nterms:\\n en:\\n  3: wa*        | a.yaml:5: a word with a wildcard needs at least 3 letters
            code: a\\nname: b\\nterms:\\n en:\\n  3: w?r        | a.yaml:5: a ? has no place here
            code: a\\nname: b\\nterms:\\n en:\\n  3: …          | a.yaml:5: there is no word in this
            code: a\\nname: b\\nterms:\\n en:\\n  -3: war       | a.yaml:1: no term speaks for the topic
            code: a\\nname: b\\nterms:\\n english:\\n  3: war   | a.yaml:5: not a language: english (en
            code: a\\nname: b\\nterms: {}\\nterms: {}           | a.yaml:4: terms stands twice
            code: a\\nnam: b                                    | a.yaml:2: there is no nam in a topic (did you mean name?
            code: a b\\nname: b\\nterms: {en: {3: war}}         | a.yaml:1: the code is missing or not made of
            code: a\\nname: b\\nbroader: x\\nterms: {en: {3: war}} | a.yaml:1: broader must end in a topic of the top level, but ends in x
            code: a\\nextend: true\\nterms: {en: {3: war}}      | a.yaml:1: there is no topic a to extend
            code: a\\nname: b\\nterms: {en: {3: war}}\\nonly: (a | a.yaml:4:
            code: a\\nname: b\\nterms: {en: {3: war}}\\nalso: {3: topic:b} | a.yaml:4: a condition cannot ask for topics
            code: a\\nname: b\\nterms: {en: {3: war}}\\nalso: {30: b} | a.yaml:4: not a weight: 30 (1 to 20
            code: [a                                            | a.yaml:1: this is no YAML
            code: a\\nname: b\\nterms:\\n pt-BR:\\n  3: war     | a.yaml:5: not a language: pt-BR
            code: a\\nname: b\\nbroader: a\\nterms: {en: {3: war}} | a.yaml:1: a topic cannot lie below itself: a
            topics:\\n- {code: a, name: b, terms: {en: {3: war}}}\\n- {code: a, name: c, terms: {en: {3: war}}} | a.yaml:3: topic a is on line 2 too (extend
            topics:\\n- {code: t, name: t, terms: {en: {3: war}}}\\n- {code: a, name: b, broader: [b, t], terms: {en: {3: war}}}\\n- {code: b, name: c, broader: [a, t], terms: {en: {3: war}}} | a.yaml:3: a and b lie below each other
            topics:\\n- {code: t, name: t, terms: {en: {3: war}}}\\n- {code: u, name: u, terms: {en: {3: war}}}\\n- {code: a, name: b, broader: u, terms: {en: {3: war}}}\\n- {code: b, name: c, broader: [a, t], terms: {en: {3: war}}} | a.yaml:5: broader names a, which does not lie below t (broader: ["a", "u"])
            """)
    void aWrongFileIsRefusedWithPlaceAndHint(String text, String message) {
        assertThatThrownBy(() -> WrittenTopics.taxonomy(text.replace("\\n", "\n")))
                .isInstanceOf(InvalidTopicException.class)
                .satisfies(refusal ->
                        assertThat(refusal.getMessage().replaceAll("^.*/", "")).startsWith(message));
    }

    @Test
    void whatComesLaterReplaces() {
        Taxonomy taxonomy = WrittenTopics.taxonomy(WAR, "code: a\nname: peace\nterms: {en: {2: peace}}");
        assertThat(taxonomy.topics()).singleElement().satisfies(topic -> {
            assertThat(topic.name()).isEqualTo("peace");
            assertThat(topic.termsIn("en")).hasToString("SCORE>=1{peace^2}");
        });
    }

    @Test
    void whatExtendsAddsTermsAndChangesWeights() {
        Taxonomy taxonomy = WrittenTopics.taxonomy(
                WAR, "code: a\nextend: true\nterms: {en: {1: war, 2: army}, de: {3: krieg}}\nunless: chess");
        Topic topic = taxonomy.find("a").orElseThrow();
        assertThat(topic.name()).isEqualTo("war");
        assertThat(topic.termsIn("en")).hasToString("SCORE>=1{war^1, army^2}");
        assertThat(topic.definition("de", 2)).hasToString("SCORE>=2{krieg^3} AND NOT chess");
    }

    @Test
    void aHandWrittenWeightGoesBeforeALearnedOne() {
        Taxonomy taxonomy = WrittenTopics.taxonomy(WAR + "\nlearned: {en: {1: 'war, troop*'}}");
        assertThat(taxonomy.find("a").orElseThrow().termsIn("en")).hasToString("SCORE>=1{war^3, troop*^1}");
    }

    @Test
    void aFileMayHoldSeveralTopics() {
        assertThat(WrittenTopics.taxonomy("""
                        topics:
                          - code: a
                            name: war
                            terms: {en: {3: [war, civil war]}}
                          - {code: b, name: siege, broader: a, terms: {en: {4: siege}}}
                        """).topics()).extracting(Topic::code).containsExactly("a", "b");
    }

    @Test
    void aTopicWithoutWordsInALanguageHasThoseOfNarrowerOnes() {
        Taxonomy taxonomy = WrittenTopics.taxonomy(
                WAR, "code: b\nname: siege\nbroader: a\nterms: {en: {3: siege}, nl: {3: beleg, 5: belegering}}");
        Topic topic = taxonomy.find("a").orElseThrow();
        assertThat(topic.termsIn("nl")).hasToString("SCORE>=1{beleg^3, belegering^5}");
        assertThat(topic.termsIn("en")).hasToString("SCORE>=1{war^3}");
    }

    @Test
    void quotesAndRemarksAreWelcome() {
        Taxonomy taxonomy = WrittenTopics.taxonomy(
                "# mine\ncode: a\nname: b\n\nterms:\n  en:\n    # sure\n    3: '\"civil war\", air strike*'\n");
        assertThat(taxonomy.find("a").orElseThrow().termsIn("en"))
                .hasToString("SCORE>=1{\"civil war\"^3, \"air strike*\"^3}");
    }
}
