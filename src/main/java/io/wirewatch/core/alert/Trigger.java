package io.wirewatch.core.alert;

/**
 * What made a rule's condition hold.
 *
 * @param kind {@code each}: a single item did
 * @param count number of items
 * @param sources number of distinct sources among them
 * @param window ISO 8601 duration in which they were counted; null for {@code each}
 */
public record Trigger(String kind, int count, int sources, String window) {
    public static final Trigger EACH = new Trigger("each", 1, 1, null);
}
