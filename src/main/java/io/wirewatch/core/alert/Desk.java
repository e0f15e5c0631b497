package io.wirewatch.core.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the events and timers of one owner to the desks of its rules, in the order of time. For one decision; not to be shared between threads. */
final class Desk {
    private final String owner;
    private final SurgeDetector surges;
    private final AlertMemory memory;
    private final Gate gate;
    private final Schedule schedule;
    private final Timers timers;
    private final List<AlertDecision> decisions = new ArrayList<>();
    private final Map<String, RuleDesk> desks = new HashMap<>();

    Desk(String owner, AlertSettings settings, Silences silences, SurgeDetector surges, AlertMemory memory) {
        this.owner = owner;
        this.schedule = new Schedule(settings);
        this.surges = surges;
        this.memory = memory;
        this.gate = new Gate(owner, settings, silences, memory);
        this.timers = new Timers(owner, memory);
    }

    /** Fires what is due. */
    void pass(Instant moment) {
        Optional<Timers.Timer> due = timers.firstDue(moment);
        while (due.isPresent()) {
            timers.clear(due.get());
            desk(due.get().rule()).fire(due.get());
            due = timers.firstDue(moment);
        }
    }

    void take(RuleEvent event) {
        RuleDesk desk = desk(event.rule());
        if (event instanceof RuleEvent.Matched matched) {
            desk.matched(matched);
        } else if (event instanceof RuleEvent.Unmatched unmatched) {
            desk.unmatched(unmatched);
        } else if (event instanceof RuleEvent.Saved saved) {
            desk.saved(saved);
        } else if (event instanceof RuleEvent.Removed removed) {
            desk.removed(removed.arrived());
        }
    }

    /** What was decided; all is noted by now. */
    List<AlertDecision> decisions() {
        timers.settle();
        return List.copyOf(decisions);
    }

    private RuleDesk desk(String rule) {
        return desks.computeIfAbsent(rule, id -> {
            AlertBook book = new AlertBook(owner, id, memory);
            Teller teller = new Teller(book, gate, schedule, !owner.equals(id), decisions);
            return new RuleDesk(book, schedule, surges, teller);
        });
    }
}
