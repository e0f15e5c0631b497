package io.wirewatch.cli;

import io.wirewatch.core.RuleTester;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.rule.Explanation;
import io.wirewatch.core.rule.InvalidQueryException;
import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleSet;
import io.wirewatch.core.rule.RuleTest;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirewatch rules test}: rules tried on items, or on the examples they bring with them. Needs no Kafka. */
@Command(
        name = "test",
        description = {
            "Tries rules on items, and says why they match or do not; needs no Kafka.",
            "Without items it runs the tests that the rules themselves have, and exits with 1 when one fails.",
            "",
            "  wirewatch rules test --rules rules.yaml",
            "  wirewatch rules test --rules rules.yaml --rule floods --explain items.jsonl",
            "  wirewatch rules test --query 'troops NEAR/5 russia*' --explain \\",
            "    --text 'Troops near the Russian border'",
            "",
            "Rules that are not enabled are tried too."
        },
        mixinStandardHelpOptions = true)
final class RulesTestCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--rules", paramLabel = "FILE", description = "rules file; may be given more than once")
    private List<Path> rulesFiles = List.of();

    @Option(
            names = "--query",
            paramLabel = "QUERY",
            description = "try this query instead; it can refer to the rules and lists of --rules")
    private String query;

    @Option(names = "--rule", paramLabel = "ID", description = "only this rule; may be given more than once")
    private List<String> ids = List.of();

    @Option(names = "--title", paramLabel = "TEXT", description = "try an item with this title")
    private String title;

    @Option(
            names = "--text",
            paramLabel = "TEXT",
            description = "try an item with this text; without --title, its first line is the title")
    private String text;

    @Option(names = "--explain", description = "show every clause: by which words it holds, or how near it was")
    private boolean explain;

    @Option(names = "--json", description = "as JSON lines, one for each item and rule")
    private boolean json;

    @Parameters(paramLabel = "ITEMS", arity = "0..*", description = "files of NewsItem JSON lines; - is standard input")
    private List<String> files = List.of();

    @Mixin
    private TaggerOptions tagging;

    private RuleTester tester;
    private int tried;
    private int matches;

    RulesTestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (query == null && rulesFiles.isEmpty()) {
            throw new FailedCommandException("there are no rules to try", "name a file with --rules, or write --query");
        }
        List<Rule> given = RuleFiles.sound(console, rulesFiles);
        RuleSet set = new RuleSet(given);
        List<Rule> rules = query == null ? chosen(given) : List.of(ofQuery(set));
        boolean hasItems = title != null || text != null || !files.isEmpty();
        return hasItems ? tryOnItems(rules, set) : runTests(rules, set);
    }

    private Rule ofQuery(RuleSet set) {
        if (query.isBlank()) {
            throw new FailedCommandException("the query is empty", "write at least one word");
        }
        Rule rule = Rule.of("query", query);
        Optional<InvalidQueryException> refusal = set.refusal(rule);
        refusal.ifPresent(reason -> {
            QueryNote.error(Path.of("--query"), rule, reason).print(console);
            throw new FailedCommandException("this is no query", null);
        });
        return rule;
    }

    private List<Rule> chosen(List<Rule> rules) {
        for (String id : ids) {
            if (rules.stream().noneMatch(rule -> rule.id().equals(id))) {
                throw new FailedCommandException("there is no rule " + id + " among those given", null);
            }
        }
        return rules.stream()
                .filter(rule -> ids.isEmpty() ? !rule.isList() : ids.contains(rule.id()))
                .toList();
    }

    private int runTests(List<Rule> rules, RuleSet set) {
        if (query != null) {
            throw new FailedCommandException(
                    "there is nothing to try the query on", "name files of items, - for standard input, or --text");
        }
        RuleTests tests = new RuleTests(console, set, tagging::tagger);
        int run = 0;
        int failed = 0;
        for (Rule rule : rules) {
            for (int i = 0; i < rule.tests().size(); i++) {
                RuleTester.Result result = tests.run(rule, i);
                run++;
                failed += result.passed() ? 0 : 1;
                print(rule, i, result, tests);
            }
        }
        console.tell(Words.count(run, "test") + " of " + Words.count(rules.size(), "rule") + ": " + (run - failed)
                + " passed, " + failed + " failed");
        return ExitCode.of(failed);
    }

    private void print(Rule rule, int index, RuleTester.Result result, RuleTests tests) {
        if (json) {
            console.line(Json.line(
                    trial(rule, null, result.explanation()).ofTest(index + 1, result.passed(), result.problem())));
            return;
        }
        String verdict = result.passed() ? console.colored("passed", "32") : console.colored("FAILED", "31");
        console.line(verdict + "  " + rule.id() + ": " + RuleTests.verdict(index, result));
        if (explain && result.explanation() != null) {
            new ExplanationPrinter(console).print(result.explanation());
        } else if (!result.passed()) {
            tests.reasons(result).forEach(reason -> console.line("    " + reason));
        }
    }

    private int tryOnItems(List<Rule> rules, RuleSet set) throws IOException {
        tester = new RuleTester(tagging.tagger());
        Map<Rule, Query> queries = new LinkedHashMap<>();
        rules.forEach(rule -> queries.put(rule, set.query(rule)));
        int bad = 0;
        if (title != null || text != null) {
            tryOn(typed(), queries);
        }
        for (String file : files) {
            bad += tryOnFile(file, queries);
        }
        console.tell(Words.count(tried, "item") + ", " + Words.count(rules.size(), "rule") + ": "
                + (matches == 1 ? "1 match" : matches + " matches"));
        return ExitCode.of(bad);
    }

    private NewsItem typed() {
        boolean nothing = (title == null || title.isBlank()) && (text == null || text.isBlank());
        if (nothing) {
            throw new FailedCommandException("the text is empty", null);
        }
        return title == null
                ? RuleTest.itemOf(text)
                : NewsItem.builder().title(title).body(text).build();
    }

    private int tryOnFile(String file, Map<Rule, Query> queries) throws IOException {
        try (InputStream in = file.equals("-") ? console.in() : Files.newInputStream(Path.of(file))) {
            Console reading = new Console(in, console.out(), console.err(), console.styled());
            int bad = JsonLines.read(reading, NewsItem.class, item -> tryOn(item, queries));
            if (bad > 0) {
                console.tell(file + ": " + Words.count(bad, "line") + " could not be used");
            }
            return bad;
        } catch (NoSuchFileException e) {
            throw new FailedCommandException(file + ": there is no such file", null);
        }
    }

    private void tryOn(NewsItem item, Map<Rule, Query> queries) {
        RuleTester.Prepared prepared = tester.prepare(item);
        tried++;
        queries.forEach((rule, query) -> print(rule, prepared, prepared.explain(query)));
    }

    private void print(Rule rule, RuleTester.Prepared prepared, Explanation explanation) {
        NewsItem item = prepared.tagged().item();
        matches += explanation.holds() ? 1 : 0;
        if (json) {
            console.line(Json.line(trial(rule, item.id(), explanation)));
            return;
        }
        String verdict = explanation.holds() ? console.colored("MATCH   ", "1;32") : "no match";
        console.line(verdict + "  " + rule.id() + "  " + RuleTests.shown(item.headline()));
        if (explain) {
            new ExplanationPrinter(console).print(explanation);
        }
    }

    private RuleTrial trial(Rule rule, String item, Explanation explanation) {
        return RuleTrial.of(rule.id(), item, explanation, explain);
    }
}
