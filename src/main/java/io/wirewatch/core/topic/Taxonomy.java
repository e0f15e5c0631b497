package io.wirewatch.core.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The topics that can be told, by code. Immutable, and safe to share between threads.
 *
 * <p>The shipped ones are the 17 top levels of the IPTC Media Topics and some of the narrower ones; each is a file under
 * {@code topics/} on the class path, and {@code topics/index} names the files, since a class path cannot be listed.
 */
public final class Taxonomy {
    private static final String FOLDER = "/topics/";

    private final Map<String, Topic> topics;

    private Taxonomy(Map<String, Topic> topics) {
        this.topics = topics;
    }

    /** The topics that ship with the program. */
    public static Taxonomy standard() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String file : resource("index").lines().toList()) {
            files.put(file, resource(file));
        }
        return read(files);
    }

    /**
     * Reads topic definitions.
     *
     * @param files name of the file, for messages → its text
     * @throws InvalidTopicException when a file is no definition, or does not fit the others
     */
    public static Taxonomy read(Map<String, String> files) {
        Map<String, Topic> topics = new LinkedHashMap<>();
        Map<String, String> fileOf = new HashMap<>();
        files.forEach((file, text) -> {
            Topic topic = TopicReader.read(file, text);
            if (topics.putIfAbsent(topic.code(), topic) != null) {
                throw new InvalidTopicException(
                        file,
                        0,
                        fileOf.get(topic.code()) + " defines " + topic.code() + " too",
                        "give it a code of its own");
            }
            fileOf.put(topic.code(), file);
        });
        topics.values().forEach(topic -> requireTopLevel(topic, topics, fileOf.get(topic.code())));
        return new Taxonomy(topics);
    }

    private static void requireTopLevel(Topic topic, Map<String, Topic> topics, String file) {
        Topic top = topics.get(topic.topLevel());
        if (top == null || !top.isTopLevel()) {
            throw new InvalidTopicException(
                    file,
                    0,
                    "broader must end in a topic of the top level, but ends in " + topic.topLevel(),
                    "broader: 20000598, 11000000");
        }
    }

    private static String resource(String name) {
        try (InputStream in = Taxonomy.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Collection<Topic> topics() {
        return topics.values();
    }

    public Optional<Topic> find(String code) {
        return Optional.ofNullable(topics.get(code));
    }

    /** The languages that some topic has terms for, {@link Topic#ANY} aside. */
    Set<String> languages() {
        Set<String> languages = new TreeSet<>();
        topics.values().forEach(topic -> languages.addAll(topic.definitions().keySet()));
        languages.remove(Topic.ANY);
        return languages;
    }
}
