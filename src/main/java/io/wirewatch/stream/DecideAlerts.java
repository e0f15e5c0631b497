package io.wirewatch.stream;

import io.wirewatch.core.alert.AlertDecision;
import io.wirewatch.core.alert.AlertMemory;
import io.wirewatch.core.alert.AlertPolicy;
import io.wirewatch.core.alert.RuleEvent;
import io.wirewatch.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the policy about each event of a rule. What falls due while nothing happens is decided once the {@link Watermark} has passed it, so not
 * before everything that arrived earlier.
 */
final class DecideAlerts extends ContextualProcessor<String, byte[], String, Decided> {
    private static final Logger log = LoggerFactory.getLogger(DecideAlerts.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final StreamParts parts;
    private final AlertRecords records;
    private AlertMemory memory;

    DecideAlerts(StreamParts parts) {
        this.parts = parts;
        this.records = new AlertRecords(parts.topics(), parts.limit());
    }

    @Override
    public void init(ProcessorContext<String, Decided> context) {
        super.init(context);
        memory = new StoredAlerts(context.getStateStore(Stores.ALERTS));
        context.schedule(EVERY, PunctuationType.WALL_CLOCK_TIME, now -> pass());
    }

    @Override
    public void process(Record<String, byte[]> record) {
        RuleEvent event = Json.read(record.value(), RuleEvent.class);
        tell(record.key(), parts.policy().decide(event, memory), record.timestamp());
    }

    private void pass() {
        Instant moment = parts.watermark().get();
        for (String owner : AlertPolicy.ownersDue(moment, memory)) {
            tell(owner, parts.policy().pass(owner, moment, memory), moment.toEpochMilli());
        }
        parts.counts().timersFired(moment);
    }

    private void tell(String owner, List<AlertDecision> decisions, long timestamp) {
        decisions.forEach(this::count);
        Decided decided = records.of(decisions);
        if (!decided.alerts().isEmpty() || !decided.held().isEmpty()) {
            context().forward(new Record<>(owner, decided, timestamp));
        }
    }

    private void count(AlertDecision decision) {
        if (decision instanceof AlertDecision.Tell tell) {
            parts.counts().alertTold(tell.alert().state());
        } else if (decision instanceof AlertDecision.Hold hold) {
            parts.counts().alertHeld(hold.reason());
            log.debug("rule={} item={}: held back, {}, by {}", hold.rule(), hold.item(), hold.reason(), hold.by());
        }
    }
}
