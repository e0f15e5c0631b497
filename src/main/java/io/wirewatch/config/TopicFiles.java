package io.wirewatch.config;

import io.wirewatch.core.topic.InvalidTopicException;
import io.wirewatch.core.topic.WrittenTopic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads topic definitions: the files that ship with the program, and those of users. A file holds one topic, or several under {@code topics:}, as
 * does the settings file. {@code docs/topics.md} describes what stands in them.
 *
 * <p>Whether terms and queries are right is for {@link io.wirewatch.core.topic.Taxonomy} to say, which knows their lines from here.
 */
public final class TopicFiles {
    static final String TOPICS = "topics";
    private static final String FOLDER = "/topics/";

    private TopicFiles() {}

    /** The topics that ship with the program: {@code topics/index} names their files, since a class path cannot be listed. */
    public static List<WrittenTopic> standard() {
        List<WrittenTopic> topics = new ArrayList<>();
        for (String file : resource("index").lines().toList()) {
            topics.addAll(parse(resource(file), file));
        }
        return topics;
    }

    private static String resource(String name) {
        try (InputStream in = TopicFiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a file of topics, or the topics of a settings file.
     *
     * @throws InvalidTopicException when it is none
     * @throws IOException when it, or a file that it names, cannot be read
     */
    public static List<WrittenTopic> read(Path file) throws IOException {
        YamlNode document = document(Files.readString(file), file.toString());
        return document.has(TOPICS) ? listed(document.get(TOPICS), file) : TopicNode.read(document);
    }

    /** Reads what a file holds; one that only lists topics cannot name other files. */
    static List<WrittenTopic> parse(String text, String file) {
        YamlNode document = document(text, file);
        List<WrittenTopic> topics = new ArrayList<>();
        if (document.has(TOPICS)) {
            document.get(TOPICS).items().forEach(topic -> topics.addAll(TopicNode.read(topic)));
        } else {
            topics.addAll(TopicNode.read(document));
        }
        return topics;
    }

    /** What stands in a list of topics: some in place, others by the names of their files. */
    private static List<WrittenTopic> listed(YamlNode list, Path file) throws IOException {
        List<WrittenTopic> topics = new ArrayList<>();
        for (YamlNode one : list.items()) {
            if (one.isScalar()) {
                Path other = file.toAbsolutePath().resolveSibling(one.text());
                if (!Files.isRegularFile(other)) {
                    throw one.wrong("there is no such file: " + one.text(), "names count from the folder of this file");
                }
                topics.addAll(parse(Files.readString(other), other.toString()));
            } else {
                topics.addAll(TopicNode.read(one));
            }
        }
        return topics;
    }

    private static YamlNode document(String text, String file) {
        return YamlNode.parse(text, file, "code:, name: and terms: make a topic", InvalidTopicException::new);
    }
}
