package io.wirewatch.core.alert;

import java.time.Instant;
import java.util.List;

/**
 * Keeps alerts with certain labels from being told for a time. They are kept, and shown as held back.
 *
 * @param matchers all of them must hold for an alert
 * @param from the first moment at which it holds; null for always
 * @param until the first moment at which it holds no more
 * @param author who wanted it
 */
public record Silence(
        String id, List<LabelMatcher> matchers, Instant from, Instant until, String author, String comment) {
    public Silence {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("a silence needs an id");
        }
        if (matchers == null || matchers.isEmpty()) {
            throw new IllegalArgumentException("silence " + id + " needs a matcher, such as severity=low");
        }
        if (until == null || (from != null && !from.isBefore(until))) {
            throw new IllegalArgumentException("silence " + id + " needs an end, after its beginning");
        }
        matchers = List.copyOf(matchers);
    }

    /** Whether it holds for an alert at a moment. */
    public boolean holds(Labels labels, Instant moment) {
        boolean now = (from == null || !moment.isBefore(from)) && moment.isBefore(until);
        return now && matchers.stream().allMatch(matcher -> matcher.holds(labels));
    }
}
