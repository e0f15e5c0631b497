package io.wirewatch.core.rule;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Legal queries of all kinds over few words, so that they hold for small texts now and then; they shrink to small ones. */
public final class QueryArbitraries {
    private static final int DEPTH = 3;

    private QueryArbitraries() {}

    /** Words as texts have them. The more of one root, the more prefixes and patterns have to tell apart. */
    static final List<String> TEXT_WORDS = List.of(
            "a",
            "b",
            "c",
            "d",
            "US",
            "U.S.",
            "who",
            "WHO",
            "Who",
            "état",
            "troop",
            "troops",
            "trooper",
            "trump",
            "organisation",
            "organization",
            "Киев",
            "北京",
            "京",
            "3.5",
            "서울시",
            "e-mail");

    private static final List<String> QUERY_WORDS = List.of(
            "a",
            "b",
            "c",
            "d",
            "x",
            "us",
            "who",
            "état",
            "troop",
            "troops",
            "troop*",
            "tro*",
            "troope*",
            "tr?mp",
            "t?oop*",
            "organi?ation",
            "organi?a*",
            "Киев",
            "киев*",
            "京",
            "北",
            "3.5",
            "서울*",
            "mail");

    private static final List<String> ATTRIBUTES = List.of(
            "region:LT",
            "region:154",
            "region:EU",
            "region:us-nc",
            "primary:LT",
            "primary:EU",
            "topic:16000000",
            "topic:conflict",
            "topic:\"armed conflict\"",
            "topic:my-topic",
            "lang:fr",
            "lang:en",
            "source:bbc",
            "source:\"bbc news\"",
            "source:bbc.co.uk",
            "source:co.uk",
            "author:\"jane doe\"",
            "author:doe",
            "category:world",
            "url:example.org/a",
            "url:news");

    /** Queries that ask for something. */
    public static Arbitrary<Query> queries() {
        return any(DEPTH, false).filter(Claims::somethingOf);
    }

    private static Arbitrary<Query> any(int depth, boolean inTitle) {
        Arbitrary<Query> leaf = inTitle
                ? textual(1)
                : Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, textual(1)), net.jqwik.api.Tuple.of(1, attributes()));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Query> part = Arbitraries.lazy(() -> any(depth - 1, inTitle));
        Arbitrary<List<Query>> parts = part.list().ofMinSize(2).ofMaxSize(3);
        Arbitrary<Query> and = parts.map(Query.And::new);
        Arbitrary<Query> some = Combinators.combine(
                        parts, Arbitraries.integers().between(1, 2))
                .as((all, count) -> new Query.SomeOf(count, all));
        Arbitrary<Query> title =
                inTitle ? leaf : Arbitraries.lazy(() -> any(depth - 1, true)).map(Query.InTitle::new);
        return Arbitraries.oneOf(
                leaf,
                and,
                and,
                parts.map(Query.Or::new),
                part.map(Query.Not::new),
                some,
                counted(depth),
                scores(),
                part.map(query -> new Query.Reference("rule:other", query)),
                title,
                textual(depth));
    }

    private static Arbitrary<Query> textual(int depth) {
        Arbitrary<Query> words = phrases();
        if (depth == 0) {
            return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, words), net.jqwik.api.Tuple.of(1, exactCases()));
        }
        Arbitrary<Query> part = Arbitraries.lazy(() -> textual(depth - 1));
        Arbitrary<Integer> distance = Arbitraries.integers().between(1, 4);
        Arbitrary<Query> near = Combinators.combine(part, part, distance, Arbitraries.of(true, false))
                .as(Query.Near::new);
        Arbitrary<Query> notNear = Combinators.combine(part, part, distance).as(Query.NotNear::new);
        Arbitrary<Query> or = part.list().ofMinSize(2).ofMaxSize(3).map(Query.Or::new);
        Arbitrary<Query> list = or.map(query -> new Query.Reference("@list", query));
        return Arbitraries.oneOf(words, words, exactCases(), near, notNear, or, list);
    }

    private static Arbitrary<Query> phrases() {
        return Arbitraries.of(QUERY_WORDS)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(words -> new Query.Phrase(words.stream()
                        .flatMap(word -> QueryWords.of(word, 0).stream())
                        .toList()));
    }

    private static Arbitrary<Query> exactCases() {
        return Arbitraries.of("WHO", "Who", "U.S.", "US", "c d")
                .map(written -> new Query.ExactCase(QueryWords.surfaces(written, 0)));
    }

    private static Arbitrary<Query> counted(int depth) {
        return Combinators.combine(Arbitraries.integers().between(1, 3), textual(Math.min(depth, 2)))
                .as(Query.AtLeast::new);
    }

    private static Arbitrary<Query> scores() {
        Arbitrary<Query.Weighted> term = Combinators.combine(
                        textual(0), Arbitraries.integers().between(1, 9), Arbitraries.of(1, 1, 1, -1))
                .as((query, weight, sign) -> new Query.Weighted(query, sign * weight));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 30),
                        term.list().ofMinSize(1).ofMaxSize(5))
                .as((threshold, terms) -> new Query.Score(threshold, terms));
    }

    private static Arbitrary<Query> attributes() {
        return Arbitraries.of(ATTRIBUTES).map(RuleParser::parse);
    }
}
