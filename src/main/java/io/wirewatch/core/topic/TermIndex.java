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
 * Many definitions, turned inside out: asks each word of a text, and each of its beginnings, which terms it may belong to, so that thousands of
 * terms cost no more than dozens. It gives the sums that {@link io.wirewatch.core.rule.QueryEvaluator} gives one query at a time, and is
 * tested against it.
 *
 * <p>Immutable, and safe to share between threads.
 */
final class TermIndex {
    private final List<Topic> topics = new ArrayList<>();
    private final TermTable table;
    private final int size;
    private final boolean oneEach;
    private final PrefixLengths prefixes = new PrefixLengths();

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
        oneEach = language != null;
    }

    private void add(Topic topic, Query.Score query, List<TermTable.Term> terms) {
        int definition = topics.size();
        topics.add(topic);
        for (Query.Weighted term : query.terms()) {
            List<KeyPattern> words = ((Query.Phrase) term.term())
                    .words().stream().map(KeyPattern::of).toList();
            TermTable.Term entry = new TermTable.Term(terms.size(), definition, term.weight(), words);
            if (entry.anchor().isPrefix()) {
                prefixes.add(
                        entry.anchor().hashOfHead(PrefixLengths.HEAD),
                        entry.anchor().length());
            }
            terms.add(entry);
        }
    }

    /** The topic of each definition; a topic has several when each of its languages counts. */
    List<Topic> topics() {
        return topics;
    }

    boolean hasOneDefinitionEach() {
        return oneEach;
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
        int start = words.firstLetter(position);
        int length = words.letterEnd(position) - start;
        if (length < PrefixLengths.HEAD) {
            return;
        }
        char[] letters = words.letters();
        long state = WordHash.start();
        for (int i = 0; i < PrefixLengths.HEAD; i++) {
            state = WordHash.with(state, letters[start + i]);
        }
        int lengths = prefixes.of(WordHash.finish(state));
        int longest = lengths == 0 ? 0 : Math.min(length, PrefixLengths.longest(lengths));
        for (int i = PrefixLengths.HEAD; i <= longest; i++) {
            if (PrefixLengths.has(lengths, i)) {
                add(table.get(WordHash.finish(WordHash.with(state, KeyPattern.STAR))), true, words, position, hits);
            }
            if (i < longest) {
                state = WordHash.with(state, letters[start + i]);
            }
        }
    }

    private static void add(TermTable.Term[] candidates, boolean prefix, Words words, int position, TermHits hits) {
        for (TermTable.Term term : candidates) {
            int start = term.start(position);
            if (term.anchor().isPrefix() == prefix && term.standsAt(words, start)) {
                hits.add(term, start);
            }
        }
    }
}
