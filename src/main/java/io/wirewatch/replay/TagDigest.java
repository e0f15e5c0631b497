package io.wirewatch.replay;

import io.wirewatch.core.news.PlaceTag;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.news.TaggedItem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a tagged item is compared, and where the whole of it stands.
 *
 * @param story of the story's id, or of the item's where it has none
 * @param offset in its partition
 * @param arrived milliseconds since 1970
 */
record TagDigest(
        Set<String> regions,
        Set<String> topics,
        Set<String> places,
        Set<String> matches,
        long story,
        long offset,
        long arrived) {
    static final String PRIMARY = "primary:";

    Set<String> of(Facet facet) {
        return switch (facet) {
            case REGION -> regions;
            case TOPIC -> topics;
            case PLACE -> places;
            case MATCH -> matches;
        };
    }

    boolean saysTheSame(TagDigest other) {
        return regions.equals(other.regions)
                && topics.equals(other.topics)
                && places.equals(other.places)
                && matches.equals(other.matches);
    }

    static String code(PlaceTag place) {
        return place.geonamesId() == null
                ? place.country() + "/" + place.name()
                : place.geonamesId() + " " + place.name();
    }

    /** Makes digests that share their sets: most items have tags that many others have. Not to be shared between threads. */
    static final class Maker {
        private final Map<Set<String>, Set<String>> known = new HashMap<>();

        TagDigest of(TaggedItem tagged, long offset, long arrived) {
            Set<String> regions = new HashSet<>();
            for (RegionTag region : tagged.regions()) {
                regions.add(region.code());
                if (region.primary()) {
                    regions.add(PRIMARY + region.code());
                }
            }
            return new TagDigest(
                    shared(regions),
                    shared(tagged.topics().stream().map(topic -> topic.code()).collect(Collectors.toSet())),
                    shared(tagged.places().stream().map(TagDigest::code).collect(Collectors.toSet())),
                    shared(tagged.matches().stream()
                            .map(match -> match.rule().id())
                            .collect(Collectors.toSet())),
                    Hash.of(
                            tagged.story() == null
                                    ? tagged.item().id()
                                    : tagged.story().id()),
                    offset,
                    arrived);
        }

        private Set<String> shared(Set<String> codes) {
            return known.computeIfAbsent(Set.copyOf(codes), same -> same);
        }
    }
}
