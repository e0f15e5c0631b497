package io.wirewatch.core.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.config.TopicFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples of the manual are topics. */
class TopicManualTest {
    private static final String INDENT = "    ";

    @Test
    void eachExampleOfTheManualIsATopic() throws IOException {
        List<String> examples = Stream.of(
                        Files.readString(Path.of("docs/topics.md")).split("\n\n(?! {4})"))
                .map(TopicManualTest::indented)
                .filter(text -> text.startsWith("code:"))
                .toList();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(2);
        for (String example : examples) {
            List<WrittenTopic> written = new ArrayList<>(TopicFiles.standard());
            written.addAll(WrittenTopics.of(example));
            assertThat(Taxonomy.of(written).topics()).as(example).isNotEmpty();
        }
    }

    private static String indented(String paragraph) {
        return paragraph
                .lines()
                .filter(line -> line.startsWith(INDENT))
                .map(line -> line.substring(INDENT.length()))
                .collect(Collectors.joining("\n"));
    }
}
