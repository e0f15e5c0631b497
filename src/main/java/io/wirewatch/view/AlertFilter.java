package io.wirewatch.view;

import io.wirewatch.core.alert.AlertState;
import io.wirewatch.core.news.Severity;
import java.time.Instant;
import java.util.Set;

/**
 * Which alerts are wanted. All that is given must hold; of several values of one kind, any. Tags, sources and items are those of the items that the
 * alert carries.
 *
 * @param rules ids of rules
 * @param regions codes as {@code region:} takes them; what lies in one counts
 * @param topics codes as {@code topic:} takes them; what is narrower counts
 * @param languages as {@code lang:} takes them
 * @param sources as {@code source:} takes them
 * @param story id of the story; null for any
 * @param item id of an item; null for any
 * @param from the first moment at which the newest record was decided; null for the beginning
 * @param to the moment after the last; null for now
 */
public record AlertFilter(
        Set<Severity> severities,
        Set<String> rules,
        Set<AlertState> states,
        Set<String> regions,
        Set<String> topics,
        Set<String> languages,
        Set<String> sources,
        String story,
        String item,
        Instant from,
        Instant to) {
    /** Everything. */
    public static final AlertFilter ALL = new AlertFilter(
            Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, null);

    public AlertFilter {
        severities = Set.copyOf(severities);
        rules = Set.copyOf(rules);
        states = Set.copyOf(states);
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
