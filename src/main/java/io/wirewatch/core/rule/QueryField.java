package io.wirewatch.core.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

    private static final Map<String, QueryField> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(QueryField::word, field -> field));

    /** As written in a query, without the colon. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<QueryField> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word.toLowerCase(Locale.ROOT)));
    }

    static List<String> words() {
        return Arrays.stream(values()).map(QueryField::word).toList();
    }
}
