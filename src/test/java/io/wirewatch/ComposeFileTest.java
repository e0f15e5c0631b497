package io.wirewatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.wire.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** There is no container engine where the tests run, so what {@code docker compose} would be told is at least held against the rest. */
class ComposeFileTest {
    private final JsonNode services = Yaml.tree(text("docker-compose.yml")).path("services");

    @Test
    void wirewatchUsesTheBrokerBesideIt() {
        assertThat(services.at("/wirewatch/command").asText()).isEqualTo("run --bootstrap-servers kafka:9093");
        assertThat(services.at("/kafka/environment/KAFKA_ADVERTISED_LISTENERS").asText())
                .contains("INSIDE://kafka:9093");
        assertThat(services.at("/wirewatch/depends_on/kafka/condition").asText())
                .isEqualTo("service_healthy");
    }

    @Test
    void portsArePublishedOnLoopbackOnly() {
        List<String> ports = new ArrayList<>();
        services.forEach(service -> service.path("ports").forEach(port -> ports.add(port.asText())));
        assertThat(ports).hasSize(2).allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void theBrokerIsOfTheVersionThatWeBuildAgainst() {
        String version = text("pom.xml").replaceAll("(?s).*<kafka.version>(.*?)</kafka.version>.*", "$1");
        assertThat(services.at("/kafka/image").asText()).isEqualTo("apache/kafka:" + version);
    }

    @Test
    void volumesThatAreUsedAreDeclared() {
        JsonNode volumes = Yaml.tree(text("docker-compose.yml")).path("volumes");
        services.forEach(service -> service.path("volumes")
                .forEach(volume ->
                        assertThat(volumes.has(volume.asText().split(":")[0])).isTrue()));
    }

    @Test
    void theImageStartsTheMainClass() {
        assertThat(text("Dockerfile"))
                .contains("\"io.wirewatch.cli.Wirewatch\"")
                .contains("WIREWATCH_DATA=/data");
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }
}
