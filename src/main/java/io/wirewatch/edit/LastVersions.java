package io.wirewatch.edit;

import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopic;
import io.wirewatch.wire.KafkaTopics;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.VoidSerializer;

/**
 * The last version that each rule has had by the versions that are kept, so that a rule which was removed and comes back counts on. What the stream has not kept yet
 * is not known.
 *
 * <p>Not to be shared between threads.
 */
final class LastVersions implements AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final TopicTable<Void> versions;
    private SortedMap<String, Void> known = Collections.emptySortedMap();

    LastVersions(KafkaClients clients, KafkaTopics topics) {
        KafkaTopic<Rule> topic = topics.ruleVersions();
        // Keys say all that is wanted; values need not be read.
        this.versions = new TopicTable<>(
                clients,
                new KafkaTopic<>(
                        topic.name(),
                        topic.eventType(),
                        Serdes.serdeFrom(new VoidSerializer(), (name, bytes) -> null),
                        topic.partitions(),
                        topic.config()));
    }

    /** Catches up when any of the rules is new: only of those does anybody want to know. */
    void lookFor(Collection<Rule> rules, Map<String, Rule> present) {
        if (rules.stream().allMatch(rule -> present.containsKey(rule.id()))) {
            return;
        }
        try {
            known = versions.current();
        } catch (UnknownTopicOrPartitionException e) {
            // No stream has run here yet, so there are none.
        }
    }

    /** 0 for a rule that has had none. */
    int of(String id) {
        String start = id + KafkaTopics.VERSION_MARK;
        return known.tailMap(start).keySet().stream()
                .takeWhile(key -> key.startsWith(start))
                .map(key -> key.substring(start.length()))
                .filter(version -> NUMBER.matcher(version).matches())
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    @Override
    public void close() {
        versions.close();
    }
}
