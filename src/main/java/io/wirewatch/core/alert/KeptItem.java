package io.wirewatch.core.alert;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.TaggedItem;
import java.time.Instant;
import java.util.List;

/** An item of an alert as it will be shown, with what matched in it. */
record KeptItem(TaggedItem item, List<ClauseEvidence> evidence, Instant tagged) {
    KeptItem {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    static KeptItem of(RuleEvent.Matched event) {
        String id = event.item().item().id();
        return new KeptItem(
                event.item(),
                event.evidence().stream().map(piece -> piece.inItem(id)).toList(),
                event.tagged());
    }

    /** Its texts, in characters; so many more for all else. */
    int size() {
        int size = 1_000;
        for (String text : new String[] {
            item.item().title(), item.item().summary(), item.item().body()
        }) {
            size += text == null ? 0 : text.length();
        }
        return size;
    }
}
