package io.wirewatch.core.news;

import java.util.List;

/**
 * An item with all that we say about it, and why. Evidence offsets count in the fields of {@code item} as stored here.
 *
 * @param language BCP 47 tag of the language detected in the text, null when none could be told
 * @param regions highest score first
 * @param places one per distinct place, in the order of their first mention
 * @param topics highest score first
 * @param story null where stories are not assigned
 * @param matches the rules that match, by rule id
 */
public record TaggedItem(
        NewsItem item,
        String language,
        List<RegionTag> regions,
        List<PlaceTag> places,
        List<TopicTag> topics,
        StoryRef story,
        List<RuleMatch> matches) {
    public TaggedItem {
        if (item == null) {
            throw new IllegalArgumentException("item is missing");
        }
        regions = Checks.copy(regions);
        places = Checks.copy(places);
        topics = Checks.copy(topics);
        matches = Checks.copy(matches);
    }

    public TaggedItem withTopics(List<TopicTag> found) {
        return new TaggedItem(item, language, regions, places, found, story, matches);
    }

    public TaggedItem withMatches(List<RuleMatch> found) {
        return new TaggedItem(item, language, regions, places, topics, story, found);
    }

    public TaggedItem withStory(StoryRef assigned) {
        return new TaggedItem(item, language, regions, places, topics, assigned, matches);
    }
}
