package io.wirewatch.stream;

import io.wirewatch.core.alert.AlertDecision;
import io.wirewatch.core.alert.AlertPolicy;
import io.wirewatch.core.alert.RuleEvent;
import io.wirewatch.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the policy about each event of a rule. What falls due while nothing happens is decided once the {@link Watermark} has passed it, so not
 * before everything that arrived earlier.
 *
 * <p>A decision that fails leaves nothing behind: its event becomes a dead letter; what was due is left until the next event of its rule.
 */
final class DecideAlerts extends ContextualProcessor<String, byte[], String, Decided> {
    /** How many rules get what is due in one go; after a standstill there may be so many that all would take longer than a transaction may. */
    static final int MOST_AT_ONCE = 500;

    private static final Logger log = LoggerFactory.getLogger(DecideAlerts.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final StreamParts parts;
    private final AlertRecords records;
    private final Set<String> failed = new HashSet<>();
    private StoredAlerts memory;

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
        memory.drop();
        tell(record.key(), parts.policy().decide(event, memory), record.timestamp());
        failed.remove(record.key());
    }

    private void pass() {
        Instant moment = parts.watermark().get();
        memory.drop();
        List<String> due = AlertPolicy.ownersDue(moment, memory).stream()
                .filter(owner -> !failed.contains(owner))
                .toList();
        due.stream().limit(MOST_AT_ONCE).forEach(owner -> pass(owner, moment));
        if (due.size() <= MOST_AT_ONCE) {
            parts.counts().timersFired(moment);
        }
    }

    private void pass(String owner, Instant moment) {
        try {
            memory.drop();
            tell(owner, parts.policy().pass(owner, moment, memory), moment.toEpochMilli());
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            failed.add(owner);
            parts.counts().failedLater();
            log.error("rule={}: what was due could not be decided, and waits for its next event", owner, e);
        }
    }

    private void tell(String owner, List<AlertDecision> decisions, long timestamp) {
        Decided decided = records.of(decisions);
        memory.keep();
        decisions.forEach(this::count);
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
