package io.wirewatch.core.alert;

import io.wirewatch.core.alert.AlertDecision.Reason;
import io.wirewatch.core.news.Condition;
import io.wirewatch.core.news.RulePolicy;
import io.wirewatch.core.news.RuleRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What happens to one rule of one owner: which subject it concerns, and whether that comes to be an alert, changes it, or ends it. */
final class RuleDesk {
    /** The condition of a rule that asks for none. */
    private static final Condition.Count ANY = new Condition.Count(1, 1, 0, Duration.ZERO);

    private final AlertBook book;
    private final Items items;
    private final Batches batches;
    private final Teller teller;
    private final RuleAsWhole whole;
    private final Schedule schedule;

    RuleDesk(AlertBook book, Schedule schedule, SurgeDetector surges, Teller teller) {
        this.book = book;
        this.teller = teller;
        this.items = new Items(book, teller.isShadow());
        this.batches = new Batches(book, items, teller);
        this.schedule = schedule;
        this.whole = new RuleAsWhole(book, items, surges, teller, schedule);
    }

    void matched(RuleEvent.Matched event) {
        if (isOfThePast(event)) {
            teller.hold(event.ref().id(), event.item().item().id(), Reason.CONDITION_NOT_MET);
            return;
        }
        RuleState rule = adopted(event);
        Scope scope = Scope.of(rule.policy());
        if (scope == Scope.RULE) {
            whole.matched(rule, event);
            return;
        }
        Subject subject = subject(rule, scope, event);
        String item = event.item().item().id();
        Instant now = subject.now(event.arrived());
        if (subject.isOpen() && book.member(subject, item).isPresent()) {
            items.correct(subject, event);
            subject.last = now;
            teller.tryToTell(rule, subject, item, now);
        } else if (event.update() && isOver(scope, subject, item)) {
            teller.hold(rule.ref().id(), item, Reason.NOTHING_NEW);
            return;
        } else {
            join(rule, subject, event, now);
        }
        put(rule, subject, now);
    }

    /** Whether a match was under way when its rule was removed. */
    private boolean isOfThePast(RuleEvent.Matched event) {
        return book.ended().filter(ended -> !event.arrived().isAfter(ended)).isPresent();
    }

    /** Whether the alert that an item was in is closed: that the item comes again is no news. */
    private static boolean isOver(Scope scope, Subject subject, String item) {
        return scope == Scope.ITEM
                || (subject.isClosed()
                        && subject.window.stream().noneMatch(one -> one.item().equals(item)));
    }

    /** The rule's state with what a match says of it; a match by an older version is decided as the newest one wants it. */
    private RuleState adopted(RuleEvent.Matched event) {
        Optional<RuleState> known = book.rule();
        if (known.isPresent() && event.ref().version() <= known.get().ref().version()) {
            return known.get();
        }
        return adopt(known, event.ref(), event.policy(), event.arrived());
    }

    private RuleState adopt(Optional<RuleState> known, RuleRef ref, RulePolicy policy, Instant now) {
        boolean sameWhen = known.isPresent() && known.get().policy().when().equals(policy.when());
        Scope scope = Scope.of(policy);
        boolean goesOn =
                known.isEmpty() || (Scope.of(known.get().policy()) == scope && (scope != Scope.RULE || sameWhen));
        if (!goesOn) {
            closeAll(known.get(), "The rule was changed, and now alerts about something else.", now, false);
        }
        RuleState rule = new RuleState(
                ref,
                policy,
                sameWhen ? known.get().since() : now,
                known.map(RuleState::told).orElse(null),
                known.map(RuleState::digested).orElse(null),
                null);
        book.put(rule);
        return rule;
    }

    private Subject subject(RuleState rule, Scope scope, RuleEvent.Matched event) {
        String item = event.item().item().id();
        String name = scope == Scope.STORY ? Names.story(event.item().story(), item) : Names.item(item);
        Subject own = book.subject(name).orElseGet(() -> new Subject(name));
        boolean isItem = scope == Scope.ITEM && own.opened == null;
        return isItem ? batches.of(rule, own, event) : own;
    }

    private void join(RuleState rule, Subject subject, RuleEvent.Matched event, Instant now) {
        String item = event.item().item().id();
        subject.story = event.item().story();
        subject.last = now;
        items.keep(subject, KeptItem.of(event), Items.MOST_KEPT);
        if (subject.isOpen()) {
            items.add(subject, Items.counted(event));
        } else if (!items.countIn(subject, condition(rule), event, now).isEmpty()) {
            open(subject, now);
        }
        subject.noteRegions(event.item());
        if (subject.isOpen()) {
            items.fire(subject, Names.story(event.item().story(), item));
            teller.tryToTell(rule, subject, item, now);
        } else {
            teller.hold(rule.ref().id(), item, Reason.CONDITION_NOT_MET);
        }
    }

    private static Condition.Count condition(RuleState rule) {
        return rule.policy().when() instanceof Condition.Count count ? count : ANY;
    }

    /** Opens an alert with all that was waiting for it, or opens it again. */
    private void open(Subject subject, Instant now) {
        items.keepOnly(subject, subject.window);
        subject.window.forEach(one -> items.add(subject, one));
        subject.window.clear();
        if (subject.opened == null) {
            subject.opened = now;
        } else {
            subject.closed = null;
            subject.change(Change.of(Change.Kind.REOPENED, "opened again, since its story goes on"), true);
        }
    }

    void unmatched(RuleEvent.Unmatched event) {
        book.rule().ifPresent(rule -> book.subject(subjectOf(rule, event))
                .ifPresent(subject -> takeOut(rule, subject, event)));
    }

    private String subjectOf(RuleState rule, RuleEvent.Unmatched event) {
        return switch (Scope.of(rule.policy())) {
            case STORY -> Names.story(event.story(), event.item());
            case ITEM -> book.link(event.item()).orElse(Names.item(event.item()));
            case RULE -> Subject.RULE;
        };
    }

    private void takeOut(RuleState rule, Subject subject, RuleEvent.Unmatched event) {
        Instant now = subject.now(event.arrived());
        Optional<String> headline =
                book.kept(subject, event.item()).map(kept -> kept.item().item().headline());
        Change loss = Corrections.of(event, headline);
        if (subject.isRule()) {
            whole.unmatched(rule, subject, event.item(), loss, now);
            return;
        }
        subject.window.removeIf(one -> one.item().equals(event.item()));
        items.drop(subject, event.item());
        if (items.remove(subject, event.item())) {
            subject.change(loss, true);
            if (subject.members == 0) {
                close(rule, subject, Corrections.noneLeft(loss), now);
            } else {
                teller.tryToTell(rule, subject, event.item(), now);
            }
        }
        put(rule, subject, now);
    }

    void saved(RuleEvent.Saved event) {
        if (event.saved().isList()) {
            return;
        }
        if (!event.saved().enabled()) {
            end("The rule was disabled.", event.arrived());
            return;
        }
        RuleState rule = adopt(book.rule(), event.saved().ref(), event.saved().policy(), event.arrived());
        if (rule.policy().when() instanceof Condition.SilentFor) {
            whole.watch(rule, event.arrived());
        }
    }

    void removed(Instant now) {
        end("The rule was removed.", now);
    }

    private void end(String why, Instant now) {
        book.rule().ifPresent(rule -> {
            closeAll(rule, why, now, true);
            teller.tellDigest(rule, now);
            book.end(rule, now);
        });
    }

    private void closeAll(RuleState rule, String why, Instant now, boolean forGood) {
        for (Subject subject : book.subjects()) {
            if (subject.isOpen()) {
                teller.tellEnd(rule, subject, why, subject.now(now), forGood);
            }
            book.remove(subject);
        }
    }

    /** Closes an alert, and lets go of its items. What was told of a story is remembered for a time, in case that it goes on. */
    private void close(RuleState rule, Subject subject, String why, Instant now) {
        teller.tellEnd(rule, subject, why, now, false);
        book.removeItems(subject);
        subject.closed = now;
        subject.retry = null;
        subject.heldBack = null;
        subject.changes.clear();
        subject.urgent = false;
    }

    /** Looks at a subject because of a timer. */
    void fire(Timers.Timer timer) {
        Optional<RuleState> rule = book.rule();
        if (rule.isEmpty()) {
            book.forgetEnd(timer.due());
            return;
        }
        if (timer.subject().equals(Digest.TIMER)) {
            teller.tellDigestOrWait(rule.get(), timer.due());
            return;
        }
        book.subject(timer.subject()).ifPresent(subject -> {
            subject.timer = null;
            fire(rule.get(), subject, timer.due());
        });
    }

    private void fire(RuleState rule, Subject subject, Instant now) {
        if (subject.isOpen() && Schedule.isDue(subject.retry, now)) {
            subject.retry = null;
            if (batches.take(rule, subject, now)) {
                return;
            }
            teller.tryToTell(rule, subject, null, now);
        }
        if (subject.isRule()) {
            whole.fire(rule, subject, now);
        } else if (Schedule.isDue(schedule.close(rule, subject), now)) {
            close(rule, subject, schedule.whyClosed(), now);
        }
        put(rule, subject, now);
    }

    /** Writes a subject, or removes it when nothing of it matters any more. */
    private void put(RuleState rule, Subject subject, Instant now) {
        boolean goesOn = Scope.of(rule.policy()) == Scope.STORY && subject.told != null;
        boolean over = subject.isClosed() && !goesOn;
        if (subject.isClosed() && Schedule.isDue(schedule.forget(rule, subject), now)) {
            items.forgetAlert(subject, condition(rule), now);
        }
        boolean empty = subject.opened == null && subject.window.isEmpty() && !subject.isRule();
        if (over || empty || Schedule.isDue(schedule.forget(rule, subject), now)) {
            book.remove(subject);
        } else {
            book.put(subject, schedule.next(rule, subject, now));
        }
    }
}
