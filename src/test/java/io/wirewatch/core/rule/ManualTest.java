package io.wirewatch.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.config.RuleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the manual tells people to write can be written. */
class ManualTest {
    private static final Path MANUAL = Path.of("docs", "rules.md");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    @TestFactory
    Stream<DynamicTest> examplesParse() throws IOException {
        String manual = Files.readString(MANUAL);
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
        References references = new RuleSet(example(manual).rules()).references();
        // Beside another word, since some only exclude.
        return examples.stream()
                .map(query -> DynamicTest.dynamicTest(query, () -> RuleParser.parse("x AND " + query, references)));
    }

    @Test
    void theRulesFileOfTheManualIsSound() throws IOException {
        RuleFile file = example(Files.readString(MANUAL));
        assertThat(file.problems()).isEmpty();
        assertThat(file.rules()).extracting(Rule::id).contains("ships-in-trouble", "@vessels", "@everything-afloat");
        assertThat(new RuleSet(file.rules()).refused()).isEmpty();
    }

    /** The rules file that the manual shows, with the rule that its other examples refer to. */
    private static RuleFile example(String manual) {
        String file = indented(section(manual, "Rules files and lists"));
        return RuleFile.parse(file.replace("rules:\n", "rules:\n  - {id: floods, query: flood*}\n"), "manual");
    }

    @Test
    void theCommentedQueryOfTheManualIsOne() throws IOException {
        String query = indented(section(Files.readString(MANUAL), "What to write"));
        assertThat(RuleParser.parse(query))
                .hasToString("(tanker* OR ferr*) NEAR/8 (aground OR adrift OR collision)"
                        + " AND (region:EE OR region:LV OR region:LT)");
    }

    /** What the tables say of words is what the parser makes of them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "build–up = build up",
                "COVID-19 = covid 19",
                "F-16 = f 16",
                "F16 = f16",
                "24/7 = 24 7",
                "don’t = don t",
                "U.S. = us",
                "bbc.co.uk = bbc co uk",
                "end.Then = end then",
                "1,000 = 1,000",
                "#MeToo = metoo",
                "C++ = c",
                "100% = 100",
                "Ｎato = nato",
                "İstanbul = istanbul",
                "Straße = strasse",
                "Ёлка = елка",
                "мой = мой",
            })
    void wordsAreCutAsTheManualSays(String written, String words) {
        assertThat(RuleParser.parse("\"" + written + "\"")).isEqualTo(RuleParser.parse("\"" + words + "\""));
        assertThat(RuleParser.parse(written).toString().replace("\"", "")).isEqualTo(words);
    }

    private static String indented(String section) {
        return section.lines()
                .filter(line -> line.startsWith("    "))
                .map(line -> line.substring(4))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String section(String manual, String title) {
        String rest = manual.substring(manual.indexOf("\n## " + title));
        return rest.substring(0, rest.indexOf("\n## ", 1));
    }
}
