package io.wirewatch.config;

import io.wirewatch.core.alert.AlertSettings;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.story.StorySettings;
import io.wirewatch.core.topic.WrittenTopic;
import io.wirewatch.wire.Feed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * All settings, checked. Made by {@link SettingsLoader}.
 *
 * @param polling how feeds are polled
 * @param regions how regions are found
 * @param stories how long and how many stories are remembered
 * @param alerts what the alert policy does for all rules
 * @param kafka settings for every Kafka client, as Kafka names them; without {@code bootstrap.servers} the embedded broker is meant
 * @param feeds the feeds that the settings file names
 * @param rules the rules and word lists that the settings file names
 * @param topics the topics that the settings file holds, or the files that it names
 */
public record Settings(
        Path data,
        String webHost,
        int webPort,
        int brokerPort,
        String topicPrefix,
        String applicationId,
        int streamThreads,
        Duration sessionTimeout,
        FeedSettings polling,
        RegionSettings regions,
        StorySettings stories,
        AlertSettings alerts,
        Map<String, String> kafka,
        List<Feed> feeds,
        List<Rule> rules,
        List<WrittenTopic> topics) {
    public Settings {
        kafka = Map.copyOf(kafka);
        feeds = List.copyOf(feeds);
        rules = List.copyOf(rules);
        topics = List.copyOf(topics);
    }

    /** Whether the broker in this process is to be used, since no other is named. */
    public boolean usesEmbeddedBroker() {
        return !kafka.containsKey("bootstrap.servers");
    }

    /** The same settings for the demo: data of its own, and feeds on this machine alone, polled briskly. */
    public Settings forDemo(Path directory) {
        return new Settings(
                directory,
                webHost,
                webPort,
                brokerPort,
                topicPrefix,
                applicationId,
                streamThreads,
                sessionTimeout,
                polling.forDemo(Duration.ofSeconds(1)),
                regions,
                stories,
                alerts,
                kafka,
                List.of(),
                List.of(),
                List.of());
    }
}
