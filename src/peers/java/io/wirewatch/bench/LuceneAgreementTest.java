package io.wirewatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.TryAllMatcher;
import io.wirewatch.core.rule.Word;
import io.wirewatch.core.rule.index.RuleIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Where Lucene's language and ours say the same, both find the same: random rules on random texts of few words, so that much matches. */
class LuceneAgreementTest {
    private static final List<String> WORDS =
            List.of("storm", "dam", "coast", "river", "port", "ports", "portal", "army", "coup");
    private static final String PREFIX = "por*";

    @Property(tries = 150)
    void sameMatches(@ForAll("rules") List<Query> queries, @ForAll("items") List<NewsItem> items) {
        List<Rule> rules = new ArrayList<>();
        queries.forEach(query -> rules.add(Rule.of("rule-" + rules.size(), query.toString())));
        RuleIndex index = new RuleIndex();
        rules.forEach(index::put);
        List<Engine> ours = List.of(new Matching(new TryAllMatcher(rules)), new Indexed(index, false));
        try (Engine onePass = new LuceneEngine(rules, LuceneEngine.onePass(Map.of()));
                Engine multipass = new LuceneEngine(rules, LuceneEngine.multipass(Map.of("storm", 5)))) {
            for (NewsItem item : items) {
                for (Engine engine :
                        Stream.concat(ours.stream(), Stream.of(multipass)).toList()) {
                    assertThat(engine.ids(item))
                            .as("%s on %s of %s", engine, item, rules)
                            .isEqualTo(onePass.ids(item));
                }
            }
        }
    }

    @Provide
    Arbitrary<List<NewsItem>> items() {
        Arbitrary<String> text = Arbitraries.of(WORDS)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .flatMap(words -> Arbitraries.of(" ", ", ", ". ").map(between -> String.join(between, words)));
        return Combinators.combine(text, text)
                .as((title, body) -> NewsItem.builder().title(title).body(body).build())
                .list()
                .ofSize(5);
    }

    /** A query must ask for something, so each has a part that does. */
    @Provide
    Arbitrary<List<Query>> rules() {
        Arbitrary<Query> query =
                Combinators.combine(claim(), any(2)).as((claim, other) -> new Query.And(List.of(claim, other)));
        return Arbitraries.oneOf(claim(), query).list().ofMinSize(1).ofMaxSize(20);
    }

    private Arbitrary<Query> any(int levels) {
        if (levels == 0) {
            return claim();
        }
        Arbitrary<List<Query>> parts = any(levels - 1).list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(
                claim(),
                parts.map(Query.And::new),
                parts.map(Query.Or::new),
                parts.map(list -> new Query.SomeOf(2, list)),
                any(levels - 1).map(Query.Not::new));
    }

    private Arbitrary<Query> claim() {
        return Arbitraries.oneOf(
                phrase(WORDS), Arbitraries.just(new Query.Phrase(List.of(new Word(PREFIX)))), prefixPhrase(), near());
    }

    private static Arbitrary<Query> phrase(List<String> words) {
        return Arbitraries.of(words)
                .map(Word::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(Query.Phrase::new);
    }

    private static Arbitrary<Query> prefixPhrase() {
        return Arbitraries.of(WORDS).map(first -> new Query.Phrase(List.of(new Word(first), new Word(PREFIX))));
    }

    /** The sides have no word in common: there Lucene is content with one occurrence, and ours asks for two. */
    private static Arbitrary<Query> near() {
        return Arbitraries.shuffle(WORDS).flatMap(words -> Combinators.combine(
                        side(words.subList(0, 4)),
                        side(words.subList(4, words.size())),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of(true, false))
                .as(Query.Near::new));
    }

    private static Arbitrary<Query> side(List<String> words) {
        Arbitrary<Query> alternatives = Arbitraries.of(words)
                .map(Word::new)
                .map(word -> (Query) new Query.Phrase(List.of(word)))
                .list()
                .ofSize(2)
                .map(Query.Or::new);
        return Arbitraries.oneOf(phrase(words), alternatives);
    }
}
