package io.wirewatch.view;

import io.wirewatch.history.Narrowing;
import io.wirewatch.index.Keys;
import java.time.Instant;
import java.util.Collection;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Makes a search of what must hold, piece by piece. Not to be shared between threads. */
final class Wanted {
    private final BooleanQuery.Builder all = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.FILTER);

    Wanted matching(Query query) {
        all.add(query, Occur.FILTER);
        return this;
    }

    /** A term; null for whatever. */
    Wanted is(String name, String value) {
        if (value != null) {
            all.add(new TermQuery(new Term(name, Keys.cut(value))), Occur.FILTER);
        }
        return this;
    }

    /** Any of some terms; none of them for whatever. */
    Wanted any(String name, Collection<String> values) {
        return values.isEmpty() ? this : among(name, values);
    }

    /** Any of some terms. */
    Wanted among(String name, Collection<String> values) {
        all.add(
                new TermInSetQuery(
                        name, values.stream().map(Keys::cut).map(BytesRef::new).toList()),
                Occur.FILTER);
        return this;
    }

    /** At least this, and less than that; null for no bound. */
    Wanted within(String name, Instant from, Instant to) {
        if (from != null || to != null) {
            long least = from == null ? Long.MIN_VALUE : from.toEpochMilli();
            long most = to == null ? Long.MAX_VALUE : to.toEpochMilli() - 1;
            all.add(LongPoint.newRangeQuery(name, least, most), Occur.FILTER);
        }
        return this;
    }

    /** What tags can hold for; null for whatever. */
    Wanted tags(io.wirewatch.core.rule.Query tags) {
        if (tags != null) {
            all.add(Narrowing.of(tags), Occur.FILTER);
        }
        return this;
    }

    /** Only what no later record has replaced. */
    Wanted newest() {
        all.add(new FieldExistsQuery(ViewFields.SUPERSEDED), Occur.MUST_NOT);
        return this;
    }

    Query query() {
        return all.build();
    }
}
