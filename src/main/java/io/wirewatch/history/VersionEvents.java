package io.wirewatch.history;

import io.wirewatch.core.alert.RuleEvent;
import io.wirewatch.core.alert.RuleEvent.Unmatched.Cause;
import io.wirewatch.core.news.RuleMatch;
import io.wirewatch.core.news.StoryRef;
import io.wirewatch.core.news.TaggedItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes of the versions of items, in their order, what the stream makes of them: a rule matched, still matches, matches no more. Of what has
 * been it remembers only what a later version may end. Not to be shared between threads.
 */
final class VersionEvents {
    private final String owner;
    private final DraftMatcher matcher;
    private final Function<Version, TaggedItem> items;

    /** Item id → what matches the version before. */
    private final Map<String, Before> before = new HashMap<>();

    private record Before(Set<String> rules, String story) {}

    /** @param items reads the item of a version */
    VersionEvents(String owner, DraftMatcher matcher, Function<Version, TaggedItem> items) {
        this.owner = owner;
        this.matcher = matcher;
        this.items = items;
    }

    /** What a version means for the owner, in order. */
    List<RuleEvent> of(Judged judged) {
        Before last = before.remove(judged.id());
        if (judged.isMatch() && judged.version().isSuperseded()) {
            before.put(judged.id(), remembered(judged));
        }
        if (last == null && !judged.isMatch()) {
            return List.of();
        }
        List<RuleEvent> events = new ArrayList<>();
        for (String rule : matcher.rules()) {
            RuleMatch match = DraftMatcher.of(rule, judged.matches());
            boolean matchedBefore = last != null && last.rules().contains(rule);
            if (match != null) {
                events.add(matched(match, judged, matchedBefore));
            } else if (matchedBefore) {
                events.add(unmatched(rule, judged, last));
            }
        }
        return events;
    }

    private static Before remembered(Judged judged) {
        TaggedItem item = judged.item().item();
        Set<String> rules =
                judged.matches().stream().map(match -> match.rule().id()).collect(Collectors.toSet());
        return new Before(rules, story(item));
    }

    private static String story(TaggedItem item) {
        StoryRef story = item.story();
        return story == null ? null : story.id();
    }

    private RuleEvent matched(RuleMatch match, Judged judged, boolean update) {
        RetainedItem item = judged.item();
        return new RuleEvent.Matched(
                owner,
                match.rule(),
                matcher.policy(match.rule().id()),
                item.item(),
                match.evidence(),
                item.taggedAt(),
                item.arrived(),
                update);
    }

    private RuleEvent unmatched(String rule, Judged judged, Before last) {
        Version version = judged.version();
        if (version.kind() == Version.Kind.WITHDRAWAL) {
            return new RuleEvent.Unmatched(
                    owner, rule, judged.id(), last.story(), null, Cause.WITHDRAWN, version.arrival());
        }
        TaggedItem now = judged.isMatch() ? judged.item().item() : items.apply(version);
        return new RuleEvent.Unmatched(
                owner, rule, judged.id(), story(now), now.item().headline(), Cause.UPDATED, version.arrival());
    }
}
