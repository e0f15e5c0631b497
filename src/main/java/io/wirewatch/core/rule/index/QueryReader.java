package io.wirewatch.core.rule.index;

import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Makes queries again of what {@link QueryWriter} wrote: equal ones. Not to be shared between threads. */
final class QueryReader {
    private final Vocabulary.View vocabulary;
    private final ByteCursor in;

    QueryReader(Vocabulary.View vocabulary, ByteCursor in) {
        this.vocabulary = vocabulary;
        this.in = in;
    }

    Query read() {
        int sign = in.next();
        return switch (sign) {
            case QueryCode.WORD -> new Query.Phrase(List.of(word()));
            case QueryCode.PHRASE -> new Query.Phrase(words());
            case QueryCode.EXACT_CASE -> exactCase();
            case QueryCode.NOT -> new Query.Not(read());
            case QueryCode.IN_TITLE -> new Query.InTitle(read());
            case QueryCode.ATTRIBUTE -> AttributeIds.attribute(vocabulary.text(in.number()));
            case QueryCode.REFERENCE -> new Query.Reference(in.string(), read());
            default -> group(sign);
        };
    }

    /** Those that begin with their length, which is of no use here. */
    private Query group(int sign) {
        int unused = in.number();
        return switch (sign) {
            case QueryCode.NEAR, QueryCode.ADJ -> near(sign == QueryCode.ADJ);
            case QueryCode.NOT_NEAR -> notNear();
            case QueryCode.AT_LEAST -> atLeast();
            case QueryCode.AND -> new Query.And(several(this::read));
            case QueryCode.OR -> new Query.Or(several(this::read));
            case QueryCode.SOME_OF -> someOf();
            case QueryCode.SCORE -> score();
            default -> throw new IllegalStateException("no sign of a query: " + sign);
        };
    }

    private Word word() {
        return new Word(vocabulary.text(in.number() >> QueryCode.KIND_BITS));
    }

    private List<Word> words() {
        return several(this::word);
    }

    private <T> List<T> several(Supplier<T> one) {
        int count = in.number();
        List<T> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(one.get());
        }
        return all;
    }

    private Query exactCase() {
        List<String> surfaces = several(in::string);
        List<Word> unused = words();
        return new Query.ExactCase(surfaces);
    }

    private Query near(boolean ordered) {
        int distance = in.number();
        Query left = read();
        return new Query.Near(left, read(), distance, ordered);
    }

    private Query notNear() {
        int distance = in.number();
        Query left = read();
        return new Query.NotNear(left, read(), distance);
    }

    private Query atLeast() {
        int count = in.number();
        return new Query.AtLeast(count, read());
    }

    private Query someOf() {
        int count = in.number();
        return new Query.SomeOf(count, several(this::read));
    }

    private Query score() {
        int threshold = in.number();
        return new Query.Score(threshold, several(this::weighted));
    }

    private Query.Weighted weighted() {
        int coded = in.number();
        int weight = (coded & 1) == 0 ? coded >> 1 : -(coded >> 1);
        return new Query.Weighted(read(), weight);
    }
}
