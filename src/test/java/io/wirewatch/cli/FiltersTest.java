package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.cli.CommandLineTester.Outcome;
import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiltersTest {
    private static final String FEED = """
            <?xml version="1.0"?>
            <rss version="2.0"><channel><title>Harbour Wire</title><link>https://harbour.example/</link>
            <item><title>Ferry strike in Estonia</title><link>https://harbour.example/1</link><guid>1</guid>
            <description>Crews walked out at dawn.</description></item>
            <item><title>Storm over Portugal</title><link>https://harbour.example/2</link><guid>2</guid></item>
            </channel></rss>
            """;

    @TempDir
    private Path folder;

    @Test
    void parsePrintsEntriesAndNamesTheFileTheyCameFrom() throws IOException {
        Path feed = file("feed.xml", FEED);
        Outcome outcome = CommandLineTester.run("", "parse", feed.toString());
        assertThat(outcome.status()).isZero();
        assertThat(outcome.lines()).hasSize(2);
        JsonNode first = Json.mapper().readTree(outcome.lines().get(0));
        assertThat(first.path("title").asText()).isEqualTo("Ferry strike in Estonia");
        assertThat(first.path("origin").asText()).isEqualTo(feed.toString());
        assertThat(first.path("id").asText()).isNotEmpty();
    }

    @Test
    void parseReadsStandardInput() {
        assertThat(CommandLineTester.run(FEED, "parse", "-").lines()).hasSize(2);
    }

    @Test
    void aFileThatIsNoFeedIsNamedAndTheOthersGoOn() throws IOException {
        Path bad = file("bad.xml", "this is no feed");
        Path good = file("good.xml", FEED);
        Outcome outcome = CommandLineTester.run(
                "", "parse", bad.toString(), folder.resolve("none.xml").toString(), folder.toString(), good.toString());
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.lines()).hasSize(2);
        assertThat(outcome.err().lines().toList())
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(bad + ": "),
                        line -> assertThat(line).endsWith("none.xml: there is no such file"),
                        line -> assertThat(line).endsWith("is a directory; name the files in it"));
    }

    @Test
    void tagKeepsOrderAndNumberAndTellsBadLinesByNumber() {
        String input = "{\"id\":\"a\",\"title\":\"Floods in Latvia\"}\nnonsense\n\n{\"id\":\"b\",\"title\":5}\n"
                + "{\"id\":\"c\",\"body\":\"Ankara spoke.\"}";
        Outcome outcome = CommandLineTester.run(input, "tag");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.lines().stream()
                        .map(line -> Json.read(line, TaggedItem.class).item().id()))
                .containsExactly("a", "c");
        assertThat(outcome.err().lines().toList())
                .hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("line 2: "),
                        line -> assertThat(line).startsWith("line 4: ").contains("/title"));
    }

    @Test
    void tagRefusesWhatIsNotUtf8AndWhatIsTooLong() {
        byte[] latin1 = "{\"title\":\"Málaga\"}\n{\"title\":\"ok\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        Outcome outcome = CommandLineTester.run(latin1, "tag");
        assertThat(outcome.lines()).hasSize(1);
        assertThat(outcome.err()).startsWith("line 1: not UTF-8");

        String longLine = "{\"title\":\"" + "x".repeat(JsonLines.MAX_LINE_BYTES) + "\"}\n{\"title\":\"ok\"}\n";
        Outcome second = CommandLineTester.run(longLine, "tag");
        assertThat(second.lines()).hasSize(1);
        assertThat(second.err()).startsWith("line 1: longer than");
    }

    @Test
    void matchPrintsOneAlertForEachItemAndRule() throws IOException {
        Path rules = file("rules.yaml", """
                rules:
                  - {id: ports, query: 'ferr* OR harbour', severity: high}
                  - {id: baltic, query: 'region:154'}
                  - {id: never, query: 'zebra'}
                """);
        String items =
                String.join("\n", CommandLineTester.run(FEED, "parse", "-").lines());
        Outcome outcome = CommandLineTester.run(items, "match", "--rules", rules.toString());
        assertThat(outcome.status()).isZero();
        List<Alert> alerts = outcome.lines().stream()
                .map(line -> Json.read(line, Alert.class))
                .toList();
        assertThat(alerts.stream().map(alert -> alert.rule().id())).containsExactly("baltic", "ports");
        assertThat(alerts.get(1).evidence().get(0).text()).isEqualTo("Ferry");
        assertThat(CommandLineTester.run(items, "match", "--rules", rules.toString())
                        .out())
                .as("the same input gives the same output")
                .isEqualTo(outcome.out());
    }

    @Test
    void matchRefusesABadRuleWithItsPlace() throws IOException {
        Path rules = file("rules.yaml", "rules:\n  - {id: bad, query: 'ferry AND (strike'}\n");
        Outcome outcome = CommandLineTester.run("{\"title\":\"x\"}", "match", "--rules", rules.toString());
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("rule bad: error at ", "^");
    }

    @Test
    void anIdThatStandsInTwoFilesIsRefusedOnce() throws IOException {
        Path one = file("one.yaml", "rules: [{id: a, query: ferry}]\n");
        Path two = file("two.yaml", "rules: [{id: a, query: strike}]\n");
        Outcome outcome = CommandLineTester.run("", "match", "--rules", one.toString(), "--rules", two.toString());
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains(two + ": rule a stands in another", "1 fault in the rules");
    }

    @Test
    void lintTellsDoubtfulRulesAndFailsOnlyOnRefusedOnes() throws IOException {
        Path doubtful = file("doubtful.yaml", "rules:\n  - {id: a, query: 'ferry strike'}\n");
        Outcome fine = CommandLineTester.run("", "rules", "lint", doubtful.toString());
        assertThat(fine.status()).isZero();
        assertThat(fine.err()).contains("lint at ", "1 rule, 0 refused, 1 doubtful");

        Path refused = file("refused.yaml", "rules:\n  - {id: a, query: 'NOT ferry'}\n  - {id: b}\n");
        Outcome bad = CommandLineTester.run("", "rules", "lint", refused.toString());
        assertThat(bad.status()).isEqualTo(1);
        assertThat(bad.err()).contains("rule b has no query", "rule a: error at ");
    }

    @Test
    void rulesReferToListsAndRulesOfAnyOfTheFiles() throws IOException {
        Path lists = file("lists.yaml", "lists:\n  vessels: [ferr*, 'cargo ship', CASE(MV), 1.5]\n");
        Path rules =
                file("rules.yaml", "rules:\n  - {id: a, query: '@vessels AND strike'}\n  - {id: b, query: 'rule:a'}\n");
        Outcome outcome = CommandLineTester.run("", "rules", "lint", rules.toString(), lists.toString());
        assertThat(outcome.err()).contains("2 rules and 1 list, 0 refused, 0 doubtful");
        assertThat(outcome.status()).isZero();
        String item = "{\"title\":\"Ferry strike\"}";
        assertThat(CommandLineTester.run(item, "match", "--rules", rules.toString(), "--rules", lists.toString())
                        .lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("\"clause\":\"ferr*\""));

        Outcome alone = CommandLineTester.run("", "rules", "lint", rules.toString());
        assertThat(alone.status()).isEqualTo(1);
        assertThat(alone.err())
                .contains("rule a: error at 1: there is no list @vessels", "rule b: error at 1: in rule:a, at 1");
    }

    @Test
    void aListThatIsNoneIsToldWithItsPlace() throws IOException {
        Path file = file("lists.yaml", """
                lists:
                  empty: []
                  quoted: ['"a b"']
                  nested: [[a]]
                  "bad name": [a]
                  short: [a*]
                list: []
                """);
        Outcome outcome = CommandLineTester.run("", "rules", "lint", file.toString());
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err())
                .contains(
                        " lists.empty: expected a list of words",
                        " lists.quoted[0]: a phrase needs no quotes here",
                        " lists.nested[0]: expected a word",
                        " lists.bad name: the name of a list has letters",
                        "list @short: error at 2: a word with a wildcard needs at least 3 letters",
                        " list: not known here; a rules file has \"rules:\" and \"lists:\"");
    }

    @Test
    void extractGivesTheArticleWithAnId() throws IOException {
        Path text =
                file("text.txt", "Bridge closed\nThe bridge over the Daugava is closed.\n\nIt opens again in May.\n");
        Outcome outcome = CommandLineTester.run("", "extract", text.toString());
        JsonNode item = Json.mapper().readTree(outcome.out());
        assertThat(item.path("title").asText()).isEqualTo("Bridge closed");
        assertThat(item.path("body").asText()).contains("Daugava", "in May");
        assertThat(item.path("id").asText()).isNotEmpty();
    }

    @Test
    void helpTeaches() {
        assertThat(CommandLineTester.run("", "tag", "--help").out()).contains("NewsItem", "wirewatch tag");
        assertThat(CommandLineTester.run("", "--help").out()).contains("demo", "parse", "rules");
        assertThat(CommandLineTester.run("", "tga").err()).contains("tag");
    }

    @Test
    void commandsThatNeedABrokerSayHowToGetOne() {
        Outcome outcome = CommandLineTester.run("{\"title\":\"x\"}", "send", "--data", folder.toString());
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("no broker is running", "wirewatch run");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
