package io.wirewatch.core.topic;

import io.wirewatch.config.TopicFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Topics of tests, from YAML in place. */
final class WrittenTopics {
    private WrittenTopics() {}

    /** What a file {@code a.yaml} with this text holds; several texts stand in one directory as a.yaml, b.yaml and so on. */
    static List<WrittenTopic> of(String... texts) {
        try {
            Path folder = Files.createTempDirectory("topics");
            List<WrittenTopic> topics = new ArrayList<>();
            for (int i = 0; i < texts.length; i++) {
                Path file = folder.resolve((char) ('a' + i) + ".yaml");
                Files.writeString(file, texts[i]);
                topics.addAll(TopicFiles.read(file));
                Files.delete(file);
            }
            Files.delete(folder);
            return topics;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Taxonomy taxonomy(String... texts) {
        return Taxonomy.of(of(texts));
    }
}
