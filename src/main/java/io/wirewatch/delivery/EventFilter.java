package io.wirewatch.delivery;

import io.wirewatch.core.news.RuleRef;
import io.wirewatch.core.news.Severity;
import io.wirewatch.core.rule.Query;
import java.util.Set;

/**
 * Which events a client wants. All that is given must hold; of several values, any. Equal filters are evaluated once.
 *
 * @param query what holds for an item of the event: the words, regions, topics, languages and sources that were asked for; null for all
 * @param severities of a rule that matches, or of the alert's; empty for all
 * @param rules ids; empty for all
 * @param stories ids; empty for all
 */
record EventFilter(
        Set<EventKind> kinds, Query query, Set<Severity> severities, Set<String> rules, Set<String> stories) {
    EventFilter {
        kinds = Set.copyOf(kinds);
        severities = Set.copyOf(severities);
        rules = Set.copyOf(rules);
        stories = Set.copyOf(stories);
    }

    static EventFilter all(Set<EventKind> kinds) {
        return new EventFilter(kinds, null, Set.of(), Set.of(), Set.of());
    }

    /** Whether the kind of an event is all that counts. */
    boolean isPlain() {
        return query == null && severities.isEmpty() && rules.isEmpty() && stories.isEmpty();
    }

    /** Whether an event of a kind that is wanted is wanted itself. */
    boolean wants(EventSubject subject) {
        return subject == EventSubject.WITHDRAWN
                || ((stories.isEmpty() || (subject.story() != null && stories.contains(subject.story())))
                        && ((severities.isEmpty() && rules.isEmpty())
                                || subject.rules().stream().anyMatch(this::wants))
                        && (query == null || subject.holds(query)));
    }

    private boolean wants(RuleRef rule) {
        return (severities.isEmpty() || severities.contains(rule.severity()))
                && (rules.isEmpty() || rules.contains(rule.id()));
    }
}
