package io.wirewatch.core.trend;

/** What a {@link Series} counts the items of. */
public enum SeriesKind {
    REGION("region"),
    TOPIC("topic"),
    REGION_TOPIC("region-topic"),
    LANGUAGE("language"),
    SOURCE("source");

    private final String word;

    SeriesKind(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
