package io.wirewatch.core.region;

import io.wirewatch.core.news.PlaceTag;
import io.wirewatch.core.news.RegionTag;
import java.util.List;

/** What the region tagger finds in one item: the places named, and the regions that they sum up to. */
public record RegionTags(List<PlaceTag> places, List<RegionTag> regions) {
    public RegionTags {
        places = List.copyOf(places);
        regions = List.copyOf(regions);
    }
}
