package io.wirewatch.stream;

import io.wirewatch.core.alert.RuleEvent;
import io.wirewatch.core.alert.RuleEvent.Unmatched.Cause;
import io.wirewatch.core.news.RuleMatch;
import io.wirewatch.core.news.RulePolicy;
import io.wirewatch.core.news.StoryRef;
import io.wirewatch.core.news.TaggedItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.state.WindowStore;

/**
 * Which rules each item has matched, and so what its change means to which rule. Of one item, the events of narrower rules come before those of the
 * broader ones that name them.
 */
final class MatchedRules {
    private static final String BETWEEN = "\n"; // no rule's id holds it
    private static final Comparator<RuleEvent> SHADOWS_FIRST = Comparator.comparing(event -> !event.isShadow());

    private final RecentValues<String> matched;
    private final RulesInForce rules;

    MatchedRules(WindowStore<String, String> store, RulesInForce rules) {
        this.matched = new RecentValues<>(store);
        this.rules = rules;
    }

    /** What an item with its matches means; they are noted. */
    List<RuleEvent> events(TaggedItem tagged, LaneItem lane, Instant arrived) {
        String id = tagged.item().id();
        Set<String> before = matched(id);
        Set<String> now = new TreeSet<>();
        List<RuleEvent> events = new ArrayList<>();
        for (RuleMatch match : tagged.matches()) {
            String rule = match.rule().id();
            now.add(rule);
            RulePolicy policy = lane.policies().getOrDefault(rule, RulePolicy.DEFAULT);
            boolean update = before.contains(rule);
            rules.owners(rule)
                    .forEach(owner -> events.add(new RuleEvent.Matched(
                            owner, match.rule(), policy, tagged, match.evidence(), lane.at(), arrived, update)));
        }
        StoryRef story = tagged.story();
        before.stream().filter(rule -> !now.contains(rule)).forEach(rule -> rules.owners(rule)
                .forEach(owner -> events.add(new RuleEvent.Unmatched(
                        owner,
                        rule,
                        id,
                        story == null ? null : story.id(),
                        tagged.item().headline(),
                        Cause.UPDATED,
                        arrived))));
        note(id, before, now, arrived);
        events.sort(SHADOWS_FIRST);
        return events;
    }

    /** What it means that an item was withdrawn. */
    List<RuleEvent> withdrawn(String id, String story, Instant arrived) {
        Set<String> before = matched(id);
        List<RuleEvent> events = new ArrayList<>();
        before.forEach(rule -> rules.owners(rule)
                .forEach(owner ->
                        events.add(new RuleEvent.Unmatched(owner, rule, id, story, null, Cause.WITHDRAWN, arrived))));
        note(id, before, Set.of(), arrived);
        events.sort(SHADOWS_FIRST);
        return events;
    }

    private Set<String> matched(String id) {
        return matched.latest(id)
                .filter(ids -> !ids.isEmpty())
                .map(ids -> new TreeSet<>(List.of(ids.split(BETWEEN, -1))))
                .orElseGet(TreeSet::new);
    }

    private void note(String id, Set<String> before, Set<String> now, Instant at) {
        if (!before.equals(now)) {
            matched.put(id, String.join(BETWEEN, now), at);
        }
    }
}
