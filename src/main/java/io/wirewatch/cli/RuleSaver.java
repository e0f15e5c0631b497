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
            Rule next = next(rule, former);
            if (!next.equals(former)) {
                versions.add(next);
                added += former == null ? 1 : 0;
            }
        }
        KafkaTopic<Rule> topic = kafka.topics().rules();
        kafka.write(versions.stream().map(rule -> record(topic, rule)), progress);
        return new Saved(RuleNames.count(rules), added, versions.size() - added, rules.size() - versions.size());
    }

    /**
     * A rule with the version that it gets when it is saved.
     *
     * @param former what is saved under its id; null for nothing
     */
    static Rule next(Rule rule, Rule former) {
        if (former == null) {
            return rule.withVersion(1);
        }
        Rule same = rule.withVersion(former.version());
        return same.equals(former) ? former : rule.withVersion(former.version() + 1);
    }

    private static ProducerRecord<String, byte[]> record(KafkaTopic<Rule> topic, Rule rule) {
        return topic.record(rule.id(), rule, rule.id() + "@" + rule.version(), Instant.now());
    }
}
