package io.wirewatch.cli;

import io.wirewatch.config.TopicFiles;
import io.wirewatch.core.topic.WrittenTopic;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that commands share which tag items by topic. */
final class TopicsOption {
    @Option(
            names = "--topics",
            paramLabel = "FILE",
            description = "file of topics of your own, new ones or changed ones; may be given more than once")
    private List<Path> files = List.of();

    /** The topics of the settings, and after them those of these files. */
    List<WrittenTopic> after(List<WrittenTopic> settings) {
        List<WrittenTopic> all = new ArrayList<>(settings);
        all.addAll(read(files));
        return all;
    }

    /** @throws FailedCommandException when a file cannot be read */
    static List<WrittenTopic> read(List<Path> files) {
        List<WrittenTopic> topics = new ArrayList<>();
        for (Path file : files) {
            try {
                topics.addAll(TopicFiles.read(file));
            } catch (NoSuchFileException e) {
                throw new FailedCommandException("there is no such file: " + e.getMessage(), null);
            } catch (IOException e) {
                throw new FailedCommandException(file + " cannot be read: " + e.getMessage(), null);
            }
        }
        return topics;
    }
}
