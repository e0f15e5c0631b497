package io.wirewatch.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.core.topic.WrittenTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicFilesTest {
    private static final String WAR =
            "code: a\nname: war\nterms:\n  no:\n    -2: krig, 'bar'\n    3: [krigen, en lang krig]\n";

    @TempDir
    private Path folder;

    @Test
    void aTermKnowsItsLanguageWeightAndLine() throws IOException {
        WrittenTopic topic = TopicFiles.read(file("a.yaml", WAR)).get(0);
        assertThat(topic.terms())
                .extracting(WrittenTopic.Term::text)
                .containsExactly("krig", "'bar'", "krigen", "en lang krig");
        assertThat(topic.terms().get(0).weight()).isEqualTo(-2);
        assertThat(topic.terms()).allSatisfy(term -> assertThat(term.language()).isEqualTo("no"));
        assertThat(topic.terms().get(2).place().line()).isEqualTo(6);
    }

    @Test
    void theSettingsFileHoldsTopicsAndNamesFiles() throws IOException {
        file("a.yaml", WAR);
        Path settings = file(
                "wirewatch.yaml",
                "web:\n  port: 0\ntopics:\n  - a.yaml\n  - {code: b, name: x, terms: {en: {3: peace}}}\n");
        assertThat(SettingsLoader.load(settings, Map.of(), Map.of()).topics())
                .extracting(WrittenTopic::code)
                .containsExactly("a", "b");
    }

    @Test
    void aFaultInTheSettingsIsToldWithItsLine() throws IOException {
        Path settings = file("wirewatch.yaml", "web:\n  port: x\ntopics:\n  - none.yaml\n");
        assertThatThrownBy(() -> SettingsLoader.load(settings, Map.of(), Map.of()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("wirewatch.yaml:4: there is no such file: none.yaml")
                .hasMessageContaining("web.port");
    }

    @Test
    void theShippedTopicsAreManyAndDeep() {
        assertThat(TopicFiles.standard().stream().map(WrittenTopic::code).distinct())
                .hasSizeGreaterThanOrEqualTo(17 + 120);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
