package io.wirewatch.history;

import io.wirewatch.core.rule.AttributeTerms;
import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.Word;
import io.wirewatch.index.Keys;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Turns a rule's query into one of Lucene's that finds every item for which it can hold. It finds others too: where words stand, what must not be
 * there and how often something occurs is left to the matcher.
 *
 * <p>Stateless, and safe to share between threads.
 */
public final class Narrowing {
    /** A query has 5,000 terms at most, each a phrase of 100 words at most, and is alone in asking. */
    private static final int MOST_CLAUSES = 500_000;

    private static final org.apache.lucene.search.Query ALL = new MatchAllDocsQuery();

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private final String words;

    private Narrowing(String words) {
        this.words = words;
    }

    /** The items for which a query can hold. */
    public static org.apache.lucene.search.Query of(Query query) {
        return new Narrowing(Fields.WORDS).narrow(query);
    }

    private org.apache.lucene.search.Query narrow(Query query) {
        if (query instanceof Query.Phrase phrase) {
            return phrase(phrase.words());
        } else if (query instanceof Query.ExactCase exact) {
            return phrase(exact.keys());
        } else if (query instanceof Query.Near near) {
            return some(2, List.of(narrow(near.left()), narrow(near.right())));
        } else if (query instanceof Query.NotNear near) {
            return narrow(near.left());
        } else if (query instanceof Query.AtLeast atLeast) {
            return narrow(atLeast.part());
        } else if (query instanceof Query.And and) {
            return some(and.parts().size(), narrow(and.parts()));
        } else if (query instanceof Query.Or or) {
            return some(1, narrow(or.parts()));
        } else if (query instanceof Query.SomeOf some) {
            return some(some.count(), narrow(some.parts()));
        } else if (query instanceof Query.InTitle title) {
            return new Narrowing(Fields.TITLE).narrow(title.part());
        } else if (query instanceof Query.Attribute attribute) {
            return attribute(attribute);
        } else if (query instanceof Query.Reference reference) {
            return narrow(reference.query());
        } else if (query instanceof Query.Score score) {
            return score(score);
        }
        return ALL;
    }

    private List<org.apache.lucene.search.Query> narrow(List<Query> parts) {
        return parts.stream().map(this::narrow).toList();
    }

    private org.apache.lucene.search.Query phrase(List<Word> phrase) {
        return some(phrase.size(), phrase.stream().map(this::word).toList());
    }

    private org.apache.lucene.search.Query word(Word word) {
        String start = Keys.cut(word.literalStart());
        if (word.isPlain()) {
            return new TermQuery(new Term(words, start));
        }
        return start.isEmpty() ? ALL : new PrefixQuery(new Term(words, start));
    }

    /** A value of several words is looked for as a whole, as a code would stand there, and word by word. */
    private static org.apache.lucene.search.Query attribute(Query.Attribute attribute) {
        String field = Fields.of(attribute.field());
        List<org.apache.lucene.search.Query> ways = AttributeTerms.values(attribute).stream()
                .flatMap(value -> List.of(List.of(value), List.of(value.split(" "))).stream())
                .distinct()
                .map(terms -> some(
                        terms.size(),
                        terms.stream().map(term -> term(field, term)).toList()))
                .toList();
        return some(1, ways);
    }

    private static org.apache.lucene.search.Query term(String field, String value) {
        return new TermQuery(new Term(field, Keys.cut(value)));
    }

    /** To reach a threshold above zero, one of the terms that count in favor must be there. */
    private org.apache.lucene.search.Query score(Query.Score score) {
        if (score.threshold() <= 0) {
            return ALL;
        }
        return some(
                1,
                score.terms().stream()
                        .filter(term -> term.weight() > 0)
                        .map(term -> narrow(term.term()))
                        .toList());
    }

    /** What at least so many of several find; what finds everything counts for itself. */
    private static org.apache.lucene.search.Query some(int count, Collection<org.apache.lucene.search.Query> parts) {
        List<org.apache.lucene.search.Query> telling =
                parts.stream().filter(part -> !part.equals(ALL)).toList();
        int needed = count - (parts.size() - telling.size());
        if (needed <= 0) {
            return ALL;
        }
        if (telling.size() == 1) {
            return telling.get(0);
        }
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        Occur occur = needed == telling.size() ? Occur.FILTER : Occur.SHOULD;
        telling.forEach(part -> some.add(part, occur));
        return occur == Occur.FILTER
                ? some.build()
                : some.setMinimumNumberShouldMatch(needed).build();
    }
}
