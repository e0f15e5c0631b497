package io.wirewatch.stream;

import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertDecision;
import io.wirewatch.wire.HeldAlert;
import io.wirewatch.wire.KafkaTopics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Makes records of what was decided. An alert that is too large for its Kafka topic is told with fewer of its items. */
final class AlertRecords {
    private final KafkaTopics topics;
    private final RecordLimit limit;

    AlertRecords(KafkaTopics topics, RecordLimit limit) {
        this.topics = topics;
        this.limit = limit;
    }

    Decided of(List<AlertDecision> decisions) {
        List<ProducerRecord<String, byte[]>> alerts = new ArrayList<>();
        List<ProducerRecord<String, byte[]>> held = new ArrayList<>();
        for (AlertDecision decision : decisions) {
            if (decision instanceof AlertDecision.Tell tell) {
                alerts.add(alert(tell.alert()));
            } else if (decision instanceof AlertDecision.Hold hold && hold.alert() != null) {
                held.add(held(hold));
            }
        }
        return new Decided(alerts, held);
    }

    private ProducerRecord<String, byte[]> alert(Alert alert) {
        ProducerRecord<String, byte[]> record =
                topics.alerts().record(alert.rule().id(), alert, event(alert), decided(alert));
        return fits(record) || alert.items().isEmpty()
                ? record
                : alert(alert.withNewestItems(alert.items().size() / 2));
    }

    private ProducerRecord<String, byte[]> held(AlertDecision.Hold hold) {
        Alert alert = hold.alert();
        HeldAlert value = new HeldAlert(alert, hold.reason(), hold.by(), hold.until());
        String event = event(alert) + "/" + hold.reason();
        ProducerRecord<String, byte[]> record =
                topics.heldAlerts().record(alert.rule().id(), value, event, decided(alert));
        return fits(record) || alert.items().isEmpty()
                ? record
                : held(new AlertDecision.Hold(
                        hold.rule(),
                        alert.withNewestItems(alert.items().size() / 2),
                        hold.item(),
                        hold.reason(),
                        hold.by(),
                        hold.until()));
    }

    private boolean fits(ProducerRecord<String, byte[]> record) {
        return limit.admits(record.topic(), RecordLimit.bytes(record));
    }

    private static String event(Alert alert) {
        return alert.id() + "/" + alert.revision();
    }

    private static Instant decided(Alert alert) {
        return alert.timing().decided();
    }
}
