package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.cli.CommandLineTester.Outcome;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.news.TopicTag;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsCommandTest {
    private static final String REEFS = """
            topics:
              - code: reefs
                name: coral reefs
                broader: ["06000000"]
                terms:
                  en:
                    5: coral reef*, coral bleaching
                    2: coral*, reef*
            """;
    private static final String ITEM = "{\"title\":\"Coral bleaching spreads along the reef\",\"language\":\"en\"}\n";

    @TempDir
    private Path folder;

    @Test
    void tagKnowsTopicsOfTheUser() throws IOException {
        Outcome outcome = CommandLineTester.run(ITEM, "tag", "--topics", file("reefs.yaml", REEFS));
        assertThat(outcome.status()).isZero();
        TaggedItem tagged = Json.read(outcome.lines().get(0), TaggedItem.class);
        assertThat(tagged.topics()).extracting(TopicTag::code).contains("reefs", "06000000");
    }

    @Test
    void rulesFindTopicsOfTheUserByCodeNameAndWhatLiesAbove() throws IOException {
        String topics = file("reefs.yaml", REEFS);
        String rules = file("rules.yaml", """
                rules:
                  - {id: code, query: "topic:reefs"}
                  - {id: name, query: "topic:coral"}
                  - {id: above, query: "topic:06000000"}
                  - {id: other, query: "topic:15000000"}
                """);
        Outcome outcome = CommandLineTester.run(ITEM, "match", "--rules", rules, "--topics", topics);
        assertThat(outcome.lines()).hasSize(3).noneMatch(line -> line.contains("\"other\""));
    }

    @Test
    void aFaultIsToldWithFileLineAndHint() throws IOException {
        String topics = file("bad.yaml", "code: reefs\nname: reefs\nterms:\n  en:\n    7: coral\n");
        Outcome outcome = CommandLineTester.run(ITEM, "tag", "--topics", topics);
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("bad.yaml:5: not a weight: 7 (1 to 5");
        assertThat(CommandLineTester.run(
                                "",
                                "topics",
                                "lint",
                                folder.resolve("none.yaml").toString())
                        .err())
                .contains("there is no such file");
    }

    @Test
    void listShowsNarrowerTopicsUnderThoseAboveAndDefinitions() throws IOException {
        String topics = file("reefs.yaml", REEFS);
        assertThat(CommandLineTester.run("", "topics", "list", "--topics", topics)
                        .lines())
                .contains("  reefs  coral reefs  [en]")
                .anyMatch(line -> line.startsWith("16000000  conflict, war and peace"));
        assertThat(CommandLineTester.run("", "topics", "list", "--topics", topics, "reefs")
                        .out())
                .contains("en: SCORE>=1{", "\"coral bleaching\"^5");
        assertThat(CommandLineTester.run("", "topics", "list", "nothing").err()).contains("there is no topic nothing");
    }

    @Test
    void coverageNamesWhatLacks() throws IOException {
        Outcome outcome = CommandLineTester.run("", "topics", "coverage", "--topics", file("reefs.yaml", REEFS), "fr");
        assertThat(outcome.lines()).hasSize(2);
        assertThat(outcome.lines().get(1)).startsWith("fr").contains("17/17").endsWith("reefs");
    }

    @Test
    void lintRemarksOnWhatIsDoubtful() throws IOException {
        String topics = file("goals.yaml", """
                code: goals
                name: goals
                broader: ["04000000"]
                terms:
                  en:
                    4: world cup, goa*
                    3: kick*, kicked
                """);
        Outcome outcome = CommandLineTester.run("", "topics", "lint", topics);
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out())
                .contains("goals.yaml:6: settles two topics: world cup")
                .contains("goals.yaml:6: a short prefix: goa*")
                .contains("goals.yaml:7: has no effect: kicked; kick* says the same");
    }

    @Test
    void learnProposesCommonWordsAndNoNames() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            items.append("{\"id\":\"s")
                    .append(i)
                    .append("\",\"language\":\"en\",\"title\":\"The striker scored in the world cup final\",")
                    .append(
                            "\"body\":\"The football coach praised the goalkeeper and the midfielder, and Zabolotny stood on the floodlit lawn.\"}\n");
            items.append("{\"id\":\"w")
                    .append(i)
                    .append("\",\"language\":\"en\",\"title\":\"Soldiers and rebels fight on in the civil war\",")
                    .append(
                            "\"body\":\"The army said its troops shelled the militants with artillery, and that the ceasefire talks had failed.\"}\n");
        }
        Outcome outcome = CommandLineTester.run(items.toString(), "topics", "learn");
        assertThat(outcome.err()).contains("24 items in en, 24 of them surely of one topic");
        assertThat(outcome.out())
                .contains("- code: \"15000000\"", "learned:", "floodlit 12/0")
                .doesNotContain("zabolotny");
    }

    @Test
    void fitTellsHowOftenScoresAreRight() {
        String item =
                "{\"title\":\"The striker scored in the final\",\"language\":\"en\",\"categories\":[\"medtop:15000000\"]}\n";
        Outcome outcome = CommandLineTester.run(item + "{\"title\":\"no label\"}\n", "topics", "fit");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("line 2: no category names a topic");
        assertThat(outcome.out()).contains("1.00").contains("best: BASE");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
