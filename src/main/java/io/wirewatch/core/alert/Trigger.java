package io.wirewatch.core.alert;

/**
 * What made a rule's condition hold.
 *
 * @param kind {@code each}: a single item did; {@code count}, {@code surge}, {@code silent}; {@code digest}: quiet hours ended
 * @param count number of items
 * @param sources number of distinct sources among them
 * @param countries number of distinct countries that these are at home in; null where nobody asked
 * @param expected of a surge, the number of items that was to be expected; else null
 * @param window ISO 8601 duration in which they were counted; null for {@code each}
 */
public record Trigger(String kind, int count, int sources, Integer countries, Double expected, String window) {
    public static final Trigger EACH = new Trigger("each", 1, 1, null, null, null);
}
