package io.wirewatch.core.topic;

import io.wirewatch.core.rule.Query;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A subject of news and what defines it: for each language a query of the rule language, {@code SCORE>=1{war^3, "civil war"^4, …}}, and
 * conditions that hold for all languages.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class Topic {
    /** Stands for all languages: terms that are written the same everywhere. */
    public static final String ANY = "any";

    private final String code;
    private final String name;
    private final List<String> broader;
    private final Map<String, Query.Score> terms;
    private final Conditions conditions;

    /**
     * @param terms language → query; {@link #ANY} → what holds for all languages that have none of their own. Each query of a language holds
     *     the terms for any language too.
     */
    Topic(String code, String name, List<String> broader, Map<String, Query.Score> terms, Conditions conditions) {
        if (!isCode(code)) {
            throw new IllegalArgumentException("not a topic code: " + code);
        }
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("topic " + code + " has no name");
        }
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("topic " + code + " has no definition");
        }
        this.code = code;
        this.name = name;
        this.broader = List.copyOf(broader);
        // In the order of the file: the same text gives the same evidence everywhere.
        this.terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
        this.conditions = conditions;
    }

    static boolean isCode(String text) {
        return text != null && text.matches("[\\p{L}\\p{N}._-]{1,100}");
    }

    /** IPTC Media Topic number ({@code 16000000}), or a code of the user's own. */
    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** Codes of the topics above it, up to the top level, nearest first; none for a topic of the top level. */
    public List<String> broader() {
        return broader;
    }

    /** Language → its terms, those for any language included. */
    public Map<String, Query.Score> terms() {
        return terms;
    }

    Conditions conditions() {
        return conditions;
    }

    public boolean isTopLevel() {
        return broader.isEmpty();
    }

    /** The code of the topic of the top level that this one is or belongs to. */
    public String topLevel() {
        return isTopLevel() ? code : broader.get(broader.size() - 1);
    }

    /** The terms that speak for this topic in a language; null when there are none. */
    Query.Score termsIn(String language) {
        return terms.getOrDefault(language, terms.get(ANY));
    }

    /** The same, as texts are compared with them. */
    Set<String> keysIn(String language) {
        Query.Score query = termsIn(language);
        return query == null
                ? Set.of()
                : query.terms().stream()
                        .map(term -> TermList.key((Query.Phrase) term.term()))
                        .collect(Collectors.toSet());
    }

    /**
     * The definition: what holds for the texts of a language in which terms and conditions come to at least so much.
     *
     * @throws IllegalArgumentException when there are no terms in that language
     */
    public Query definition(String language, long least) {
        Query.Score inLanguage = termsIn(language);
        if (inLanguage == null) {
            throw new IllegalArgumentException("topic " + code + " has no terms in " + language);
        }
        return conditions.over(inLanguage, least);
    }

    @Override
    public String toString() {
        return "Topic[" + code + " " + name + "]";
    }
}
