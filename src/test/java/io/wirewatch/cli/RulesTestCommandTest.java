package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.SchemaValidation;
import io.wirewatch.cli.CommandLineTester.Outcome;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTestCommandTest {
    private static final String RULES = """
            rules:
              - id: cholera
                query: cholera AND outbreak
                tests:
                  - match: "Cholera outbreak in Beira"
                  - miss: A history of cholera
              - id: baltic
                query: region:154 AND source:wire AND lang:en
                tests:
                  - match:
                      title: The army is building a bridge over the river near Vilnius this week
                      source: {id: wire}
                  - match: |
                      The army is building a bridge
                      It will stand in Mozambique when it is done.
              - id: plain
                query: zebra
            """;

    @TempDir
    private Path folder;

    @Test
    void theTestsOfTheRulesAreRunWithRealTags() throws IOException {
        Outcome outcome = CommandLineTester.run("", "rules", "test", "--rules", rules());
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.lines())
                .contains("passed  cholera: test 1 must match: \"Cholera outbreak in Beira\"")
                .contains("passed  cholera: test 2 must miss: \"A history of cholera\"")
                .anyMatch(line -> line.startsWith("passed  baltic: test 1"))
                .contains("FAILED  baltic: test 2 must match, but does not: \"The army is building a bridge\"")
                .contains("    ✗ region:154   its regions: MZ")
                .contains("    ✗ source:wire   it has no source");
        assertThat(outcome.err()).contains("4 tests of 3 rules: 3 passed, 1 failed");
    }

    @Test
    void testsThatPassGiveStatusZero() throws IOException {
        assertThat(CommandLineTester.run("", "rules", "test", "--rules", rules(), "--rule", "cholera")
                        .status())
                .isZero();
    }

    @Test
    void aRuleThatFailsItsTestsIsRefusedByLint() throws IOException {
        Outcome lint = CommandLineTester.run("", "rules", "lint", rules());
        assertThat(lint.status()).isEqualTo(1);
        assertThat(lint.err())
                .contains("rule baltic: test 2 must match, but does not", "✗ source:wire")
                .contains("3 rules, 1 refused, 0 doubtful");
    }

    @Test
    void aTestThatMatchesButMustNotSaysByWhichWords() throws IOException {
        Path rules = file("r.yaml", "rules: [{id: a, query: 'cholera', tests: [{miss: A history of Cholera}]}]");
        assertThat(CommandLineTester.run("", "rules", "lint", rules.toString()).err())
                .contains("rule a: test 1 must miss, but matches: \"A history of Cholera\"")
                .contains("✓ cholera   Cholera (title 13-20)");
    }

    @Test
    void aTestThatIsNoneIsRefusedWithItsPlace() throws IOException {
        Path rules = file("r.yaml", """
                rules:
                  - {id: a, query: x, tests: [just text]}
                  - {id: b, query: x, tests: [{match: a, miss: b}]}
                  - {id: c, query: x, tests: [{match: {summary: s}}]}
                  - {id: d, query: x, tests: [{match: {title: s, langauge: fr}}]}
                  - {id: e, query: x, tests: [{matches: s}]}
                  - {id: f, query: x, tests: [{match: "  "}]}
                  - {id: g, query: x, tests: [{match: "<p></p>"}]}
                """);
        Outcome outcome = CommandLineTester.run("", "rules", "lint", rules.toString());
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err().lines().toList())
                .anyMatch(line -> line.contains("(a)/tests/0: a test begins with \"match:\" or \"miss:\""))
                .anyMatch(line -> line.contains("(b)/tests/0: a test has either a match or a miss"))
                .anyMatch(line -> line.contains("(c)/tests/0/match: an item needs a title or a body"))
                .anyMatch(line -> line.contains("/tests/0/match: there is no langauge; did you mean language?"))
                .anyMatch(line -> line.contains("/tests/0: there is no matches; did you mean match?"))
                .anyMatch(line -> line.contains("(f)/tests/0/match: the text is empty"))
                .anyMatch(line -> line.contains("rule g: test 1 must match, but cannot be read: "));
    }

    @Test
    void rulesThatAreNoListAreRefusedAndNothingBreaks() throws IOException {
        Path rules = file("r.yaml", "rules: {a: b}");
        assertThat(CommandLineTester.run("", "rules", "lint", rules.toString()).err())
                .contains("expected a list");
    }

    @Test
    void itemsAreTriedOnEachRule() throws IOException {
        Path items = file("items.jsonl", "{\"title\":\"Cholera outbreak\"}\n{\"title\":\"A zebra\"}\n");
        Outcome outcome = CommandLineTester.run("", "rules", "test", "--rules", rules(), items.toString());
        assertThat(outcome.status()).isZero();
        assertThat(outcome.lines())
                .containsExactly(
                        "MATCH     cholera  \"Cholera outbreak\"",
                        "no match  baltic  \"Cholera outbreak\"",
                        "no match  plain  \"Cholera outbreak\"",
                        "no match  cholera  \"A zebra\"",
                        "no match  baltic  \"A zebra\"",
                        "MATCH     plain  \"A zebra\"");
        assertThat(outcome.err()).contains("2 items, 3 rules: 2 matches");
    }

    @Test
    void standardInputIsReadAndBadLinesAreTold() throws IOException {
        Outcome outcome = CommandLineTester.run(
                "nonsense\n{\"title\":\"A zebra\"}\n", "rules", "test", "--rules", rules(), "--rule", "plain", "-");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.lines()).containsExactly("MATCH     plain  \"A zebra\"");
        assertThat(outcome.err()).contains("line 1: ", "-: 1 line could not be used");
    }

    @Test
    void explainShowsWhatHeldAndHowNearTheRestWas() {
        Outcome outcome = CommandLineTester.run(
                "",
                "rules",
                "test",
                "--query",
                "(troops NEAR/5 russia*) AND region:LT AND NOT drill",
                "--explain",
                "--text",
                "Troops near Vilnius\nThe troops left their camp at dawn and crossed into Russian land.");
        assertThat(outcome.lines())
                .containsExactly(
                        "no match  query  \"Troops near Vilnius\"",
                        "    ✗ troops NEAR/5 russia* AND region:LT AND NOT drill   2 of 3 hold",
                        "      ✗ troops NEAR/5 russia*   the distance is 9, and 5 is the most: \"troops\" … \"Russian\""
                                + " in the body",
                        "      ✓ region:LT   Vilnius (title 12-19)",
                        "      ✓ NOT drill",
                        "    it would match if these held: troops NEAR/5 russia*");
    }

    @Test
    void whatIsReferredToIsExplainedToo() throws IOException {
        Path rules = file("r.yaml", """
                rules:
                  - {id: flooded, query: '@water NEAR/2 town', tests: [{match: High water in town}]}
                  - {id: far, query: 'rule:flooded AND bridge'}
                lists:
                  water: [flood*, high water]
                """);
        Outcome outcome = CommandLineTester.run(
                "",
                "rules",
                "test",
                "--rules",
                rules.toString(),
                "--query",
                "rule:far AND NOT @water",
                "--text",
                "Floods in the old town, no bridge left",
                "--explain");
        assertThat(outcome.lines())
                .contains(
                        "            ✗ @water NEAR/2 town   the distance is 4, and 2 is the most: \"Floods\" … \"town\""
                                + " in the title")
                .contains("    it would match if these held: @water NEAR/2 town; NOT @water");
        Outcome tests = CommandLineTester.run("", "rules", "test", "--rules", rules.toString());
        assertThat(tests.err()).contains("1 test of 2 rules: 1 passed, 0 failed");
    }

    @Test
    void aTitleAndATextAreOneItem() {
        Outcome outcome = CommandLineTester.run(
                "", "rules", "test", "--query", "title:coup", "--title", "Unrest", "--text", "A coup", "--explain");
        assertThat(outcome.out())
                .contains("✗ title:coup   it is not in the title, but elsewhere: \"coup\" in the body");
    }

    @Test
    void jsonLinesHoldTheSameAndKeepToTheirSchema() throws IOException {
        Outcome outcome = CommandLineTester.run(
                "", "rules", "test", "--rules", rules(), "--json", "--explain", "--title", "Cholera and outbreaks");
        assertThat(outcome.lines()).hasSize(3);
        for (String line : outcome.lines()) {
            SchemaValidation.requireValid("RuleTrial", line.getBytes(StandardCharsets.UTF_8));
        }
        JsonNode first = Json.mapper().readTree(outcome.lines().get(0));
        assertThat(first.path("matched").asBoolean(true)).isFalse();
        assertThat(first.path("decisive").path(0).asText()).isEqualTo("outbreak");
        assertThat(first.at("/explanation/parts/1/finding/instead/0/text").asText())
                .isEqualTo("outbreaks");

        Outcome tests = CommandLineTester.run("", "rules", "test", "--rules", rules(), "--json");
        assertThat(tests.lines()).hasSize(4);
        for (String line : tests.lines()) {
            SchemaValidation.requireValid("RuleTrial", line.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Json.mapper().readTree(tests.lines().get(3)).path("passed").asBoolean(true))
                .isFalse();
    }

    @Test
    void whatCannotBeDoneIsSaidInASentence() throws IOException {
        assertThat(CommandLineTester.run("", "rules", "test", "--query", "a AND (b", "--text", "a")
                        .err())
                .contains("never closed", "this is no query");
        assertThat(CommandLineTester.run("", "rules", "test", "--query", "a").err())
                .contains("there is nothing to try the query on", "--text");
        assertThat(CommandLineTester.run("", "rules", "test", "--query", " ", "--text", "a")
                        .err())
                .contains("the query is empty");
        assertThat(CommandLineTester.run("", "rules", "test", "--query", "a", "--text", "")
                        .err())
                .contains("the text is empty");
        assertThat(CommandLineTester.run("", "rules", "test", "--rules", rules(), "--rule", "nosuch")
                        .err())
                .contains("there is no rule nosuch");
        assertThat(CommandLineTester.run("", "rules", "test", "--query", "a", "nosuch.jsonl")
                        .err())
                .contains("nosuch.jsonl: there is no such file");
        assertThat(CommandLineTester.run("", "rules", "test").err()).contains("there are no rules to try", "--rules");
        assertThat(CommandLineTester.run("", "rules", "test", "--help").out()).contains("--explain", "tests");
    }

    private String rules() throws IOException {
        return file("rules.yaml", RULES).toString();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
