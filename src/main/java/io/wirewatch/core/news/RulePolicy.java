package io.wirewatch.core.news;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a rule says about its alerts, beside its query: read once when the rule is put in force, and carried by its matches.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param when the condition for an alert
 * @param per what one alert is about
 * @param throttle the least time between two records; null for none
 * @param quiet hours in which alerts are gathered; null for none of its own
 * @param unless ids of narrower rules whose open alerts keep this one quiet about the same story
 * @param labels what silences and receivers look at
 * @param receivers who is told, by name
 */
public record RulePolicy(
        Condition when,
        Per per,
        Duration throttle,
        QuietHours quiet,
        List<String> unless,
        Map<String, String> labels,
        List<String> receivers) {
    /** That of a rule which says nothing about it. */
    public static final RulePolicy DEFAULT = new RulePolicy(null, null, null, null, null, null, null);

    /** What one alert of a rule is about. */
    public enum Per {
        /** A story: one alert that grows with it. */
        STORY,
        /** An item. */
        ITEM
    }

    public RulePolicy {
        when = when == null ? Condition.EACH : when;
        per = per == null ? Per.STORY : per;
        unless = Checks.copy(unless);
        labels = labels == null ? Map.of() : Map.copyOf(labels);
        receivers = Checks.copy(receivers);
    }
}
