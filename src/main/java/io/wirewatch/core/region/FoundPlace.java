package io.wirewatch.core.region;

import io.wirewatch.core.news.Evidence;
import java.util.Comparator;

/**
 * A mention that means a place.
 *
 * @param probability that it does, 0..1
 */
record FoundPlace(NamedPlace name, Mention mention, double probability, Evidence evidence) {
    static final Comparator<FoundPlace> IN_READING_ORDER = Comparator.comparing(
                    (FoundPlace found) -> found.evidence().field())
            .thenComparingInt(found -> found.evidence().start());
}
