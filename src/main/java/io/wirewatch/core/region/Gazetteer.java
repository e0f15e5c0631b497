package io.wirewatch.core.region;

import java.util.Map;
import java.util.Optional;

/**
 * The regions and places that we know, and all their names. Immutable, and safe to share between threads.
 *
 * @param regions by code
 */
record Gazetteer(Map<String, Region> regions, NameIndex names, Guards guards) {
    Gazetteer {
        regions = Map.copyOf(regions);
    }

    /** The gazetteer that ships with the program. */
    static Gazetteer standard() {
        return new GazetteerReader().read();
    }

    Optional<Region> region(String code) {
        return Optional.ofNullable(regions.get(code));
    }
}
