package io.wirewatch.core.alert;

import io.wirewatch.core.alert.AlertDecision.Reason;
import io.wirewatch.core.alert.SubjectState.Counted;
import io.wirewatch.core.news.Condition;
import io.wirewatch.core.news.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Alerts that are about a rule as a whole: too many items, more than usual, none at all. There is one open at a time; when the condition holds no
 * more it is closed, everything is counted anew, and the next one has an id of its own.
 */
final class RuleAsWhole {
    private final AlertBook book;
    private final Items items;
    private final SurgeDetector surges;
    private final Teller teller;
    private final Schedule schedule;

    RuleAsWhole(AlertBook book, Items items, SurgeDetector surges, Teller teller, Schedule schedule) {
        this.book = book;
        this.items = items;
        this.surges = surges;
        this.teller = teller;
        this.schedule = schedule;
    }

    void matched(RuleState rule, RuleEvent.Matched event) {
        Subject subject = book.subject(Subject.RULE).orElseGet(() -> new Subject(Subject.RULE));
        Instant now = subject.now(event.arrived());
        Condition when = rule.policy().when();
        if (when instanceof Condition.SilentFor) {
            heard(rule, subject, event, now);
        } else if (isKnown(subject, id(event))) {
            items.correct(subject, event);
            tellOrWait(rule, subject, event, now);
        } else if (event.update()) {
            teller.hold(rule.ref().id(), id(event), subject.isOpen() ? Reason.NOTHING_NEW : Reason.CONDITION_NOT_MET);
            return;
        } else {
            boolean holds = when instanceof Condition.Count count
                    ? count(subject, count, event, now)
                    : surge(subject, event, now);
            subject.held = holds ? now : subject.held;
            tellOrWait(rule, subject, event, now);
        }
        subject.last = now;
        book.put(subject, schedule.next(rule, subject, now));
    }

    private static String id(RuleEvent.Matched event) {
        return event.item().item().id();
    }

    private static boolean isKnown(Subject subject, String item) {
        return subject.window.stream().anyMatch(one -> one.item().equals(item))
                || subject.kept.stream().anyMatch(one -> one.item().equals(item));
    }

    private void tellOrWait(RuleState rule, Subject subject, RuleEvent.Matched event, Instant now) {
        if (subject.isOpen()) {
            teller.tryToTell(rule, subject, id(event), now);
        } else {
            subject.changes.clear();
            subject.urgent = false;
            teller.hold(rule.ref().id(), id(event), Reason.CONDITION_NOT_MET);
        }
    }

    private boolean count(Subject subject, Condition.Count count, RuleEvent.Matched event, Instant now) {
        List<Counted> stretch = items.countIn(subject, count, event, now);
        items.keep(subject, KeptItem.of(event), Items.MOST_KEPT);
        subject.noteRegions(event.item());
        if (subject.isOpen()) {
            add(subject, Items.counted(event));
        } else if (!stretch.isEmpty()) {
            subject.opened = now;
            stretch.forEach(one -> add(subject, one));
            items.keepOnly(subject, stretch);
            subject.window.retainAll(stretch);
        }
        return !stretch.isEmpty();
    }

    private static void add(Subject subject, Counted one) {
        subject.count(new Member(one.source(), one.country()), 1);
    }

    /**
     * Takes an item out of the count, as long as it counts towards the condition.
     *
     * @param loss what to say of it
     */
    void unmatched(RuleState rule, Subject subject, String item, Change loss, Instant now) {
        List<Counted> counted =
                subject.window.stream().filter(one -> one.item().equals(item)).toList();
        subject.window.removeAll(counted);
        boolean kept = items.drop(subject, item);
        if (subject.isOpen() && (kept || !counted.isEmpty())) {
            counted.forEach(one -> subject.count(new Member(one.source(), one.country()), -1));
            subject.change(loss, true);
            if (!counted.isEmpty() && subject.items == 0) {
                end(rule, subject, Corrections.noneLeft(loss), now);
            } else {
                teller.tryToTell(rule, subject, item, now);
            }
        }
        book.put(subject, schedule.next(rule, subject, now));
    }

    private boolean surge(Subject subject, RuleEvent.Matched event, Instant now) {
        Counted one = Items.counted(event);
        String history = surges.count(book.history(), one.at());
        book.putHistory(history);
        items.keep(subject, KeptItem.of(event), Items.MOST_KEPT);
        subject.noteRegions(event.item());
        SurgeDetector.Finding finding = surges.assess(history, now);
        if (subject.isOpen()) {
            add(subject, one);
            found(subject, finding);
        } else if (finding.surging()) {
            begin(subject, id(event), finding, now);
        }
        return finding.surging();
    }

    /** Opens the alert of a surge with those of the items kept whole that lie in its window; they tell its sources. */
    private void begin(Subject subject, String item, SurgeDetector.Finding finding, Instant now) {
        subject.opened = now;
        subject.change(Change.of(Change.Kind.COUNT, finding.text()), true);
        Instant since = now.minus(finding.window());
        List<Counted> shown = subject.kept.stream()
                .flatMap(kept -> book.kept(subject, kept.item()).stream())
                .map(kept -> Items.counted(kept.item(), now))
                .filter(one -> one.at().isAfter(since) || one.item().equals(item))
                .toList();
        shown.forEach(one -> add(subject, one));
        items.keepOnly(subject, shown);
        found(subject, finding);
    }

    private static void found(Subject subject, SurgeDetector.Finding finding) {
        subject.items = Math.max(subject.items, finding.observed());
        subject.finding = new Trigger(
                "surge",
                finding.observed(),
                subject.sources.size(),
                null,
                finding.expected(),
                finding.window().toString());
    }

    private void heard(RuleState rule, Subject subject, RuleEvent.Matched event, Instant now) {
        items.keep(subject, KeptItem.of(event), 1);
        if (subject.isOpen()) {
            Instant before = subject.last == null ? rule.since() : subject.last;
            String time = Durations.print(
                    Duration.ofMinutes(Math.max(1, Duration.between(before, now).toMinutes())));
            end(rule, subject, "An item matches again, after " + time + ".", now);
            items.keep(subject, KeptItem.of(event), 1);
        }
        teller.hold(rule.ref().id(), id(event), Reason.CONDITION_NOT_MET);
    }

    /** Begins to watch for silence, if that is not done yet. */
    void watch(RuleState rule, Instant now) {
        Subject subject = book.subject(Subject.RULE).orElseGet(() -> new Subject(Subject.RULE));
        book.put(subject, schedule.next(rule, subject, now));
    }

    /** What is due by the time alone. */
    void fire(RuleState rule, Subject subject, Instant now) {
        if (Schedule.isDue(schedule.silence(rule, subject), now)) {
            subject.opened = now;
            teller.tryToTell(rule, subject, null, now);
        } else if (Schedule.isDue(schedule.close(rule, subject), now)) {
            over(rule, subject, now);
        }
    }

    private void over(RuleState rule, Subject subject, Instant now) {
        if (rule.policy().when() instanceof Condition.Count count) {
            end(rule, subject, "For " + Durations.print(count.within()) + " there were not so many any more.", now);
            return;
        }
        SurgeDetector.Finding finding = surges.assess(book.history(), now);
        if (finding.surging()) {
            subject.held = now;
        } else {
            end(rule, subject, "The surge is over: " + finding.text() + ".", now);
        }
    }

    /** Closes the alert, and begins anew. */
    private void end(RuleState rule, Subject subject, String why, Instant now) {
        teller.tellEnd(rule, subject, why, now, false);
        book.removeItems(subject);
        subject.reset();
    }
}
