package io.wirewatch.core.topic;

import io.wirewatch.core.rule.Query;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A subject of news and what defines it: for each language a query of the rule language, {@code SCORE>=1{war^3, "civil war"^4, …}}.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param code IPTC Media Topic number ({@code 16000000}), or a code of the user's own
 * @param broader codes of the topics above it, up to the top level, nearest first; none for a topic of the top level
 * @param definitions language → query; {@link #ANY} → what holds for all languages that have none of their own. Each query of a language
 *     holds the terms for any language too.
 */
public record Topic(String code, String name, List<String> broader, Map<String, Query.Score> definitions) {
    /** Stands for all languages: terms that are written the same everywhere. */
    public static final String ANY = "any";

    public Topic {
        if (!isCode(code)) {
            throw new IllegalArgumentException("not a topic code: " + code);
        }
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("topic " + code + " has no name");
        }
        if (definitions.isEmpty()) {
            throw new IllegalArgumentException("topic " + code + " has no definition");
        }
        broader = List.copyOf(broader);
        // In the order of the file: the same text gives the same evidence everywhere.
        definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
    }

    static boolean isCode(String text) {
        return text != null && text.matches("[\\p{L}\\p{N}._-]{1,100}");
    }

    boolean isTopLevel() {
        return broader.isEmpty();
    }

    /** The code of the topic of the top level that this one is or belongs to. */
    String topLevel() {
        return isTopLevel() ? code : broader.get(broader.size() - 1);
    }

    /** The queries that speak for this topic in a language, or in all when it is null: none, one or several. */
    Collection<Query.Score> definitions(String language) {
        if (language == null) {
            return definitions.values();
        }
        Query.Score query = definitions.getOrDefault(language, definitions.get(ANY));
        return query == null ? List.of() : List.of(query);
    }
}
