package io.wirewatch.core.alert;

import io.wirewatch.core.alert.SubjectState.Kept;
import java.time.Instant;
import java.util.Optional;

/**
 * Where each item is an alert, and a throttle holds for the rule: the subject that gathers what comes meanwhile, to be told as one alert at its
 * end. What a silence or anything else stands against stays on its own.
 */
final class Batches {
    private final AlertBook book;
    private final Items items;
    private final Teller teller;

    Batches(AlertBook book, Items items, Teller teller) {
        this.book = book;
        this.items = items;
        this.teller = teller;
    }

    /** The batch that an item is in, or is to join; else its own subject. An item that comes again joins none. */
    Subject of(RuleState rule, Subject own, RuleEvent.Matched event) {
        String item = event.item().item().id();
        Optional<Subject> joined = book.link(item).flatMap(book::subject);
        if (joined.isPresent()) {
            return joined.get();
        }
        boolean gathers = !teller.isShadow()
                && !event.update()
                && Gate.throttledUntil(rule, own, event.arrived()).isPresent()
                && teller.isFree(rule, own, event.item(), event.arrived());
        return gathers ? batch(rule, item) : own;
    }

    private Subject batch(RuleState rule, String item) {
        String name = Names.batch(rule.told());
        book.putLink(item, name);
        return book.subject(name).orElseGet(() -> new Subject(name));
    }

    /** Moves an item that was held back by something else into the batch of the throttle that holds by now; whether there is one. */
    boolean take(RuleState rule, Subject own, Instant now) {
        Optional<KeptItem> kept = alone(rule, own).flatMap(one -> book.kept(own, one.item()));
        Optional<Instant> end = Gate.throttledUntil(rule, own, now);
        if (kept.isEmpty()
                || end.isEmpty()
                || !teller.isFree(rule, own, kept.get().item(), now)) {
            return false;
        }
        book.remove(own);
        String item = kept.get().item().item().id();
        Subject batch = batch(rule, item);
        batch.opened = batch.opened == null ? now : batch.opened;
        batch.last = batch.now(now);
        batch.heldBack = AlertDecision.Reason.THROTTLED;
        batch.retry = end.get();
        items.add(batch, Items.counted(kept.get().item(), now));
        items.keep(batch, kept.get(), Items.MOST_KEPT);
        batch.noteRegions(kept.get().item());
        book.put(batch, end.get());
        return true;
    }

    private static Optional<Kept> alone(RuleState rule, Subject own) {
        boolean waits = Scope.of(rule.policy()) == Scope.ITEM && own.told == null && !own.isBatch();
        return waits ? own.kept.stream().findFirst() : Optional.empty();
    }
}
