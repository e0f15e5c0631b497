package io.wirewatch.core.story;

import java.time.Instant;
import java.util.List;

/**
 * The items on one event, as they stand now.
 *
 * @param id 32 hex digits that follow from the id of the lead item
 * @param lead id of the item that opened it
 * @param headline of the lead item, as last published
 * @param languages BCP 47 tags of the items, in the order of arrival, at most {@value #MAX_LANGUAGES}
 * @param size number of items; those withdrawn do not count
 * @param copies how many of them are near copies of an earlier one
 * @param sources number of distinct sources: exact up to 64, beyond that an estimate that is mostly within an eighth
 * @param independent number of sources that came with a text of their own: a near copy adds none, nor does a second item of a source
 * @param countries ISO 3166-1 alpha-2 codes of the sources' homes, sorted, at most {@value #MAX_COUNTRIES}
 * @param first the earliest time at which an item was published, or arrived where it has no date
 * @param last the latest such time
 * @param regions in how many items each region is tagged, most first, at most {@value #MAX_TAGS}
 * @param topics the same for topics
 */
public record Story(
        String id,
        String lead,
        String headline,
        List<String> languages,
        int size,
        int copies,
        int sources,
        int independent,
        List<String> countries,
        Instant first,
        Instant last,
        List<StoryTag> regions,
        List<StoryTag> topics) {
    static final int MAX_LANGUAGES = 12;
    static final int MAX_COUNTRIES = 60;
    static final int MAX_TAGS = 20;

    public Story {
        languages = languages == null ? List.of() : List.copyOf(languages);
        countries = countries == null ? List.of() : List.copyOf(countries);
        regions = regions == null ? List.of() : List.copyOf(regions);
        topics = topics == null ? List.of() : List.copyOf(topics);
    }
}
