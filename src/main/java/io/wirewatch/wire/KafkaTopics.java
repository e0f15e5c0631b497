package io.wirewatch.wire;

import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.Silence;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.story.Story;
import io.wirewatch.core.trend.Trend;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;

/**
 * The public Kafka topics that are in use, with their types and how they are kept. Safe to share between threads.
 *
 * <p>Any program may write items and rules, so readers of those take bytes first and set aside what they cannot read.
 */
public final class KafkaTopics {
    /** Divides a rule's id from its version, see {@link #versionKey}. */
    public static final char VERSION_MARK = '@';

    /** Largest record that our Kafka topics take, in bytes: an item at its limit with all its tags fits well. */
    public static final int MAX_RECORD_BYTES = 8 * 1024 * 1024;

    /** Largest item that the stream takes, in bytes of its record; larger ones become dead letters. */
    public static final int MAX_ITEM_BYTES = 1024 * 1024;

    /** Largest dead letter: a record of any of our Kafka topics, and headers that say why it is dead. */
    public static final int MAX_DEAD_LETTER_BYTES = MAX_RECORD_BYTES + 64 * 1024;

    private static final int PARTITIONS = 4;

    /** So many instances can share the feeds. */
    private static final int FEED_PARTITIONS = 8;

    /** The time of a record is when it arrived, whatever its sender says. */
    private static final Map<String, String> STAMPED_BY_BROKER = Map.of("message.timestamp.type", "LogAppendTime");

    private static final Map<String, String> NEWEST_OF_EACH_KEY = Map.of("cleanup.policy", "compact,delete");

    private final String prefix;
    private final KafkaTopic<Feed> feeds;
    private final KafkaTopic<FeedState> feedState;
    private final KafkaTopic<FeedEvent> feedEvents;
    private final KafkaTopic<NewsItem> items;
    private final KafkaTopic<TaggedItem> tagged;
    private final KafkaTopic<Rule> rules;
    private final KafkaTopic<Rule> checkedRules;
    private final KafkaTopic<Rule> ruleVersions;
    private final KafkaTopic<Alert> alerts;
    private final KafkaTopic<HeldAlert> heldAlerts;
    private final KafkaTopic<Silence> silences;
    private final KafkaTopic<Story> stories;
    private final KafkaTopic<Trend> trends;
    private final KafkaTopic<byte[]> deadLetters;

    /** @param prefix what every name begins with, such as {@code news.} */
    public KafkaTopics(String prefix) {
        this.prefix = prefix;
        // Of as many partitions as each other: whoever has a feed's partition has that of its state.
        feeds = compacted("feeds", Feed.class, FEED_PARTITIONS);
        feedState = compacted("feed-state", FeedState.class, FEED_PARTITIONS);
        feedEvents = kept("feed-events", FeedEvent.class, Duration.ofDays(30), Map.of());
        items = kept("items", NewsItem.class, Duration.ofDays(7), STAMPED_BY_BROKER);
        tagged = kept("tagged", TaggedItem.class, Duration.ofDays(30), Map.of());
        // One partition: every instance reads all rules, and they keep the order in which they were written.
        rules = compacted("rules", Rule.class, 1, STAMPED_BY_BROKER);
        checkedRules = compacted("checked-rules", Rule.class, 1);
        ruleVersions = compacted("rule-versions", Rule.class, 1);
        alerts = kept("alerts", Alert.class, Duration.ofDays(90), Map.of());
        heldAlerts = kept("held-alerts", HeldAlert.class, Duration.ofDays(90), Map.of());
        silences = compacted("silences", Silence.class, 1);
        trends = kept("trends", Trend.class, Duration.ofDays(90), NEWEST_OF_EACH_KEY);
        stories = kept("stories", Story.class, Duration.ofDays(30), NEWEST_OF_EACH_KEY);
        deadLetters = new KafkaTopic<>(
                prefix + "dead-letters",
                "io.wirewatch.dead-letter.v1",
                Serdes.ByteArray(),
                1,
                retention(Duration.ofDays(30), Map.of("max.message.bytes", Integer.toString(MAX_DEAD_LETTER_BYTES))));
    }

    public String prefix() {
        return prefix;
    }

    public KafkaTopic<Feed> feeds() {
        return feeds;
    }

    public KafkaTopic<FeedState> feedState() {
        return feedState;
    }

    /** What whoever relies on a feed should know: that it is silent, keeps failing, has moved, is gone, is well again. */
    public KafkaTopic<FeedEvent> feedEvents() {
        return feedEvents;
    }

    public KafkaTopic<NewsItem> items() {
        return items;
    }

    public KafkaTopic<TaggedItem> tagged() {
        return tagged;
    }

    public KafkaTopic<Rule> rules() {
        return rules;
    }

    /** Of each rule the last version that was sound, written by the stream: what stays when a broken one has replaced it among {@link #rules}. */
    public KafkaTopic<Rule> checkedRules() {
        return checkedRules;
    }

    /** Every sound version of each rule, under {@link #versionKey}, written by the stream: what one can look at, compare with and go back to. */
    public KafkaTopic<Rule> ruleVersions() {
        return ruleVersions;
    }

    /** The key of a version of a rule among {@link #ruleVersions}: {@code id@version}, where the last {@code @} divides. */
    public static String versionKey(Rule rule) {
        return rule.id() + VERSION_MARK + rule.version();
    }

    public KafkaTopic<Alert> alerts() {
        return alerts;
    }

    /** What the alert policy kept quiet about, with the reason. */
    public KafkaTopic<HeldAlert> heldAlerts() {
        return heldAlerts;
    }

    public KafkaTopic<Silence> silences() {
        return silences;
    }

    /** Stories as they grow; each record takes the place of the one before. */
    public KafkaTopic<Story> stories() {
        return stories;
    }

    /** Counts as they grow, by series, window and its beginning. */
    public KafkaTopic<Trend> trends() {
        return trends;
    }

    public KafkaTopic<byte[]> deadLetters() {
        return deadLetters;
    }

    public List<KafkaTopic<?>> all() {
        return List.of(
                feeds,
                feedState,
                feedEvents,
                items,
                tagged,
                rules,
                checkedRules,
                ruleVersions,
                stories,
                silences,
                alerts,
                heldAlerts,
                trends,
                deadLetters);
    }

    private <T> KafkaTopic<T> compacted(String name, Class<T> type, int partitions) {
        return compacted(name, type, partitions, Map.of());
    }

    private <T> KafkaTopic<T> compacted(String name, Class<T> type, int partitions, Map<String, String> more) {
        Map<String, String> config = new HashMap<>(more);
        config.put("cleanup.policy", "compact");
        config.put("max.message.bytes", Integer.toString(MAX_RECORD_BYTES));
        return new KafkaTopic<>(prefix + name, type(type), new JsonSerde<>(type), partitions, config);
    }

    private <T> KafkaTopic<T> kept(String name, Class<T> type, Duration retention, Map<String, String> more) {
        return new KafkaTopic<>(
                prefix + name, type(type), new JsonSerde<>(type), PARTITIONS, retention(retention, more));
    }

    /** {@code io.wirewatch.tagged-item.v1} for {@code TaggedItem}. */
    private static String type(Class<?> value) {
        String dashed = value.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return "io.wirewatch." + dashed.toLowerCase(Locale.ROOT) + ".v1";
    }

    private static Map<String, String> retention(Duration retention, Map<String, String> more) {
        Map<String, String> config = new HashMap<>();
        config.put("cleanup.policy", "delete");
        config.put("retention.ms", Long.toString(retention.toMillis()));
        config.put("max.message.bytes", Integer.toString(MAX_RECORD_BYTES));
        config.putAll(more);
        return config;
    }
}
