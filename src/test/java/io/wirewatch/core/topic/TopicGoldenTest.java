package io.wirewatch.core.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.config.Taggers;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.news.TopicTag;
import io.wirewatch.core.text.AnalyzedText;
import io.wirewatch.core.text.Analyzer;
import io.wirewatch.core.text.LanguageIdentifier;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Claims on topics, one a file: {@code why}, an {@code item}, and what to {@code expect}: the {@code first} topic of the top level, those that
 * it {@code has}, and those that it has {@code not}; with {@code topics} of the user's own, where there are some. Scores and evidence may change with the lists; these claims may not.
 */
class TopicGoldenTest {
    private static final Path FOLDER = Path.of("src/test/golden/topic");

    private final TopicTagger standard = new TopicTagger(Taggers.taxonomy(List.of()));

    @TestFactory
    Stream<DynamicTest> claims() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(FOLDER)) {
            files = found.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        assertThat(files).as("cases in " + FOLDER).isNotEmpty();
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private void check(Path file) throws IOException {
        JsonNode golden = Json.mapper().readTree(Files.readString(file));
        assertThat(golden.path("why").asText()).isNotBlank();
        NewsItem item = Json.mapper().treeToValue(golden.get("item"), NewsItem.class);
        AnalyzedText text = new Analyzer().analyze(item);
        String language = new LanguageIdentifier().identify(text).orElse(item.language());
        TaggedItem tagged = new TaggedItem(item, language, null, null, null, null, null);
        List<String> codes = tagger(golden.path("topics")).tag(text, tagged, language).stream()
                .map(TopicTag::code)
                .toList();
        JsonNode expected = golden.get("expect");
        assertThat(expected).isNotEmpty();
        if (expected.has("first")) {
            assertThat(codes).first().isEqualTo(expected.get("first").asText());
        }
        assertThat(codes).containsAll(texts(expected.path("has")));
        assertThat(codes)
                .doesNotContainAnyElementsOf(
                        texts(expected.path("not")).isEmpty() ? List.of("-") : texts(expected.path("not")));
    }

    /** JSON is YAML, too. */
    private TopicTagger tagger(JsonNode topics) {
        return topics.isMissingNode()
                ? standard
                : new TopicTagger(Taggers.taxonomy(WrittenTopics.of("{\"topics\": " + topics + "}")));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
