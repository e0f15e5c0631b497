package io.wirewatch.core.text;

import io.wirewatch.core.news.Field;
import java.util.List;
import java.util.Optional;

/**
 * The words of an item, field by field: made once per item by the {@link Analyzer} and read by every tagger and rule.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param fields the fields that the item has, in reading order
 */
public record AnalyzedText(List<AnalyzedField> fields) {
    public AnalyzedText {
        fields = List.copyOf(fields);
    }

    public Optional<AnalyzedField> field(Field field) {
        return fields.stream().filter(f -> f.field() == field).findFirst();
    }
}
