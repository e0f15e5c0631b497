package io.wirewatch.core.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.RuleParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxonomyTest {
    private static final Path FOLDER = Path.of("src/main/resources/topics");
    private static final Taxonomy STANDARD = Taxonomy.standard();

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
                                    .filter(name -> name.endsWith(".topic"))
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
    void eachTopicSpeaksAtLeastFiveLanguages() {
        assertThat(STANDARD.topics())
                .allSatisfy(topic -> assertThat(topic.definitions()).containsKeys("en", "de", "fr", "es", "ru", "pt"));
    }

    @Test
    void weightsStayWithinBounds() {
        for (Topic topic : STANDARD.topics()) {
            for (Query.Score query : topic.definitions().values()) {
                assertThat(query.terms())
                        .allSatisfy(term -> assertThat(term.weight()).isBetween(-5, 5));
            }
        }
    }

    @Test
    void definitionsAreQueriesOfTheRuleLanguage() {
        for (Topic topic : STANDARD.topics()) {
            Query.Score query = topic.definitions().get("it");
            if (query != null) {
                assertThat(RuleParser.parse(query.toString())).isEqualTo(query);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [en]\\n3: war                                   | a.topic: the code is missing
            code: a\\n[en]\\n3: war                         | a.topic: the name is missing
            code: a\\nname: b                               | a.topic: there are no terms
            code: a\\nname: b\\n[en]\\nwar                  | a.topic:4: this line has no colon: war (3: term
            code: a\\nname: b\\n[en]\\n9: war               | a.topic:4: not a weight: 9 (1 to 5
            code: a\\nname: b\\n[en]\\n0: war               | a.topic:4: not a weight: 0
            code: a\\nname: b\\n[en]\\n3: war,, army        | a.topic:4: an entry is empty
            code: a\\nname: b\\n[en]\\n3: war\\n2: WAR      | a.topic:5: stands twice for one language: WAR (it is on line 4
            code: a\\nname: b\\n[en]\\n3: etat, État        | a.topic:4: stands twice for one language: État
            code: a\\nname: b\\n[en]\\n3: war*, warfare     | a.topic:4: a shorter prefix says the same already: warfare (take it out)
            code: a\\nname: b\\n[en]\\n3: wa*               | a.topic:4: a word with a wildcard needs at least 3 letters
            code: a\\nname: b\\n[en]\\n3: w?r               | a.topic:4: a ? has no place here
            code: a\\nname: b\\n[en]\\n3: …                 | a.topic:4: there is no word in this
            code: a\\nname: b\\n[en]\\n-3: war              | a.topic: no term speaks for the topic
            code: a\\nname: b\\n[english]\\n3: war          | a.topic:3: not a language: [english] ([en]
            code: a\\nname: b\\n[en]\\n3: war\\n[en]        | a.topic:5: this language has a section already
            code: a\\ncolour: b                             | a.topic:2: unknown heading: colour
            code: a\\ncode: b                               | a.topic:2: code stands twice
            code: a b\\nname: b                             | a.topic: the code is missing or not made of
            code: a\\nname: b\\nbroader: x\\n[en]\\n3: war  | a.topic: broader must end in a topic of the top level, but ends in x
            """)
    void aWrongFileIsRefusedWithPlaceAndHint(String text, String message) {
        assertThatThrownBy(() -> Taxonomy.read(Map.of("a.topic", text.replace("\\n", "\n"))))
                .isInstanceOf(InvalidTopicException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void twoFilesCannotDefineOneTopic() {
        String text = "code: a\nname: b\n[en]\n3: war";
        assertThatThrownBy(() -> Taxonomy.read(Map.of("a.topic", text, "b.topic", text)))
                .isInstanceOf(InvalidTopicException.class)
                .hasMessageContaining("give it a code of its own");
    }

    @Test
    void quotesAndRemarksAreWelcome() {
        Taxonomy taxonomy = Taxonomy.read(
                Map.of("a.topic", "# mine\ncode: a\nname: b\n\n[en]\n# sure\n3: \"civil war\", air strike*\n"));
        assertThat(taxonomy.find("a").orElseThrow().definitions().get("en"))
                .hasToString("SCORE>=1{\"civil war\"^3, \"air strike*\"^3}");
    }
}
