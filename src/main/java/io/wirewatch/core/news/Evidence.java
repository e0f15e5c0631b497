package io.wirewatch.core.news;

/**
 * A piece of an item's text that made us say something about it.
 *
 * @param field the field that holds it
 * @param start UTF-16 offset of its first unit in that field as stored
 * @param end UTF-16 offset after its last unit
 * @param text exactly what lies between the two
 * @param reason why it counts, in a word or two: {@code name}, {@code demonym}, {@code phrase} …
 */
public record Evidence(Field field, int start, int end, String text, String reason) {
    public Evidence {
        if (field == null) {
            throw new IllegalArgumentException("field is missing");
        }
        if (start < 0 || end <= start || text == null || text.length() != end - start) {
            throw new IllegalArgumentException("evidence " + start + ".." + end + " does not hold the text: " + text);
        }
        Checks.required(reason, "reason");
    }

    /** Cuts the evidence out of a field's text. */
    public static Evidence cut(Field field, String fieldText, int start, int end, String reason) {
        return new Evidence(field, start, end, fieldText.substring(start, end), reason);
    }
}
