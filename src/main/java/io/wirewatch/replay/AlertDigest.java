package io.wirewatch.replay;

import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertState;
import io.wirewatch.core.news.Severity;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What of an alert is compared, as its last record has it, and where that stands.
 *
 * @param story null where it is about no story
 * @param stories how many items the story had, and from how many sources; null for none
 * @param items of the ids of its items
 */
record AlertDigest(
        String id,
        String rule,
        String story,
        AlertState state,
        Severity severity,
        int revision,
        String occasion,
        String stories,
        long items,
        int partition,
        long offset) {
    static AlertDigest of(Alert alert, int partition, long offset) {
        return new AlertDigest(
                alert.id(),
                alert.rule().id(),
                alert.story() == null ? null : alert.story().id(),
                alert.state(),
                alert.rule().severity(),
                alert.revision(),
                alert.trigger().kind() + " of " + alert.trigger().count() + " items from "
                        + alert.trigger().sources() + " sources",
                alert.story() == null
                        ? null
                        : alert.story().size() + " items from " + alert.story().sources() + " sources",
                Hash.of(String.join(
                        "\n",
                        alert.items().stream()
                                .map(tagged -> tagged.item().id())
                                .collect(Collectors.toCollection(TreeSet::new)))),
                partition,
                offset);
    }
}
