package io.wirewatch.stream;

import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertDecision;
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

/** Makes an alert of each match of an item, once for each rule and item; policies are not asked here yet. */
final class DecideAlerts extends ContextualProcessor<String, Judged, String, Judged> {
    private static final Logger log = LoggerFactory.getLogger(DecideAlerts.class);

    private final InstantSource clock;
    private final StreamCounts counts;
    private StoredAlerts raised;

    DecideAlerts(InstantSource clock, StreamCounts counts) {
        this.clock = clock;
        this.counts = counts;
    }

    @Override
    public void init(ProcessorContext<String, Judged> context) {
        super.init(context);
        raised = new StoredAlerts(context.getStateStore(Stores.RAISED_ALERTS));
    }

    @Override
    public void process(Record<String, Judged> record) {
        Judged judged = record.value();
        Instant now = clock.instant();
        List<Alert> told = new ArrayList<>();
        judged.tagged().matches().forEach(match -> {
            Alert alert = AlertPolicy.alertOf(match, judged.tagged(), judged.taggedAt(), now);
            if (raised.wasRaised(alert.id())) {
                counts.alertHeld(AlertDecision.Reason.NOTHING_NEW);
                log.debug("rule={} item={} alert={}: told before", match.rule().id(), record.key(), alert.id());
            } else {
                told.add(alert);
            }
        });
        context().forward(record.withValue(judged.withAlerts(told)));
    }
}
