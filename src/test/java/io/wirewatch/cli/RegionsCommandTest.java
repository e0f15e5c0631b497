package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.cli.CommandLineTester.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionsCommandTest {
    @TempDir
    private Path folder;

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("mine.yaml"), text).toString();
    }

    @Test
    void thePolicyThatIsPrintedIsSound() throws IOException {
        Outcome printed = CommandLineTester.run("", "regions", "policy");
        assertThat(printed.out()).contains("NATO:", "UA-43: UA");
        Outcome outcome = CommandLineTester.run("", "regions", "lint", file(printed.out()));
        assertThat(outcome.status()).isEqualTo(ExitCode.OK);
    }

    @Test
    void lintTellsFaults() throws IOException {
        Outcome outcome = CommandLineTester.run("", "regions", "lint", file("disputed: {UA-43: Russia}"));
        assertThat(outcome.status()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err()).contains("mine.yaml:1: not a country: Russia (did you mean RU?)");
    }

    @Test
    void listShowsWhatARegionHolds() throws IOException {
        String file = file("groupings: {MINE: {name: My countries, members: [US-TX, BALTICS]}}");
        Outcome outcome = CommandLineTester.run("", "regions", "list", "--regions", file, "MINE", "lt", "QQ");
        assertThat(outcome.out())
                .contains("My countries", "holds: EE LT LV US-TX BALTICS")
                .containsPattern("LT +country +Lithuania +in 154 150 001 .*MINE");
        assertThat(outcome.err()).contains("there is no region QQ");
        assertThat(outcome.status()).isNotEqualTo(ExitCode.OK);
    }

    @Test
    void filtersTakeAPolicy() throws IOException {
        String file = file("disputed: {UA-43: RU}");
        String item = "{\"title\":\"Bridge closed in Simferopol, Crimea\"}\n";
        assertThat(CommandLineTester.run(item, "tag", "--regions", file).out()).contains("\"code\":\"RU\"");
        Outcome tried = CommandLineTester.run(
                "", "rules", "test", "--query", "region:RU", "--text", "Simferopol, Crimea", "--regions", file);
        assertThat(tried.out()).startsWith("MATCH");
    }

    @Test
    void lintOfRulesKnowsTheGroupings() throws IOException {
        Path rules = Files.writeString(
                folder.resolve("rules.yaml"), "rules: [{id: a, query: 'region:NATO'}, {id: b, query: 'region:NATOO'}]");
        Outcome outcome = CommandLineTester.run("", "rules", "lint", rules.toString());
        assertThat(outcome.err() + outcome.out()).contains("NATOO", "did you mean NATO?", "1 doubtful");
    }
}
