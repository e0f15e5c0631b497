package io.wirewatch.core.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can stand before a colon in a query. */
public enum QueryField {
    TITLE,
    SOURCE,
    LANG,
    REGION,
    PRIMARY,
    TOPIC,
    AUTHOR,
    CATEGORY,
    URL;

    /** As written in a query, without the colon. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<QueryField> of(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(QueryField::word).toList();
    }
}
