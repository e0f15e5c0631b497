package io.wirewatch.core.rule.index;

import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.Word;
import java.util.List;

/** Writes queries as bytes, see {@link QueryCode}. New terms are added to the vocabulary. For one writer. */
final class QueryWriter {
    private final Vocabulary vocabulary;
    private final Bytes out;

    QueryWriter(Vocabulary vocabulary, Bytes out) {
        this.vocabulary = vocabulary;
        this.out = out;
    }

    void write(Query query) {
        if (query instanceof Query.Phrase phrase) {
            phrase(phrase.words());
        } else if (query instanceof Query.ExactCase exact) {
            exactCase(exact);
        } else if (query instanceof Query.Near near) {
            pair(near.ordered() ? QueryCode.ADJ : QueryCode.NEAR, near.distance(), near.left(), near.right());
        } else if (query instanceof Query.NotNear near) {
            pair(QueryCode.NOT_NEAR, near.distance(), near.left(), near.right());
        } else if (query instanceof Query.AtLeast atLeast) {
            int start = begin(QueryCode.AT_LEAST);
            out.number(atLeast.count());
            write(atLeast.part());
            out.lengthBefore(start);
        } else if (query instanceof Query.And and) {
            group(QueryCode.AND, and.parts());
        } else if (query instanceof Query.Or or) {
            group(QueryCode.OR, or.parts());
        } else if (query instanceof Query.SomeOf some) {
            int start = begin(QueryCode.SOME_OF);
            out.number(some.count());
            parts(some.parts());
            out.lengthBefore(start);
        } else if (query instanceof Query.Not not) {
            out.add(QueryCode.NOT);
            write(not.part());
        } else if (query instanceof Query.InTitle title) {
            out.add(QueryCode.IN_TITLE);
            write(title.part());
        } else if (query instanceof Query.Attribute attribute) {
            out.add(QueryCode.ATTRIBUTE);
            out.number(vocabulary.add(AttributeIds.term(attribute)));
        } else if (query instanceof Query.Reference reference) {
            out.add(QueryCode.REFERENCE);
            out.string(reference.name());
            write(reference.query());
        } else {
            score((Query.Score) query);
        }
    }

    private int begin(int sign) {
        out.add(sign);
        return out.length();
    }

    private void phrase(List<Word> words) {
        if (words.size() == 1) {
            out.add(QueryCode.WORD);
            word(words.get(0));
        } else {
            out.add(QueryCode.PHRASE);
            words(words);
        }
    }

    private void words(List<Word> words) {
        out.number(words.size());
        words.forEach(this::word);
    }

    private void word(Word word) {
        out.number((vocabulary.add(word.pattern()) << QueryCode.KIND_BITS) | QueryCode.kind(word));
    }

    private void exactCase(Query.ExactCase exact) {
        out.add(QueryCode.EXACT_CASE);
        out.number(exact.words().size());
        exact.words().forEach(out::string);
        words(exact.keys());
    }

    private void pair(int sign, int distance, Query left, Query right) {
        int start = begin(sign);
        out.number(distance);
        write(left);
        write(right);
        out.lengthBefore(start);
    }

    private void group(int sign, List<Query> parts) {
        int start = begin(sign);
        parts(parts);
        out.lengthBefore(start);
    }

    private void parts(List<Query> parts) {
        out.number(parts.size());
        parts.forEach(this::write);
    }

    private void score(Query.Score score) {
        int start = begin(QueryCode.SCORE);
        out.number((int) score.threshold());
        out.number(score.terms().size());
        for (Query.Weighted term : score.terms()) {
            out.number((Math.abs(term.weight()) << 1) | (term.weight() < 0 ? 1 : 0));
            write(term.term());
        }
        out.lengthBefore(start);
    }
}
