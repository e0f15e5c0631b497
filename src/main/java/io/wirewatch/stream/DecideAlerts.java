package io.wirewatch.stream;

import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertDecision;
import io.wirewatch.core.alert.AlertMemory;
import io.wirewatch.core.alert.AlertPolicy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the policy about each match of an item. */
final class DecideAlerts extends ContextualProcessor<String, Judged, String, Judged> {
    private static final Logger log = LoggerFactory.getLogger(DecideAlerts.class);

    private final AlertPolicy policy = new AlertPolicy();
    private final InstantSource clock;
    private final StreamCounts counts;
    private AlertMemory memory;

    DecideAlerts(InstantSource clock, StreamCounts counts) {
        this.clock = clock;
        this.counts = counts;
    }

    @Override
    public void init(ProcessorContext<String, Judged> context) {
        super.init(context);
        memory = new StoredAlerts(context.getStateStore(Stores.RAISED_ALERTS));
    }

    @Override
    public void process(Record<String, Judged> record) {
        Judged judged = record.value();
        Instant now = clock.instant();
        List<Alert> raised = new ArrayList<>();
        judged.tagged().matches().forEach(match -> {
            AlertDecision decision = policy.decide(match, judged.tagged(), judged.taggedAt(), now, memory);
            if (decision instanceof AlertDecision.Raise raise) {
                raised.add(raise.alert());
            } else if (decision instanceof AlertDecision.Hold hold) {
                counts.alertHeld(hold.reason());
                log.debug(
                        "rule={} item={} alert={}: held back, {}",
                        match.rule().id(),
                        record.key(),
                        hold.alertId(),
                        hold.reason());
            }
        });
        context().forward(record.withValue(judged.withAlerts(raised)));
    }
}
