package io.wirewatch.core.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Names of the IPTC Media Topics that lie above topics of ours and have no definition here. No item is tagged with them, but what is narrower counts for them in trends and filters.
 */
public final class TopicsBetween {
    private static final Map<String, String> NAMES = read();

    private TopicsBetween() {}

    /** Code → English name. */
    public static Map<String, String> names() {
        return NAMES;
    }

    private static Map<String, String> read() {
        try (InputStream in = TopicsBetween.class.getResourceAsStream("between.tsv")) {
            if (in == null) {
                throw new IllegalStateException("between.tsv is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read between.tsv", e);
        }
    }
}
