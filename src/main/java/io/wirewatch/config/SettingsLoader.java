package io.wirewatch.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.core.alert.AlertSettings;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.story.StorySettings;
import io.wirewatch.core.topic.InvalidTopicException;
import io.wirewatch.core.topic.WrittenTopic;
import io.wirewatch.wire.UnreadableJsonException;
import io.wirewatch.wire.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads the settings: defaults, then the settings file, then the environment, then flags, the later ones winning. All faults are told at
 * once. Not to be shared between threads; one loader loads once.
 */
public final class SettingsLoader {
    private static final String KAFKA = "kafka.";
    private static final String KAFKA_VARIABLE = "WIREWATCH_KAFKA_";

    private final List<String> problems = new ArrayList<>();
    private final Map<String, Written> written = new HashMap<>();
    private final Map<String, String> kafka = new HashMap<>();
    private FeedSection feeds = FeedSection.EMPTY;
    private final List<Rule> rules = new ArrayList<>();
    private List<WrittenTopic> topics = List.of();

    /** A value as written, and where. */
    private record Written(String value, String place) {}

    /**
     * Loads everything.
     *
     * @param file the settings file, or null for none
     * @param environment as {@link System#getenv()} has it
     * @param flags setting key → value, as given on the command line
     * @throws InvalidSettingsException with every fault found
     */
    public static Settings load(Path file, Map<String, String> environment, Map<String, String> flags) {
        SettingsLoader loader = new SettingsLoader();
        if (file != null) {
            loader.readFile(file);
        }
        loader.readEnvironment(environment);
        flags.forEach((key, value) -> loader.take(key, value, "--" + key));
        return loader.settings();
    }

    private void readFile(Path file) {
        try {
            JsonNode tree = Yaml.tree(Files.readString(file));
            if (!tree.isObject()) {
                problems.add(file + ": expected settings such as \"web:\", found something else");
                return;
            }
            tree.properties().forEach(section -> readSection(file, section.getKey(), section.getValue()));
        } catch (UnreadableJsonException e) {
            problems.add(file + " " + e.place() + ": " + e.getMessage());
        } catch (IOException e) {
            problems.add(file + " cannot be read: " + e);
        }
    }

    private void readSection(Path file, String name, JsonNode value) {
        switch (name) {
            case "feeds" -> feeds = FeedSection.read(value, file, problems);
            case RuleFile.RULES -> rules.addAll(RuleFile.rules(value, file.toString(), problems));
            case RuleFile.LISTS -> rules.addAll(RuleFile.lists(value, file.toString(), problems));
            case TopicFiles.TOPICS -> readTopics(file);
            default -> readScalars(file, name, value);
        }
    }

    /** Read anew, since faults in topics are told with their lines. */
    private void readTopics(Path file) {
        try {
            topics = TopicFiles.read(file);
        } catch (InvalidTopicException e) {
            problems.add(e.getMessage());
        } catch (IOException e) {
            problems.add(file + " topics: cannot be read: " + e.getMessage());
        }
    }

    private void readScalars(Path file, String path, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(entry -> readScalars(file, path + "." + entry.getKey(), entry.getValue()));
        } else if (value.isValueNode() && !value.isNull()) {
            take(path, value.asText(), file + " " + path);
        } else {
            problems.add(file + " " + path + ": expected a single value");
        }
    }

    private void readEnvironment(Map<String, String> environment) {
        SettingsTable.ALL.forEach(setting -> {
            String value = environment.get(setting.variable());
            if (value != null) {
                take(setting.key(), value, setting.variable());
            }
        });
        environment.forEach((variable, value) -> {
            if (variable.startsWith(KAFKA_VARIABLE)) {
                String property = variable.substring(KAFKA_VARIABLE.length()).toLowerCase(Locale.ROOT);
                kafka.put(property.replace('_', '.'), value);
            }
        });
    }

    private void take(String key, String value, String place) {
        if (key.startsWith(KAFKA)) {
            kafka.put(key.substring(KAFKA.length()), value);
        } else if (SettingsTable.ALL.stream().anyMatch(setting -> setting.key().equals(key))) {
            written.put(key, new Written(value, place));
        } else {
            String nearest =
                    Nearest.to(key, SettingsTable.ALL.stream().map(Setting::key).toList());
            problems.add(
                    place + ": there is no such setting" + (nearest == null ? "" : "; did you mean " + nearest + "?"));
        }
    }

    private Settings settings() {
        Settings settings = new Settings(
                value(SettingsTable.DATA),
                value(SettingsTable.WEB_HOST),
                value(SettingsTable.WEB_PORT),
                value(SettingsTable.BROKER_PORT),
                value(SettingsTable.PREFIX),
                value(SettingsTable.APPLICATION_ID),
                value(SettingsTable.THREADS),
                value(SettingsTable.SESSION_TIMEOUT),
                polling(),
                new RegionSettings(value(SettingsTable.REGIONS), value(SettingsTable.REGION_THRESHOLD)),
                new StorySettings(value(SettingsTable.STORY_WINDOW), value(SettingsTable.STORIES_REMEMBERED)),
                new AlertSettings(
                        value(SettingsTable.ALERTS_CLOSE_AFTER),
                        AlertSettings.DEFAULT.remembered(),
                        value(SettingsTable.QUIET_HOURS).orElse(null)),
                kafka,
                feeds.feeds(),
                rules,
                topics);
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return settings;
    }

    private FeedSettings polling() {
        if (given(SettingsTable.PUSH_LISTEN).isPresent()
                != given(SettingsTable.PUSH_URL).isPresent()) {
            problems.add("push.listen and push.url go together: where to listen, and how hubs reach that");
        }
        return new FeedSettings(
                value(SettingsTable.POLL_INTERVAL),
                value(SettingsTable.POLL_MIN_INTERVAL),
                value(SettingsTable.POLL_MAX_INTERVAL),
                value(SettingsTable.POLL_THREADS),
                value(SettingsTable.POLL_HOST_CONNECTIONS),
                value(SettingsTable.POLL_HOST_SPACING),
                value(SettingsTable.POLL_TIMEOUT),
                value(SettingsTable.POLL_MAX_BYTES),
                value(SettingsTable.POLL_CONTACT),
                value(SettingsTable.POLL_PRIVATE),
                given(SettingsTable.PUSH_LISTEN),
                given(SettingsTable.PUSH_URL),
                feeds.files());
    }

    private Optional<String> given(Setting<String> setting) {
        return Optional.of(value(setting)).filter(Predicate.not(String::isEmpty));
    }

    private <T> T value(Setting<T> setting) {
        Written given = written.get(setting.key());
        if (given != null) {
            try {
                return setting.type().read(given.value());
            } catch (IllegalArgumentException e) {
                problems.add(given.place() + ": " + e.getMessage() + ", found: " + given.value());
            }
        }
        return setting.type().read(setting.fallback());
    }
}
