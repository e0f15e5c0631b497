package io.wirewatch.core.story;

import io.wirewatch.core.news.PlaceKind;
import io.wirewatch.core.news.PlaceTag;
import io.wirewatch.core.news.RegionKind;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.news.TopicTag;
import io.wirewatch.core.text.WordHash;

/** The places, countries and topics of an item as terms. Which of the three a term is stands in its two lowest bits. */
final class StoryTags {
    static final int PLACE = 0;
    static final int COUNTRY = 1;
    static final int TOPIC = 2;

    private static final int KINDS = 3;
    private static final int MOST = 20;
    private static final int MOST_TOPICS = 6;

    private StoryTags() {}

    static int kind(int key) {
        return key & KINDS;
    }

    static Terms of(TaggedItem item) {
        TermCounts counts = new TermCounts();
        for (PlaceTag place : item.places()) {
            if (place.kind() == PlaceKind.CITY
                    || place.kind() == PlaceKind.AREA
                    || place.kind() == PlaceKind.SUBDIVISION) {
                counts.add(key(PLACE, placeName(place)), place.evidence().size(), false);
            }
        }
        for (RegionTag region : item.regions()) {
            if (region.kind() == RegionKind.COUNTRY) {
                counts.add(key(COUNTRY, region.code()), 1 + (float) region.score(), region.primary());
            }
        }
        item.topics().stream().limit(MOST_TOPICS).forEach(topic -> add(counts, topic));
        return counts.heaviest(MOST);
    }

    private static void add(TermCounts counts, TopicTag topic) {
        counts.add(key(TOPIC, topic.code()), 1 + (float) topic.score(), false);
    }

    private static String placeName(PlaceTag place) {
        return place.geonamesId() != null ? "g" + place.geonamesId() : place.country() + "/" + place.name();
    }

    private static int key(int kind, String code) {
        return (WordHash.of(code) & ~KINDS) | kind;
    }
}
