package io.wirewatch.cli;

import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.KafkaTopic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;

/** Saves rules on {@code news.rules}, counting up the version of those that change and leaving alone those that do not. */
final class RuleSaver {
    private RuleSaver() {}

    /** What became of the rules. */
    record Saved(int added, int changed, int unchanged) {
        @Override
        public String toString() {
            return Words.count(added + changed + unchanged, "rule") + ": " + added + " new, " + changed + " changed, "
                    + unchanged + " as before";
        }
    }

    static Saved save(KafkaConnection kafka, List<Rule> rules) throws InterruptedException {
        KafkaTopic<Rule> topic = kafka.topics().rules();
        Map<String, Rule> present = kafka.readAll(topic);
        int added = 0;
        int changed = 0;
        try (Producer<String, byte[]> producer = kafka.clients().producer()) {
            for (Rule rule : rules) {
                Rule former = present.get(rule.id());
                if (former != null && rule.withVersion(former.version()).equals(former)) {
                    continue;
                }
                Rule next = rule.withVersion(former == null ? 1 : former.version() + 1);
                producer.send(topic.record(next.id(), next, next.id() + "@" + next.version(), Instant.now()));
                added += former == null ? 1 : 0;
                changed += former == null ? 0 : 1;
            }
        }
        return new Saved(added, changed, rules.size() - added - changed);
    }
}
