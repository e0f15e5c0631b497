package io.wirewatch.cli;

import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.KafkaTopic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Saves rules and word lists on {@code news.rules}, counting up the version of those that change and leaving alone those that do not. */
final class RuleSaver {
    private RuleSaver() {}

    /** What became of the rules. */
    record Saved(String count, int added, int changed, int unchanged) {
        @Override
        public String toString() {
            return count + ": " + added + " new, " + changed + " changed, " + unchanged + " as before";
        }
    }

    static Saved save(KafkaConnection kafka, List<Rule> rules) throws InterruptedException {
        return save(kafka, rules, kafka.readAll(kafka.topics().rules()), Progress.unseen());
    }

    /** @param present what is saved now, by id */
    static Saved save(KafkaConnection kafka, List<Rule> rules, Map<String, Rule> present, Progress progress)
            throws InterruptedException {
        List<Rule> versions = new ArrayList<>();
        int added = 0;
        for (Rule rule : rules) {
            Rule former = present.get(rule.id());
            if (former == null || !rule.withVersion(former.version()).equals(former)) {
                versions.add(rule.withVersion(former == null ? 1 : former.version() + 1));
                added += former == null ? 1 : 0;
            }
        }
        KafkaTopic<Rule> topic = kafka.topics().rules();
        kafka.write(versions.stream().map(next -> record(topic, next)), progress);
        return new Saved(RuleNames.count(rules), added, versions.size() - added, rules.size() - versions.size());
    }

    private static ProducerRecord<String, byte[]> record(KafkaTopic<Rule> topic, Rule rule) {
        return topic.record(rule.id(), rule, rule.id() + "@" + rule.version(), Instant.now());
    }
}
