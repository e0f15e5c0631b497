package io.wirewatch.core.alert;

import io.wirewatch.core.alert.AlertBook.Digested;
import io.wirewatch.core.alert.AlertDecision.Hold;
import io.wirewatch.core.alert.AlertDecision.Reason;
import io.wirewatch.core.alert.AlertDecision.Tell;
import io.wirewatch.core.alert.Gate.Obstacle;
import io.wirewatch.core.alert.SubjectState.Kept;
import io.wirewatch.core.news.TaggedItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Tells the alerts of one rule, unless something is in the way. For a narrower rule in the hands of a broader one it tells nothing: such a rule only
 * has open alerts.
 */
final class Teller {
    private final AlertBook book;
    private final Gate gate;
    private final Schedule schedule;
    private final boolean shadow;
    private final List<AlertDecision> decisions;

    Teller(AlertBook book, Gate gate, Schedule schedule, boolean shadow, List<AlertDecision> decisions) {
        this.book = book;
        this.gate = gate;
        this.schedule = schedule;
        this.shadow = shadow;
        this.decisions = decisions;
    }

    boolean isShadow() {
        return shadow;
    }

    /**
     * Tells an open alert, if there is anything to tell and nothing in the way.
     *
     * @param item the item that gives occasion; null for a timer, which says nothing of what it finds still in the way
     */
    void tryToTell(RuleState rule, Subject subject, String item, Instant now) {
        if (shadow) {
            return;
        }
        if (!new AlertWriter(rule, subject).isWorthTelling()) {
            hold(rule.ref().id(), item, Reason.NOTHING_NEW);
            return;
        }
        List<KeptItem> kept = kept(subject);
        Optional<Obstacle> obstacle = gate.obstacle(rule, subject, items(kept), now);
        if (obstacle.isPresent()) {
            holdBack(rule, subject, kept, item, obstacle.get(), now);
        } else {
            tell(rule, subject, kept, now, null);
        }
    }

    /** What stands against telling an item on its own, other than a throttle. */
    boolean isFree(RuleState rule, Subject subject, TaggedItem item, Instant now) {
        return gate.obstacle(rule, subject, List.of(item), now)
                .filter(obstacle -> obstacle.reason() != Reason.THROTTLED)
                .isEmpty();
    }

    private void holdBack(
            RuleState rule, Subject subject, List<KeptItem> kept, String item, Obstacle obstacle, Instant now) {
        boolean same = subject.heldBack == obstacle.reason();
        subject.heldBack = obstacle.reason();
        subject.retry = obstacle.retry();
        if (obstacle.reason() == Reason.QUIET_HOURS) {
            digest(subject.name, null, obstacle.until());
        }
        if (item != null || !same) {
            Alert alert = obstacle.reason() == Reason.THROTTLED
                    ? null
                    : new AlertWriter(rule, subject).write(kept, now, null);
            decisions.add(new Hold(rule.ref().id(), alert, item, obstacle.reason(), obstacle.by(), obstacle.until()));
        }
    }

    private void digest(String name, Change change, Instant end) {
        book.putDigested(name, new Digested(change));
        book.setTimer(end, Digest.TIMER);
    }

    /** Says that an item gave no occasion to tell anything. */
    void hold(String rule, String item, Reason reason) {
        if (!shadow && item != null) {
            decisions.add(new Hold(rule, null, item, reason, null, null));
        }
    }

    /**
     * Tells the end of an alert that was told: whatever is in the way of others, so that each end is seen; in quiet hours it goes into the digest.
     * Of an alert that was never told, or not since it was opened again, nobody hears.
     *
     * @param evenInQuietHours since there will be no digest any more
     */
    void tellEnd(RuleState rule, Subject subject, String why, Instant now, boolean evenInQuietHours) {
        boolean heard = subject.told == null || !subject.told.end();
        if (shadow || !heard) {
            book.removeDigested(subject.name);
            return;
        }
        Optional<Instant> quiet = evenInQuietHours ? Optional.empty() : gate.quietUntil(rule, now);
        if (quiet.isPresent()) {
            digestEnd(rule, subject, why, now, quiet.get());
        } else if (subject.told != null) {
            tell(rule, subject, kept(subject), now, why);
        } else {
            book.removeDigested(subject.name);
        }
    }

    /** Puts into the digest what will not be there any more when it is told. */
    private void digestEnd(RuleState rule, Subject subject, String why, Instant now, Instant end) {
        boolean known = subject.told != null;
        if (!known && !book.isDigested(subject.name)) {
            return;
        }
        AlertWriter writer = new AlertWriter(rule, subject);
        Change.Kind kind = known ? Change.Kind.CLOSED : Change.Kind.OPENED;
        List<KeptItem> kept = kept(subject);
        String text = kept.isEmpty() ? why : headline(kept) + ": " + why;
        subject.told = writer.told(now, true);
        book.removeDigested(subject.name);
        digest(writer.id(), Digest.change(kind, text, writer.id(), subject.told.revision()), end);
        decisions.add(new Hold(rule.ref().id(), null, null, Reason.QUIET_HOURS, null, end));
    }

    private void tell(RuleState rule, Subject subject, List<KeptItem> kept, Instant now, String closing) {
        AlertWriter writer = new AlertWriter(rule, subject);
        decisions.add(new Tell(writer.write(kept, now, closing)));
        markTold(rule, subject, now, closing != null);
        if (closing == null) {
            noteThrottle(rule, now);
        }
    }

    private void markTold(RuleState rule, Subject subject, Instant now, boolean end) {
        subject.told = new AlertWriter(rule, subject).told(now, end);
        subject.changes.clear();
        subject.urgent = false;
        subject.retry = null;
        subject.heldBack = null;
        book.removeDigested(subject.name);
    }

    /** But for alerts on stories, the throttle is the rule's. */
    private void noteThrottle(RuleState rule, Instant now) {
        if (isThrottled(rule)) {
            book.put(rule.withTold(now));
        }
    }

    private static boolean isThrottled(RuleState rule) {
        return rule.policy().throttle() != null && Scope.of(rule.policy()) != Scope.STORY;
    }

    /** Tells the digest that is due; later if the rule was edited meanwhile and its quiet hours are longer now. */
    void tellDigestOrWait(RuleState rule, Instant now) {
        Optional<Instant> quiet = gate.quietUntil(rule, now);
        if (quiet.isPresent()) {
            book.setTimer(quiet.get(), Digest.TIMER);
        } else {
            tellDigest(rule, now);
        }
    }

    /** Tells in a few records all that was held back in quiet hours and is still worth it. */
    void tellDigest(RuleState rule, Instant now) {
        Digest digest = new Digest(rule, now);
        book.takeDigested((name, digested) -> {
            if (digested.change() != null) {
                digest.add(digested.change(), List.of());
            } else {
                book.subject(name).ifPresent(subject -> addTo(digest, rule, subject, now));
            }
        });
        List<Alert> alerts = digest.alerts();
        alerts.forEach(alert -> decisions.add(new Tell(alert)));
        if (!alerts.isEmpty()) {
            RuleState told = rule.withDigested(now);
            book.put(isThrottled(rule) ? told.withTold(now) : told);
        }
    }

    private void addTo(Digest digest, RuleState rule, Subject subject, Instant now) {
        AlertWriter writer = new AlertWriter(rule, subject);
        if (!subject.isOpen() || !writer.isWorthTelling()) {
            return;
        }
        List<KeptItem> kept = kept(subject);
        Optional<Obstacle> obstacle = gate.standing(rule, subject, items(kept), now);
        if (obstacle.isPresent()) {
            subject.heldBack = obstacle.get().reason();
            subject.retry = obstacle.get().retry();
        } else {
            Change.Kind kind = subject.told == null ? Change.Kind.OPENED : Change.Kind.UPDATED;
            String id = writer.id();
            int revision = writer.told(now, false).revision();
            digest.add(Digest.change(kind, headline(kept), id, revision), kept);
            markTold(rule, subject, now, false);
        }
        book.put(subject, schedule.next(rule, subject, now));
    }

    private static String headline(List<KeptItem> kept) {
        return kept.isEmpty()
                ? "the rule as a whole"
                : Corrections.cut(kept.get(0).item().item().headline());
    }

    /** The items that are kept whole: the first one, then the newest first. */
    private List<KeptItem> kept(Subject subject) {
        List<Kept> order = new ArrayList<>(subject.kept);
        if (order.size() > 1) {
            Collections.reverse(order.subList(1, order.size()));
        }
        return order.stream()
                .flatMap(one -> book.kept(subject, one.item()).stream())
                .toList();
    }

    private static List<TaggedItem> items(List<KeptItem> kept) {
        return kept.stream().map(KeptItem::item).toList();
    }
}
