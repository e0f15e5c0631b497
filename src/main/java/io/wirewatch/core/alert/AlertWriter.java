package io.wirewatch.core.alert;

import io.wirewatch.core.alert.SubjectState.Told;
import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.Condition;
import io.wirewatch.core.news.Durations;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RulePolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes an alert as its subject stands. */
final class AlertWriter {
    private static final Comparator<KeptItem> BY_PUBLISHED = Comparator.comparing(
            kept -> kept.item().item().published(), Comparator.nullsFirst(Comparator.naturalOrder()));

    private final RuleState rule;
    private final Subject subject;

    AlertWriter(RuleState rule, Subject subject) {
        this.rule = rule;
        this.subject = subject;
    }

    /** Whether there is anything worth a record. */
    boolean isWorthTelling() {
        Told told = subject.told;
        return told == null || subject.urgent || !growth().isEmpty();
    }

    /** What is different from the record before: growth first, then what was noted. */
    List<Change> changes() {
        if (subject.told == null) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>();
        int more = subject.items - subject.told.items();
        if (more > 0) {
            changes.add(Change.of(Change.Kind.ITEMS, number(more, "more item"), subject.told.items(), subject.items));
        }
        changes.addAll(growth());
        changes.addAll(subject.changes);
        return changes;
    }

    private List<Change> growth() {
        List<Change> growth = new ArrayList<>();
        Told told = subject.told;
        int sources = subject.sources.size();
        if (Steps.reached(sources) > Steps.reached(told.sources())) {
            growth.add(Change.of(Change.Kind.SOURCES, "now " + sources + " sources", told.sources(), sources));
        }
        if (level(subject.items) > level(told.items())) {
            growth.add(Change.of(Change.Kind.COUNT, "now " + subject.items + " items", told.items(), subject.items));
        }
        if (rule.ref().severity().compareTo(told.severity()) > 0) {
            String now = rule.ref().severity().name().toLowerCase(Locale.ROOT);
            String before = told.severity().name().toLowerCase(Locale.ROOT);
            growth.add(Change.of(Change.Kind.SEVERITY, "severity raised to " + now, before, now));
        }
        return growth;
    }

    private long level(int items) {
        if (rule.policy().when() instanceof Condition.Count count) {
            return Steps.reached(items / count.items());
        }
        return rule.policy().when() instanceof Condition.Surge ? Steps.reached(items) : 0;
    }

    /**
     * The alert's next record.
     *
     * @param kept its items, the first one first and then the newest
     * @param closing why it is closed; null when it is not
     */
    Alert write(List<KeptItem> kept, Instant now, String closing) {
        List<Change> changes = changes();
        Told told = subject.told;
        AlertState state = closing != null ? AlertState.CLOSED : told == null ? AlertState.OPENED : AlertState.UPDATED;
        return new Alert(
                id(),
                rule.ref(),
                trigger(),
                subject.story,
                kept.stream().map(KeptItem::item).toList(),
                evidence(kept),
                timing(kept, now),
                state,
                told == null ? 1 : told.revision() + 1,
                rule.policy().labels(),
                rule.policy().receivers(),
                changes,
                reason(state, changes, closing));
    }

    /** What will have been told with it. */
    Told told(Instant now, boolean end) {
        return new Told(
                subject.told == null ? 1 : subject.told.revision() + 1,
                subject.items,
                subject.sources.size(),
                rule.ref().severity(),
                now,
                end);
    }

    String id() {
        return AlertId.of(rule.ref().id(), subject.name, subject.opened.toString());
    }

    static List<ClauseEvidence> evidence(List<KeptItem> kept) {
        return kept.stream().flatMap(item -> item.evidence().stream()).toList();
    }

    private static Timing timing(List<KeptItem> kept, Instant now) {
        KeptItem newest = kept.stream().max(BY_PUBLISHED).orElse(null);
        if (newest == null) {
            return new Timing(null, null, null, now);
        }
        NewsItem item = newest.item().item();
        return new Timing(item.published(), item.fetched(), newest.tagged(), now);
    }

    private Trigger trigger() {
        Condition when = rule.policy().when();
        if (subject.finding != null) {
            return subject.finding;
        }
        if (when instanceof Condition.Count count) {
            return new Trigger(
                    "count",
                    subject.items,
                    subject.sources.size(),
                    subject.countries.size(),
                    null,
                    count.within().toString());
        }
        return when instanceof Condition.SilentFor silent
                ? new Trigger("silent", 0, 0, null, null, silent.time().toString())
                : new Trigger("each", subject.items, subject.sources.size(), null, null, null);
    }

    private String reason(AlertState state, List<Change> changes, String closing) {
        return switch (state) {
            case OPENED -> opening() + heldBack();
            case UPDATED -> sentence(changes.stream().map(Change::text).collect(Collectors.joining("; "))) + heldBack();
            case CLOSED -> closing;
        };
    }

    private String opening() {
        Condition when = rule.policy().when();
        if (when instanceof Condition.Count count) {
            return number(subject.items, "item") + of(subject.sources.size()) + ", " + count.items()
                    + " or more of them within " + Durations.print(count.within()) + ".";
        }
        if (when instanceof Condition.SilentFor silent) {
            return "Nothing has matched for " + Durations.print(silent.time()) + ".";
        }
        if (when instanceof Condition.Surge) {
            return sentence(
                    subject.changes.stream().map(Change::text).findFirst().orElse("surge"));
        }
        if (subject.items > 1) {
            return subject.items + " items match.";
        }
        return rule.policy().per() == RulePolicy.Per.STORY
                ? "The first item of its story that matches."
                : "The rule matches this item.";
    }

    private static String number(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    private static String of(int sources) {
        return sources == 0 ? "" : " of " + number(sources, "source");
    }

    private String heldBack() {
        if (subject.heldBack == null) {
            return "";
        }
        return switch (subject.heldBack) {
            case THROTTLED -> " Held back by the throttle.";
            case SILENCED -> " Held back by a silence.";
            case INHIBITED -> " Held back for a narrower rule.";
            case QUIET_HOURS -> " Held back in quiet hours.";
            case NOTHING_NEW, CONDITION_NOT_MET -> "";
        };
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
