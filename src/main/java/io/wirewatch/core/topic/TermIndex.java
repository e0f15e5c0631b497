package io.wirewatch.core.topic;

import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.Word;
import io.wirewatch.core.text.AnalyzedField;
import io.wirewatch.core.text.AnalyzedText;
import io.wirewatch.core.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Many definitions, turned inside out: asks each word of a text which terms it may begin, so that thousands of terms cost no more than
 * dozens. It gives the sums that {@link io.wirewatch.core.rule.QueryEvaluator} gives one query at a time, and is tested against it.
 *
 * <p>Immutable, and safe to share between threads.
 */
final class TermIndex {
    private final Map<String, List<Entry>> byWord = new HashMap<>();
    private final Map<String, List<Entry>> byPrefix = new HashMap<>();
    private int shortestPrefix = Integer.MAX_VALUE;
    private int longestPrefix;

    /** A term of one definition. Has identity: equal terms of two definitions are two. */
    private static final class Entry {
        final Definition definition;
        final List<Word> words;
        final int weight;

        Entry(Definition definition, List<Word> words, int weight) {
            this.definition = definition;
            this.words = words;
            this.weight = weight;
        }
    }

    /** One way to tell a topic: its query in one language. Has identity, since comparing whole queries would cost too much. */
    static final class Definition {
        private final Topic topic;

        private Definition(Topic topic) {
            this.topic = topic;
        }
    }

    /** Adds one definition of a topic; to be done before the first text comes. */
    private void add(Topic topic, Query.Score query) {
        Definition definition = new Definition(topic);
        for (Query.Weighted term : query.terms()) {
            List<Word> words = ((Query.Phrase) term.term()).words();
            String first = words.get(0).pattern();
            Entry entry = new Entry(definition, words, term.weight());
            if (isPrefix(first)) {
                String prefix = first.substring(0, first.length() - 1);
                shortestPrefix = Math.min(shortestPrefix, prefix.length());
                longestPrefix = Math.max(longestPrefix, prefix.length());
                byPrefix.computeIfAbsent(prefix, key -> new ArrayList<>(2)).add(entry);
            } else {
                byWord.computeIfAbsent(first, key -> new ArrayList<>(2)).add(entry);
            }
        }
    }

    /**
     * An index of the topics' definitions.
     *
     * @param language whose terms count; null for all, each language for itself
     */
    static TermIndex of(Iterable<Topic> topics, String language) {
        TermIndex index = new TermIndex();
        for (Topic topic : topics) {
            topic.definitions(language).forEach(query -> index.add(topic, query));
        }
        return index;
    }

    /** What speaks for each topic, by code; where several definitions of one do, the strongest. */
    Map<String, Claim> claims(AnalyzedText text) {
        Map<Entry, List<Claim.Hit>> hits = new LinkedHashMap<>();
        for (AnalyzedField field : text.fields()) {
            for (int at = 0; at < field.tokens().size(); at++) {
                collect(field, at, hits);
            }
        }
        Map<Definition, Claim> byDefinition = new LinkedHashMap<>();
        hits.forEach((entry, places) -> byDefinition
                .computeIfAbsent(entry.definition, definition -> new Claim(definition.topic))
                .add(entry.weight, places));
        Map<String, Claim> claims = new LinkedHashMap<>();
        byDefinition.values().forEach(claim -> claims.merge(claim.topic().code(), claim, Claim::stronger));
        return claims;
    }

    private void collect(AnalyzedField field, int at, Map<Entry, List<Claim.Hit>> hits) {
        String key = field.tokens().get(at).key();
        collect(byWord.get(key), field, at, hits);
        int longest = Math.min(longestPrefix, key.length());
        for (int length = shortestPrefix; length <= longest; length++) {
            collect(byPrefix.get(key.substring(0, length)), field, at, hits);
        }
    }

    private static void collect(List<Entry> candidates, AnalyzedField field, int at, Map<Entry, List<Claim.Hit>> hits) {
        if (candidates == null) {
            return;
        }
        for (Entry entry : candidates) {
            if (goesOn(entry.words, field.tokens(), at)) {
                List<Claim.Hit> places = hits.computeIfAbsent(entry, key -> new ArrayList<>(2));
                if (places.size() < Query.Score.MAX_OCCURRENCES) {
                    places.add(new Claim.Hit(entry.weight, field, at, at + entry.words.size() - 1));
                }
            }
        }
    }

    /** Whether the words after the first one follow. */
    private static boolean goesOn(List<Word> words, List<Token> tokens, int at) {
        if (at + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 1; i < words.size(); i++) {
            if (!matches(words.get(i).pattern(), tokens.get(at + i).key())) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(String pattern, String key) {
        int prefix = pattern.length() - 1;
        return isPrefix(pattern) ? key.regionMatches(0, pattern, 0, prefix) : key.equals(pattern);
    }

    private static boolean isPrefix(String pattern) {
        return pattern.endsWith("*");
    }
}
