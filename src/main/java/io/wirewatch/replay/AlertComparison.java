package io.wirewatch.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Compares alerts: those of one id are the same alert, and so are those of one rule on one story, opened at another time. Pure. All alerts of a rule must be
 * given together.
 */
final class AlertComparison {
    static final int MOST_EXAMPLES = 30;

    private static final int EXAMPLES_PER_RULE = 3;

    private final Map<String, Count> rules = new TreeMap<>();
    private final List<Found> examples = new ArrayList<>();

    private static final class Count {
        private long same;
        private long gained;
        private long lost;
        private long changed;
        private int examples;
    }

    /**
     * An example of a difference, not looked up yet.
     *
     * @param live null for a gained one
     * @param replayed null for a lost one
     * @param changes what differs, for people
     */
    record Found(AlertDigest live, AlertDigest replayed, List<String> changes) {}

    /** Takes in the alerts of some rules, by their ids. */
    void compare(Map<String, AlertDigest> live, Map<String, AlertDigest> replayed) {
        Map<String, AlertDigest> now = new LinkedHashMap<>(replayed);
        List<AlertDigest> before = new ArrayList<>();
        live.forEach((id, alert) -> {
            AlertDigest same = now.remove(id);
            if (same == null) {
                before.add(alert);
            } else {
                judge(alert, same);
            }
        });
        compareBySubject(before, now.values());
    }

    private void compareBySubject(List<AlertDigest> live, Collection<AlertDigest> replayed) {
        Map<String, AlertDigest> now = new LinkedHashMap<>();
        List<AlertDigest> gained = new ArrayList<>();
        for (AlertDigest alert : replayed) {
            if (alert.story() == null || now.putIfAbsent(subject(alert), alert) != null) {
                gained.add(alert);
            }
        }
        for (AlertDigest alert : live) {
            judge(alert, alert.story() == null ? null : now.remove(subject(alert)));
        }
        gained.addAll(now.values());
        gained.forEach(alert -> judge(null, alert));
    }

    private static String subject(AlertDigest alert) {
        return alert.rule() + "\n" + alert.story();
    }

    private void judge(AlertDigest live, AlertDigest replayed) {
        Count count = rules.computeIfAbsent(live == null ? replayed.rule() : live.rule(), unused -> new Count());
        List<String> changes = live == null || replayed == null ? List.of() : changes(live, replayed);
        if (live != null && replayed != null && changes.isEmpty()) {
            count.same++;
            return;
        }
        count.gained += live == null ? 1 : 0;
        count.lost += replayed == null ? 1 : 0;
        count.changed += changes.isEmpty() ? 0 : 1;
        if (count.examples < EXAMPLES_PER_RULE && examples.size() < MOST_EXAMPLES) {
            count.examples++;
            examples.add(new Found(live, replayed, changes));
        }
    }

    private static List<String> changes(AlertDigest live, AlertDigest replayed) {
        List<String> changes = new ArrayList<>();
        note(changes, "state", live.state(), replayed.state());
        note(changes, "severity", live.severity(), replayed.severity());
        note(changes, "records told", live.revision(), replayed.revision());
        note(changes, "trigger", live.occasion(), replayed.occasion());
        note(changes, "story", live.stories(), replayed.stories());
        if (live.items() != replayed.items()) {
            changes.add("other items");
        }
        if (!live.id().equals(replayed.id())) {
            changes.add("opened at another time");
        }
        return changes;
    }

    private static void note(List<String> changes, String what, Object before, Object now) {
        if (!Objects.equals(before, now)) {
            changes.add(what + " " + word(before) + " → " + word(now));
        }
    }

    private static String word(Object value) {
        return value == null ? "none" : value.toString().toLowerCase(Locale.ROOT);
    }

    ReplayReport.Alerts result() {
        List<ReplayReport.RuleAlerts> byRule = new ArrayList<>();
        rules.forEach((rule, count) ->
                byRule.add(new ReplayReport.RuleAlerts(rule, count.same, count.gained, count.lost, count.changed)));
        byRule.sort(Comparator.comparing(ReplayReport.RuleAlerts::differing)
                .reversed()
                .thenComparing(ReplayReport.RuleAlerts::rule));
        return new ReplayReport.Alerts(
                byRule.stream().mapToLong(ReplayReport.RuleAlerts::same).sum(),
                byRule.stream().mapToLong(ReplayReport.RuleAlerts::gained).sum(),
                byRule.stream().mapToLong(ReplayReport.RuleAlerts::lost).sum(),
                byRule.stream().mapToLong(ReplayReport.RuleAlerts::changed).sum(),
                byRule.stream().filter(alerts -> alerts.differing() > 0).toList());
    }

    List<Found> examples() {
        return List.copyOf(examples);
    }
}
