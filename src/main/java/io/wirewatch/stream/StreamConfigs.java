package io.wirewatch.stream;

import io.wirewatch.wire.KafkaTopics;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;

/** The settings of Kafka Streams: those that the promises rest on stand above whatever the user sets. */
final class StreamConfigs {
    private StreamConfigs() {}

    /** @param clientSettings {@code bootstrap.servers} and what else every client of this cluster needs */
    static StreamsConfig of(Map<String, ?> clientSettings, StreamSettings settings, StreamParts parts) {
        Map<String, Object> config = new HashMap<>(clientSettings);
        config.put("application.id", settings.applicationId());
        config.put("state.dir", settings.stateDirectory().toString());
        config.put("num.stream.threads", settings.threads());
        config.put("replication.factor", settings.replicationFactor());
        promises(config);
        liveness(config, settings);
        sizes(config);
        config.put("processing.exception.handler", DeadLetterHandler.class);
        config.put(
                DeadLetterHandler.SETUP,
                new DeadLetterHandler.Setup(parts.topics(), parts.counts(), parts.limit(), parts.clock()));
        config.put("production.exception.handler", RefusalHandler.class);
        config.put(RefusalHandler.LIMIT, parts.limit());
        return new StreamsConfig(config);
    }

    private static void promises(Map<String, Object> config) {
        config.put("processing.guarantee", StreamsConfig.EXACTLY_ONCE_V2);
        config.put("commit.interval.ms", 100);
        config.put("ensure.explicit.internal.resource.naming", true);
        config.put("group.protocol", "classic");
        config.put("main.consumer.auto.offset.reset", "earliest");
    }

    private static void liveness(Map<String, Object> config, StreamSettings settings) {
        int session = Math.toIntExact(settings.sessionTimeout().toMillis());
        config.put("consumer.session.timeout.ms", session);
        config.put("consumer.heartbeat.interval.ms", Math.max(session / 4, 100));
        // A transaction that a crash left open blocks readers of committed records until it ends.
        config.put("producer.transaction.timeout.ms", 15_000);
        config.put("enable.metrics.push", false);
    }

    private static void sizes(Map<String, Object> config) {
        config.put("producer.max.request.size", KafkaTopics.MAX_DEAD_LETTER_BYTES);
        config.put("producer.compression.type", "lz4");
        // The detour carries whole items, with their keys.
        config.put("topic.max.message.bytes", Integer.toString(KafkaTopics.MAX_DEAD_LETTER_BYTES));
        config.put("rocksdb.config.setter", SmallRocksDb.class);
    }
}
