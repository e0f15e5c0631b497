package io.wirewatch.bench;

import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.Word;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanMultiTermQueryWrapper;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanOrQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Says in Lucene's queries what a query of ours says, as far as both languages go: words, prefixes, phrases, AND, OR, NOT, OF, NEAR and ADJ.
 * The sides of a NEAR must have no word in common: there ours asks for two occurrences, and Lucene for one.
 */
final class LuceneQueries {
    /** Title and body are two values of one field, far apart: the cheapest way to look for words in both. */
    static final String FIELD = "text";

    private LuceneQueries() {}

    /** @throws IllegalArgumentException when there is no such query in Lucene */
    static org.apache.lucene.search.Query of(Query query) {
        if (query instanceof Query.Phrase phrase) {
            return phrase(phrase.words());
        } else if (query instanceof Query.And and) {
            return bool(and.parts(), Occur.MUST, 0);
        } else if (query instanceof Query.Or or) {
            return bool(or.parts(), Occur.SHOULD, 1);
        } else if (query instanceof Query.SomeOf some) {
            return bool(some.parts(), Occur.SHOULD, some.count());
        } else if (query instanceof Query.Not) {
            return bool(List.of(query), Occur.MUST, 0);
        } else if (query instanceof Query.Near) {
            return span(query);
        }
        throw new IllegalArgumentException("Lucene has no such query: " + query);
    }

    private static org.apache.lucene.search.Query phrase(List<Word> words) {
        if (words.size() == 1 && words.get(0).isPrefix()) {
            return new PrefixQuery(prefix(words.get(0)));
        } else if (words.size() == 1) {
            return new TermQuery(plain(words.get(0)));
        } else if (words.stream().anyMatch(Word::isPrefix)) {
            return span(new Query.Phrase(words));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        words.forEach(word -> phrase.add(plain(word)));
        return phrase.build();
    }

    private static org.apache.lucene.search.Query bool(List<Query> parts, Occur occur, int least) {
        BooleanQuery.Builder bool = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        boolean asksForSomething = false;
        for (Query part : parts) {
            boolean excludes = occur == Occur.MUST && part instanceof Query.Not;
            bool.add(of(excludes ? ((Query.Not) part).part() : part), excludes ? Occur.MUST_NOT : occur);
            asksForSomething |= !excludes;
        }
        if (!asksForSomething) {
            bool.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        return bool.build();
    }

    private static SpanQuery span(Query query) {
        if (query instanceof Query.Near near) {
            SpanQuery[] sides = {span(near.left()), span(near.right())};
            return new SpanNearQuery(sides, near.distance() - 1, near.ordered());
        } else if (query instanceof Query.Or or) {
            return new SpanOrQuery(or.parts().stream().map(LuceneQueries::span).toArray(SpanQuery[]::new));
        } else if (query instanceof Query.Phrase phrase) {
            List<SpanQuery> words = new ArrayList<>();
            phrase.words().forEach(word -> words.add(word(word)));
            return words.size() == 1 ? words.get(0) : new SpanNearQuery(words.toArray(SpanQuery[]::new), 0, true);
        }
        throw new IllegalArgumentException("Lucene has no such span: " + query);
    }

    private static SpanQuery word(Word word) {
        return word.isPrefix()
                ? new SpanMultiTermQueryWrapper<>(new PrefixQuery(prefix(word)))
                : new SpanTermQuery(plain(word));
    }

    private static Term plain(Word word) {
        if (!word.isPlain()) {
            throw new IllegalArgumentException("not among the wildcards that are compared: " + word);
        }
        return new Term(FIELD, word.pattern());
    }

    private static Term prefix(Word word) {
        return new Term(FIELD, word.literalStart());
    }
}
