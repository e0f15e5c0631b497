package io.wirewatch.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.Feed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsLoaderTest {
    @TempDir
    private Path folder;

    @Test
    void nothingGivenMeansDefaults() {
        Settings settings = SettingsLoader.load(null, Map.of(), Map.of());
        assertThat(settings.webPort()).isEqualTo(8080);
        assertThat(settings.data()).isEqualTo(Path.of(System.getProperty("user.home"), ".local/share/wirewatch"));
        assertThat(settings.usesEmbeddedBroker()).isTrue();
    }

    @Test
    void theLaterOneWins() throws IOException {
        Path file = file("web: {port: 1}\nstream.threads: 2\npoll: {interval: 30s}\n");
        Settings settings = SettingsLoader.load(
                file, Map.of("WIREWATCH_WEB_PORT", "2", "WIREWATCH_STREAM_THREADS", "3"), Map.of("web.port", "4"));
        assertThat(settings.webPort()).isEqualTo(4);
        assertThat(settings.streamThreads()).isEqualTo(3);
        assertThat(settings.polling().interval()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void whatStandsUnderKafkaGoesThrough() throws IOException {
        Path file = file("kafka:\n  security.protocol: SSL\n  ssl: {truststore: {location: /x}}\n");
        Settings settings = SettingsLoader.load(file, Map.of("WIREWATCH_KAFKA_BOOTSTRAP_SERVERS", "a:1"), Map.of());
        assertThat(settings.kafka())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "security.protocol", "SSL", "ssl.truststore.location", "/x", "bootstrap.servers", "a:1"));
        assertThat(settings.usesEmbeddedBroker()).isFalse();
    }

    @Test
    void feedsMayStandInFilesOfTheirOwnCountedFromTheSettings() throws IOException {
        Path file = file("feeds: [lists/world.opml, {id: a, url: 'https://a.example/'}, /srv/more.yaml]");
        Settings settings = SettingsLoader.load(file, Map.of(), Map.of());
        assertThat(settings.feeds()).extracting(Feed::id).containsExactly("a");
        assertThat(settings.polling().files())
                .containsExactly(
                        Map.entry("lists/world.opml", file.resolveSibling("lists/world.opml")),
                        Map.entry("/srv/more.yaml", Path.of("/srv/more.yaml")));

        assertThat(SettingsLoader.load(file("feeds: world.opml"), Map.of(), Map.of())
                        .polling()
                        .files())
                .containsOnlyKeys("world.opml");
        Path wrong = file("feeds: [a.opml, a.opml, 'https://a.example/']");
        assertThatThrownBy(() -> SettingsLoader.load(wrong, Map.of(), Map.of()))
                .hasMessageContaining("a.opml stands twice")
                .hasMessageContaining("found: https://a.example/");
    }

    @Test
    void allFaultsAreToldAtOnceWithTheirPlaces() throws IOException {
        Path file = file("""
                web: {port: many}
                poll: {intervall: 5m}
                feeds: [{id: a, url: 'ftp://x'}, {id: b, url: 'https://x/'}, {id: b, url: 'https://y/'}]
                rules: [{id: q}, {id: r, query: flood, severty: high}]
                """);
        assertThatThrownBy(() -> SettingsLoader.load(file, Map.of("WIREWATCH_STREAM_THREADS", "0"), Map.of()))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidSettingsException.class))
                .extracting(InvalidSettingsException::problems, InstanceOfAssertFactories.list(String.class))
                .containsExactlyInAnyOrder(
                        file + " web.port: expected a whole number from 0 to 65535, found: many",
                        file + " poll.intervall: there is no such setting; did you mean poll.interval?",
                        file + " feeds[0] (a): feed a needs an http or https url, but has: ftp://x",
                        file + " feeds[2] (b): this id stands twice",
                        file + " rules[0] (q): rule q has no query",
                        file + " rules[1] (r): there is no severty; did you mean severity?",
                        "WIREWATCH_STREAM_THREADS: expected a whole number from 1 to 256, found: 0");
    }

    @Test
    void rulesAndListsOfTheFileAreBothRead() throws IOException {
        Path file = file("rules: [{id: a, query: '@towns'}]\nlists: {towns: [riga, Daugavpils, new york, or]}\n");
        Settings settings = SettingsLoader.load(file, Map.of(), Map.of());
        assertThat(settings.rules())
                .containsExactly(
                        Rule.of("a", "@towns"), Rule.of("@towns", "riga OR \"Daugavpils\" OR \"new york\" OR \"or\""));
    }

    @Test
    void brokenYamlIsToldWithItsLine() throws IOException {
        Path file = file("web:\n  port: [1\n");
        assertThatThrownBy(() -> SettingsLoader.load(file, Map.of(), Map.of())).hasMessageStartingWith(file + " line ");
    }

    @Test
    void aMissingFileIsNamed() {
        Path none = folder.resolve("none.yaml");
        assertThatThrownBy(() -> SettingsLoader.load(none, Map.of(), Map.of()))
                .hasMessageContaining(none + " cannot be read");
    }

    @Test
    void theManualListsEverySettingAsItIs() throws IOException {
        List<String> manual = Files.readAllLines(Path.of("docs/settings.md"));
        assertThat(manual)
                .containsAll(SettingsTable.ALL.stream()
                        .map(s -> "| `%s` | `%s` | `%s` | %s |"
                                .formatted(s.key(), s.variable(), s.fallback(), s.meaning()))
                        .toList());
    }

    @Test
    void regionsHaveAFileAndAThreshold() throws IOException {
        RegionSettings standard = SettingsLoader.load(null, Map.of(), Map.of()).regions();
        assertThat(standard).isEqualTo(RegionSettings.standard());
        Path file = file("regions: mine.yaml\nregion-threshold: 0.4\n");
        RegionSettings written = SettingsLoader.load(file, Map.of("WIREWATCH_REGION_THRESHOLD", "0.3"), Map.of())
                .regions();
        assertThat(written.file()).contains(Path.of("mine.yaml"));
        assertThat(written.threshold()).isEqualTo(0.3);
        assertThatThrownBy(() -> SettingsLoader.load(null, Map.of(), Map.of("region-threshold", "1.5")))
                .hasMessageContaining("expected a number from 0 to 1");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("wirewatch.yaml"), text);
    }
}
