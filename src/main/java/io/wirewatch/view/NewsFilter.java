package io.wirewatch.view;

import io.wirewatch.core.rule.Query;
import java.time.Instant;
import java.util.Set;

/**
 * Which items or stories are wanted. All that is given must hold; of several values of one kind, any.
 *
 * @param query must hold for the item, or for one of the story's items; null for none
 * @param regions codes as {@code region:} takes them; what lies in one counts
 * @param topics codes as {@code topic:} takes them; what is narrower counts
 * @param languages as {@code lang:} takes them
 * @param sources as {@code source:} takes them
 * @param story id of the story; null for any
 * @param from the first moment; null for the beginning
 * @param to the moment after the last; null for now
 */
public record NewsFilter(
        Query query,
        Set<String> regions,
        Set<String> topics,
        Set<String> languages,
        Set<String> sources,
        String story,
        Instant from,
        Instant to) {
    /** Everything. */
    public static final NewsFilter ALL = new NewsFilter(null, Set.of(), Set.of(), Set.of(), Set.of(), null, null, null);

    public NewsFilter {
        regions = Set.copyOf(regions);
        topics = Set.copyOf(topics);
        languages = Set.copyOf(languages);
        sources = Set.copyOf(sources);
    }

    /** @throws io.wirewatch.core.rule.InvalidQueryException when one of them is none that its field takes */
    TagFilter tags() {
        return TagFilter.of(regions, topics, languages, sources);
    }
}
