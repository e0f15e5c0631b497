package io.wirewatch.core.region;

import io.wirewatch.core.news.Evidence;
import java.util.Comparator;

/** A mention whose meaning is decided, and the evidence that it becomes. */
record PlaceMention(NamedPlace name, Mention mention, Evidence evidence) {
    static final Comparator<PlaceMention> IN_READING_ORDER = Comparator.comparing(
                    (PlaceMention found) -> found.evidence().field())
            .thenComparingInt(found -> found.evidence().start());
}
