package io.wirewatch.core.rule;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Legal queries, drawn from a seed over a small vocabulary, so that they match small texts now and then. */
final class RandomQueries {
    private static final List<String> WORDS = List.of(
            "a",
            "b",
            "c",
            "us",
            "3.5",
            "1,000",
            "2",
            "and",
            "near",
            "état",
            "Киев",
            "京",
            "ไ",
            "troop",
            "c?me?rt",
            "troop*",
            "organi?a*");

    /** What the queries refer to. */
    static final Map<String, Rule> OTHERS = Stream.of(
                    Rule.of("other", "troop* OR \"état c\" OR rule:third"),
                    Rule.of("third", "CASE(WHO) NEAR/3 @words"),
                    Rule.of("-tags", "region:LT OR 2 OF (a, b, title:@words)"),
                    Rule.of("@words", "a OR \"us 2\" OR @more"),
                    Rule.of("@more", "lt OR fr"))
            .collect(Collectors.toMap(Rule::id, rule -> rule));

    static final References REFERENCES = References.of(OTHERS);

    private final Random random;

    RandomQueries(long seed) {
        random = new Random(seed);
    }

    /** A query that asks for something. */
    Query query() {
        Query drawn = any(3, false);
        return Claims.somethingOf(drawn) ? drawn : new Query.And(List.of(words(), drawn));
    }

    private Query any(int depth, boolean inTitle) {
        if (depth == 0) {
            return inTitle || random.nextBoolean() ? textual(1) : attribute();
        }
        return switch (random.nextInt(inTitle ? 7 : 9)) {
            case 0 -> new Query.And(several(() -> any(depth - 1, inTitle)));
            case 1 -> new Query.Or(several(() -> any(depth - 1, inTitle)));
            case 2 -> new Query.Not(any(depth - 1, inTitle));
            case 3 -> new Query.SomeOf(1 + random.nextInt(2), several(() -> any(depth - 1, inTitle)));
            case 4 -> new Query.AtLeast(1 + random.nextInt(3), textual(depth));
            case 5 -> new Query.Score(1 + random.nextInt(30), several(this::weighted));
            case 6 -> textual(depth);
            case 7 -> new Query.InTitle(any(depth - 1, true));
            default -> attribute();
        };
    }

    Query textual(int depth) {
        return switch (depth == 0 ? random.nextInt(2) : random.nextInt(7)) {
            case 2 -> new Query.Or(several(() -> textual(depth - 1)));
            case 3 -> new Query.Near(textual(depth - 1), textual(depth - 1), 1 + random.nextInt(4), true);
            case 4 -> new Query.Near(textual(depth - 1), textual(depth - 1), 1 + random.nextInt(4), false);
            case 5 -> new Query.NotNear(textual(depth - 1), textual(depth - 1), 1 + random.nextInt(4));
            case 6 -> reference(pick(List.of("rule:other", "rule:third", "@words", "@more")));
            case 1 -> new Query.ExactCase(List.of(pick(List.of("WHO", "Who", "U.S.", "c"))));
            default -> words();
        };
    }

    private static Query reference(String written) {
        return RuleParser.parse(written, REFERENCES);
    }

    private Query words() {
        List<Word> words = Stream.generate(() -> QueryWords.of(pick(WORDS), 0).get(0))
                .limit(1 + random.nextInt(2))
                .toList();
        return new Query.Phrase(words);
    }

    private Query.Weighted weighted() {
        int weight = 1 + random.nextInt(9);
        return new Query.Weighted(textual(0), random.nextInt(4) == 0 ? -weight : weight);
    }

    private Query attribute() {
        String written = pick(List.of(
                "region:LT",
                "region:us-nc",
                "primary:154",
                "topic:16000000",
                "topic:\"armed conflict\"",
                "lang:fr-CA",
                "source:\"BBC News\"",
                "source:bbc.co.uk",
                "author:\"Jane O'Neil\"",
                "category:world",
                "url:https://example.org/a?b=c",
                "rule:\"-tags\"",
                "source:@words",
                "region:@more",
                "author:@words"));
        return reference(written);
    }

    private <T> List<T> several(Supplier<T> one) {
        return Stream.generate(one).limit(2 + random.nextInt(2)).toList();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
