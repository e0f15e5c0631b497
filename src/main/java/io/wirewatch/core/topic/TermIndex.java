package io.wirewatch.core.topic;

import io.wirewatch.core.rule.Query;
import io.wirewatch.core.text.AnalyzedField;
import io.wirewatch.core.text.AnalyzedText;
import io.wirewatch.core.text.WordHash;
import io.wirewatch.core.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Many definitions, turned inside out: asks each word of a text, and each of its beginnings, which terms it may begin, so that thousands of
 * terms cost no more than dozens. It gives the sums that {@link io.wirewatch.core.rule.QueryEvaluator} gives one query at a time, and is
 * tested against it.
 *
 * <p>Immutable, and safe to share between threads.
 */
final class TermIndex {
    private final List<Topic> topics = new ArrayList<>();
    private final TermTable table;
    private final int size;
    private int shortestPrefix = Integer.MAX_VALUE;
    private int longestPrefix;

    /**
     * An index of the topics' terms.
     *
     * @param language whose terms count; null for all, each language for itself
     */
    TermIndex(Collection<Topic> all, String language) {
        List<TermTable.Term> terms = new ArrayList<>();
        for (Topic topic : all) {
            if (language == null) {
                topic.terms().values().forEach(query -> add(topic, query, terms));
            } else if (topic.termsIn(language) != null) {
                add(topic, topic.termsIn(language), terms);
            }
        }
        table = new TermTable(terms);
        size = terms.size();
    }

    private void add(Topic topic, Query.Score query, List<TermTable.Term> terms) {
        int definition = topics.size();
        topics.add(topic);
        for (Query.Weighted term : query.terms()) {
            List<KeyPattern> words = ((Query.Phrase) term.term())
                    .words().stream().map(KeyPattern::of).toList();
            KeyPattern first = words.get(0);
            if (first.isPrefix()) {
                shortestPrefix = Math.min(shortestPrefix, first.length());
                longestPrefix = Math.max(longestPrefix, first.length());
            }
            terms.add(new TermTable.Term(terms.size(), definition, term.weight(), words));
        }
    }

    /** The topic of each definition; a topic has several when each of its languages counts. */
    List<Topic> topics() {
        return topics;
    }

    /** Where the terms stand in a text. */
    TermHits find(AnalyzedText text) {
        TermHits hits = new TermHits(this, size);
        for (AnalyzedField field : text.fields()) {
            hits.begin(field);
            Words words = field.words();
            for (int position = 0; position < words.size(); position++) {
                add(table.get(words.hash(position)), false, words, position, hits);
                addPrefixes(words, position, hits);
            }
        }
        return hits;
    }

    private void addPrefixes(Words words, int position, TermHits hits) {
        char[] letters = words.letters();
        int start = words.firstLetter(position);
        int end = Math.min(words.letterEnd(position), start + longestPrefix);
        long state = WordHash.start();
        for (int at = start; at < end; at++) {
            state = WordHash.with(state, letters[at]);
            if (at + 1 - start >= shortestPrefix) {
                add(table.get(WordHash.finish(WordHash.with(state, KeyPattern.STAR))), true, words, position, hits);
            }
        }
    }

    private static void add(TermTable.Term[] candidates, boolean prefix, Words words, int position, TermHits hits) {
        for (TermTable.Term term : candidates) {
            if (term.first().isPrefix() == prefix && term.standsAt(words, position)) {
                hits.add(term, position);
            }
        }
    }
}
