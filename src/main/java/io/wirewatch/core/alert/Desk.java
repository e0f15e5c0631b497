package io.wirewatch.core.alert;

import io.wirewatch.core.news.RuleMatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Decides for one owner. */
final class Desk {
    private final List<AlertDecision> decisions = new ArrayList<>();
    private final Timers timers;

    Desk(String owner, AlertSettings settings, Silences silences, SurgeDetector surges, AlertMemory memory) {
        this.timers = new Timers(owner, memory);
    }

    void pass(Instant moment) {
        timers.settle();
    }

    void take(RuleEvent event) {
        if (event instanceof RuleEvent.Matched matched && !matched.isShadow()) {
            RuleMatch match = new RuleMatch(matched.ref(), matched.evidence(), matched.policy());
            decisions.add(new AlertDecision.Tell(
                    AlertPolicy.alertOf(match, matched.item(), matched.tagged(), matched.arrived())));
        }
    }

    List<AlertDecision> decisions() {
        return decisions;
    }
}
