package io.wirewatch.core.topic;

import io.wirewatch.core.rule.Query;
import io.wirewatch.core.text.AnalyzedField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The terms that one text holds, and where; each counts five times at most. Not to be shared between threads. */
final class TermHits {
    private final TermIndex index;

    /** By term. */
    private final byte[] counts;

    /** By definition. */
    private final long[] sums;

    private final int[] distinct;

    private final List<AnalyzedField> fields = new ArrayList<>(3);
    private TermTable.Term[] terms = new TermTable.Term[256];
    private int[] positions = new int[256];
    private byte[] fieldOf = new byte[256];
    private int size;

    TermHits(TermIndex index, int terms) {
        this.index = index;
        this.counts = new byte[terms];
        this.sums = new long[index.topics().size()];
        this.distinct = new int[sums.length];
    }

    /** Those that follow stand in this field. */
    void begin(AnalyzedField field) {
        fields.add(field);
    }

    void add(TermTable.Term term, int position) {
        if (counts[term.number] == Query.Score.MAX_OCCURRENCES) {
            return;
        }
        sums[term.definition] += term.weight;
        if (counts[term.number]++ == 0 && term.weight > 0) {
            distinct[term.definition]++;
        }
        if (term.weight > 0) {
            keep(term, position);
        }
    }

    private void keep(TermTable.Term term, int position) {
        if (size == terms.length) {
            terms = Arrays.copyOf(terms, 2 * size);
            positions = Arrays.copyOf(positions, 2 * size);
            fieldOf = Arrays.copyOf(fieldOf, 2 * size);
        }
        terms[size] = term;
        positions[size] = position;
        fieldOf[size] = (byte) (fields.size() - 1);
        size++;
    }

    /** What speaks for each topic; where several definitions of one do, the strongest. Topics that nothing speaks for are left out. */
    Collection<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        for (int definition = 0; definition < sums.length; definition++) {
            if (sums[definition] > 0) {
                Topic topic = index.topics().get(definition);
                claims.add(new Claim(topic, sums[definition], distinct[definition], new Source(this, definition)));
            }
        }
        return index.hasOneDefinitionEach() ? claims : strongest(claims);
    }

    private static Collection<Claim> strongest(List<Claim> claims) {
        Map<String, Claim> byCode = new LinkedHashMap<>();
        claims.forEach(claim -> byCode.merge(claim.topic().code(), claim, Claim::stronger));
        return byCode.values();
    }

    /** Where the evidence of a claim is found, once somebody asks. */
    record Source(TermHits hits, int definition) {
        List<Claim.Hit> places() {
            return hits.places(definition);
        }
    }

    private List<Claim.Hit> places(int definition) {
        List<Claim.Hit> places = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (terms[i].definition == definition) {
                int last = positions[i] + terms[i].length() - 1;
                places.add(new Claim.Hit(terms[i].weight, fields.get(fieldOf[i]), positions[i], last));
            }
        }
        return places;
    }
}
