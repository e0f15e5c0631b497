package io.wirewatch.syndication;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What a feed holds.
 *
 * @param self address it was asked for at
 * @param page address of the same for people
 * @param entries in the order in which they are to be read
 */
public record Publication(String title, String self, String page, List<Entry> entries) {
    public Publication {
        entries = List.copyOf(entries);
    }

    /** When any of it last changed; the same content always says the same. The epoch when there is none. */
    Instant updated() {
        return entries.stream()
                .map(Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
