package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.cli.CommandLineTester.Outcome;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
    private static final String RULES = """
            lists:
              walkouts: [strike, walkout]
            rules:
              - {id: ferry, query: 'ferry AND @walkouts'}
              - {id: estonia, query: 'region:EE'}
              - {id: idle, query: storm, enabled: false}
            """;

    private static final String ITEMS = """
            {"title": "Ferry strike in Estonia", "body": "Crews walked out at dawn."}
            {"title": "Storm over Portugal"}
            """;

    @TempDir
    private Path folder;

    @Test
    void aTableHasARowForEachFigure() throws IOException {
        Outcome outcome = bench(RULES, ITEMS, "--seconds", "0.01", "--threads", "2");
        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.lines().get(0)).isEqualTo("2 rules, 2 items of 6 words, 2 threads");
        for (String row : List.of(
                "cutting into words (floor)",
                "matching, ids alone",
                "matching with evidence",
                "matches per text",
                "rules tried per text",
                "bytes per rule",
                "seconds to build",
                "µs to add a rule, median")) {
            assertThat(outcome.lines()).filteredOn(line -> line.startsWith(row)).hasSize(1);
        }
        assertThat(outcome.lines()).anyMatch(line -> line.matches("matches per text +1\\.00"));
    }

    @Test
    void theSameAsJson() throws IOException {
        Outcome outcome = bench(RULES, ITEMS, "--seconds", "0.01", "--json");
        assertThat(outcome.status()).as(outcome.err()).isZero();
        JsonNode figures = Json.mapper().readTree(outcome.out());
        assertThat(figures.path("rules").asInt()).isEqualTo(2);
        assertThat(figures.path("items").asInt()).isEqualTo(2);
        assertThat(figures.path("matchesPerItem").asDouble()).isEqualTo(1.0);
        assertThat(figures.path("floor").path("timesFloor").asDouble()).isEqualTo(1.0);
        for (String speed : List.of("floor", "ids", "evidence")) {
            assertThat(figures.path(speed).path("textsPerSecond").asDouble()).isPositive();
            assertThat(figures.path(speed).path("microsPerText").asDouble()).isPositive();
        }
        assertThat(figures.path("buildSeconds").asDouble()).isPositive();
        assertThat(figures.path("bytesPerRule").isNumber()).isTrue();
        assertThat(figures.path("addMicros").path("p99").asDouble())
                .isGreaterThanOrEqualTo(figures.path("addMicros").path("p50").asDouble());
    }

    @Test
    void aBadLineIsToldAndTheOthersAreMeasured() throws IOException {
        Outcome outcome = bench(RULES, "no JSON\n" + ITEMS, "--seconds", "0.01");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("line 1: ");
        assertThat(outcome.out()).contains("2 items");
    }

    @Test
    void withoutRulesOrItemsThereIsNothingToMeasure() throws IOException {
        assertRefused(bench("rules: []", ITEMS), "no rule to measure with");
        assertRefused(bench("rules: [{id: a, query: ferry, enabled: false}]", ITEMS), "no rule to measure with");
        assertRefused(bench(RULES, "\n"), "no item to measure with");
        Path rules = Files.writeString(folder.resolve("rules.yaml"), RULES);
        assertRefused(
                CommandLineTester.run("", "bench", "match", "--rules", rules.toString(), "--items", "none.jsonl"),
                "none.jsonl: there is no such file");
    }

    @Test
    void timesAndThreadsHaveBounds() throws IOException {
        assertRefused(bench(RULES, ITEMS, "--seconds", "0"), "--seconds");
        assertRefused(bench(RULES, ITEMS, "--seconds", "NaN"), "--seconds");
        assertRefused(bench(RULES, ITEMS, "--threads", "0"), "--threads");
    }

    private static void assertRefused(Outcome outcome, String why) {
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("wirewatch: ", why);
    }

    private Outcome bench(String rules, String items, String... options) throws IOException {
        Path rulesFile = Files.writeString(folder.resolve("rules.yaml"), rules);
        Path itemsFile = Files.writeString(folder.resolve("items.jsonl"), items);
        String[] arguments = new String[6 + options.length];
        List<String> fixed =
                List.of("bench", "match", "--rules", rulesFile.toString(), "--items", itemsFile.toString());
        fixed.toArray(arguments);
        System.arraycopy(options, 0, arguments, fixed.size(), options.length);
        return CommandLineTester.run("", arguments);
    }
}
