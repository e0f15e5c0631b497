package io.wirewatch.core.alert;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.RuleRef;
import io.wirewatch.core.news.StoryRef;
import io.wirewatch.core.news.TaggedItem;
import java.util.List;

/**
 * A match worth telling.
 *
 * @param id follows from the rule and from the item (later: the story), so that a receiver can drop repeats
 * @param items the items that matched, without their matches
 * @param evidence what matched in them, by clause; each piece names its item
 */
public record Alert(
        String id,
        RuleRef rule,
        Trigger trigger,
        StoryRef story,
        List<TaggedItem> items,
        List<ClauseEvidence> evidence,
        Timing timing,
        AlertState state) {
    public Alert {
        if (id == null || rule == null || trigger == null || timing == null || state == null) {
            throw new IllegalArgumentException("an alert needs an id, a rule, a trigger, its timing and a state");
        }
        if (items == null || items.isEmpty()) {
            throw new IllegalArgumentException("alert " + id + " has no items");
        }
        items = List.copyOf(items);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
