package io.wirewatch.core.alert;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.RuleRef;
import io.wirewatch.core.news.StoryRef;
import io.wirewatch.core.news.TaggedItem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something worth telling, as it stands at one moment: each record of an alert is complete in itself, and replaces the one before.
 *
 * @param id follows from the rule, from what the alert is about, and from when it was opened; all its records have it
 * @param story null where the alert is about no story, or stories are not assigned
 * @param items the first item and the newest ones, without their matches; none where it is about silence and nothing ever matched
 * @param evidence what matched in them, by clause; each piece names its item
 * @param revision 1, 2, … without gaps: together with the id it names this record, so that a receiver can drop repeats
 * @param labels those of the rule
 * @param receivers who is told, by name; {@code notify} in JSON
 * @param changes what is different from the record before
 * @param reason why this is told now, in a sentence; null for a match on its own
 */
public record Alert(
        String id,
        RuleRef rule,
        Trigger trigger,
        StoryRef story,
        List<TaggedItem> items,
        List<ClauseEvidence> evidence,
        Timing timing,
        AlertState state,
        int revision,
        Map<String, String> labels,
        List<String> receivers,
        List<Change> changes,
        String reason) {
    public Alert {
        if (id == null || rule == null || trigger == null || timing == null || state == null) {
            throw new IllegalArgumentException("an alert needs an id, a rule, a trigger, its timing and a state");
        }
        if (revision < 1) {
            throw new IllegalArgumentException("revision of alert " + id + " must be 1 or more: " + revision);
        }
        items = items == null ? List.of() : List.copyOf(items);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        labels = labels == null ? Map.of() : Map.copyOf(labels);
        receivers = receivers == null ? List.of() : List.copyOf(receivers);
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    /** The same with fewer items, the newest; and with the evidence of those. */
    public Alert withNewestItems(int most) {
        List<TaggedItem> newest = items.subList(Math.max(0, items.size() - most), items.size());
        Set<String> ids = newest.stream().map(tagged -> tagged.item().id()).collect(Collectors.toSet());
        List<ClauseEvidence> theirs =
                evidence.stream().filter(piece -> ids.contains(piece.item())).toList();
        return new Alert(
                id, rule, trigger, story, newest, theirs, timing, state, revision, labels, receivers, changes, reason);
    }
}
