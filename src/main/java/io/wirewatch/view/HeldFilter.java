package io.wirewatch.view;

import io.wirewatch.core.alert.AlertDecision;
import java.time.Instant;
import java.util.Set;

/**
 * Which held alerts are wanted. All that is given must hold; of several values of one kind, any.
 *
 * @param rules ids of rules
 * @param alert id of the alert; null for any
 * @param from the first moment; null for the beginning
 * @param to the moment after the last; null for now
 */
public record HeldFilter(Set<String> rules, Set<AlertDecision.Reason> reasons, String alert, Instant from, Instant to) {
    /** Everything. */
    public static final HeldFilter ALL = new HeldFilter(Set.of(), Set.of(), null, null, null);

    public HeldFilter {
        rules = Set.copyOf(rules);
        reasons = Set.copyOf(reasons);
    }
}
