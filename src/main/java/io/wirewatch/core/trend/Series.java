package io.wirewatch.core.trend;

import java.util.Arrays;

/**
 * What is counted: the items about a region, on a topic, on a topic in a region, in a language, or of a source.
 *
 * @param name code of the region, topic or language, or id of the source; of a topic in a region, the region's
 * @param topic of a topic in a region, the topic's code; null otherwise
 */
public record Series(SeriesKind kind, String name, String topic) {
    public Series {
        if (kind == null || name == null || name.isBlank()) {
            throw new IllegalArgumentException("a series needs a kind and a name: " + kind + ", " + name);
        }
        if ((kind == SeriesKind.REGION_TOPIC) == (topic == null)) {
            throw new IllegalArgumentException("a topic in a region has two codes, any other series one: " + name);
        }
    }

    static Series of(SeriesKind kind, String name) {
        return new Series(kind, name, null);
    }

    /** {@code region:LT}, {@code region-topic:LT:16000000}. */
    public String key() {
        return kind.word() + ':' + name + (topic == null ? "" : ':' + topic);
    }

    /** @throws IllegalArgumentException when it is no such key */
    public static Series read(String key) {
        int colon = key.indexOf(':');
        SeriesKind kind = Arrays.stream(SeriesKind.values())
                .filter(one -> one.word().equals(key.substring(0, Math.max(colon, 0))))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not the key of a series: " + key));
        String rest = key.substring(colon + 1);
        // No code of a region has a colon; codes of users' topics and ids of sources may.
        int second = kind == SeriesKind.REGION_TOPIC ? rest.indexOf(':') : -1;
        return second < 0 ? of(kind, rest) : new Series(kind, rest.substring(0, second), rest.substring(second + 1));
    }
}
