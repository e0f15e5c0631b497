package io.wirewatch.core.alert;

import io.wirewatch.core.news.TaggedItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What was held back in quiet hours, as one alert; as several where there are very many. It stands for a record of each of the alerts that it names,
 * and has no life of its own: it is opened, and never closed.
 */
final class Digest {
    /** The name of the timer that tells it: before those of all subjects, so that what ends at the same moment is still in it. */
    static final String TIMER = "a digest";

    static final int MOST_CHANGES = 1_000;
    private static final int MOST_ITEMS = 20;
    private static final int MOST_CHARACTERS = 1_000_000;

    private final RuleState rule;
    private final Instant now;
    private final List<Change> changes = new ArrayList<>();
    private final List<KeptItem> items = new ArrayList<>();
    private int characters;

    Digest(RuleState rule, Instant now) {
        this.rule = rule;
        this.now = now;
    }

    static Change change(Change.Kind kind, String text, String alert, int revision) {
        return new Change(kind, text, null, null, null, null, alert, revision);
    }

    /** @param kept the items of the alert; the first one is shown, as long as there is room */
    void add(Change change, List<KeptItem> kept) {
        changes.add(change);
        if (!kept.isEmpty()
                && items.size() < MOST_ITEMS
                && characters + kept.get(0).size() <= MOST_CHARACTERS) {
            items.add(kept.get(0));
            characters += kept.get(0).size();
        }
    }

    List<Alert> alerts() {
        List<Alert> alerts = new ArrayList<>();
        for (int from = 0; from < changes.size(); from += MOST_CHANGES) {
            List<Change> part = changes.subList(from, Math.min(changes.size(), from + MOST_CHANGES));
            alerts.add(alert(from / MOST_CHANGES, part, from == 0 ? items : List.of()));
        }
        return alerts;
    }

    private Alert alert(int number, List<Change> part, List<KeptItem> shown) {
        List<TaggedItem> tagged = shown.stream().map(KeptItem::item).toList();
        int sources = (int) tagged.stream()
                .map(item -> Origin.source(item.item()))
                .filter(source -> source != null)
                .distinct()
                .count();
        return new Alert(
                AlertId.of(rule.ref().id(), TIMER, now.toString(), Integer.toString(number)),
                rule.ref(),
                new Trigger("digest", part.size(), sources, null, null, null),
                null,
                tagged,
                AlertWriter.evidence(shown),
                new Timing(null, null, null, now),
                AlertState.OPENED,
                1,
                rule.policy().labels(),
                rule.policy().receivers(),
                part,
                (part.size() == 1 ? "1 alert" : part.size() + " alerts") + " held back in quiet hours.");
    }
}
