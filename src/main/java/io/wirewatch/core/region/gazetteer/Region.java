package io.wirewatch.core.region.gazetteer;

import io.wirewatch.core.news.RegionKind;
import java.util.List;

/**
 * An area with a standard code: a country, a part of one, a macro-region or a grouping.
 *
 * @param within codes of all that contains it, nearest first
 */
public record Region(String code, String name, RegionKind kind, List<String> within) {
    public Region {
        within = List.copyOf(within);
    }
}
