package io.wirewatch.core.region;

import io.wirewatch.core.news.PlaceTag;
import io.wirewatch.core.news.RegionTag;
import java.util.List;

/**
 * The places that a text names and the regions that it is about.
 *
 * @param profile the profile of the source with this text counted in
 */
public record RegionTags(List<PlaceTag> places, List<RegionTag> regions, SourceProfile profile) {
    public RegionTags {
        places = List.copyOf(places);
        regions = List.copyOf(regions);
    }
}
