package io.wirewatch.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the manual tells people to write can be written. */
class ManualTest {
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    @TestFactory
    Stream<DynamicTest> examplesParse() throws IOException {
        String manual = Files.readString(Path.of("docs", "rules.md"));
        Stream<String> listed = section(manual, "In five minutes")
                .lines()
                .filter(line -> line.startsWith("    "))
                .map(line -> line.strip().split(" {3,}")[0]);
        Stream<String> tabled = section(manual, "What to write")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> QUOTED.matcher(line.split(" \\| ")[0]).results())
                .map(match -> match.group(1));
        List<String> examples = Stream.concat(listed, tabled).toList();
        assertThat(examples).hasSizeGreaterThan(30);
        // Beside another word, since some only exclude.
        return examples.stream().map(query -> DynamicTest.dynamicTest(query, () -> RuleParser.parse("x AND " + query)));
    }

    private static String section(String manual, String title) {
        String rest = manual.substring(manual.indexOf("\n## " + title));
        return rest.substring(0, rest.indexOf("\n## ", 1));
    }
}
