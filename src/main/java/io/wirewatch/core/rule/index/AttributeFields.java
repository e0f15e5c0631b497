package io.wirewatch.core.rule.index;

import io.wirewatch.core.rule.QueryField;
import java.util.EnumMap;
import java.util.Map;

/**
 * Of which fields there are attributes by which rules are found, and of how many words at most: so that an item's values are listed
 * only where somebody asks for them. What was noted is never forgotten. For one writer.
 */
final class AttributeFields {
    private Map<QueryField, Integer> mostWords = Map.of();

    void note(QueryField field, String value) {
        int words = 1 + (int) value.chars().filter(c -> c == ' ').count();
        if (words > mostWords.getOrDefault(field, 0)) {
            Map<QueryField, Integer> more = new EnumMap<>(QueryField.class);
            more.putAll(mostWords);
            more.put(field, words);
            mostWords = more;
        }
    }

    /** Field → number of words. Never changed once given out. */
    Map<QueryField, Integer> view() {
        return mostWords;
    }
}
