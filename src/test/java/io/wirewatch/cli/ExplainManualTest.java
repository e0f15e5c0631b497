package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.cli.CommandLineTester.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the manual shows of explanations is what the program prints. */
class ExplainManualTest {
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theExampleAnswersAsShown() throws IOException {
        List<String> arguments = QUOTED.matcher(block("wirewatch rules test --explain"))
                .results()
                .map(result -> result.group(1))
                .toList();
        Outcome outcome = CommandLineTester.run(
                "", "rules", "test", "--explain", "--query", arguments.get(0), "--text", arguments.get(1));
        assertThat(outcome.out().strip()).isEqualTo(block("no match  query"));
    }

    @Test
    void theTestsOfTheExamplePassAndFailAsShown() throws IOException {
        Matcher yaml = YAML.matcher(manual());
        assertThat(yaml.find()).isTrue();
        Path rules = folder.resolve("rules.yaml");
        Files.writeString(rules, yaml.group(1));
        assertThat(CommandLineTester.run("", "rules", "lint", rules.toString()).status())
                .isZero();
        Files.writeString(rules, yaml.group(1).replace("NEAR/8", "NEAR/1"));
        assertThat(CommandLineTester.run("", "rules", "lint", rules.toString()).err())
                .startsWith(block("rule cholera-outbreaks: test 1"));
    }

    /** The indented block that begins so, without its indent. */
    private static String block(String beginning) throws IOException {
        String manual = manual();
        int start = manual.indexOf("\n    " + beginning) + 1;
        assertThat(start).as(beginning).isPositive();
        return manual.substring(start, manual.indexOf("\n\n", start))
                .stripIndent()
                .strip();
    }

    private static String manual() throws IOException {
        return Files.readString(Path.of("docs", "explain.md"));
    }
}
