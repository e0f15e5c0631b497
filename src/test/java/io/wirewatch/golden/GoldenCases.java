package io.wirewatch.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Cases kept as files: {@code src/test/golden/<folder>/<claim>.json} holds {@code why} (a line), {@code input} and {@code expected}. A new case
 * is a new file with the first two; {@code mvn test -Dgolden.rewrite} writes what comes out as expected, to be reviewed as a diff.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> cases() {
 *     return GoldenCases.in("rule", input -> evaluate(input));
 * }
 * }</pre>
 */
public final class GoldenCases {
    private static final Path ROOT = Path.of("src", "test", "golden");

    private GoldenCases() {}

    /**
     * A test for each file of a folder; a folder without any fails.
     *
     * @param outcome from {@code input} to what is compared with {@code expected}: a record, a map, whatever can be written as JSON
     */
    public static Stream<DynamicTest> in(String folder, Function<JsonNode, Object> outcome) {
        List<Path> files = files(ROOT.resolve(folder));
        assertThat(files).as("golden cases in " + folder).isNotEmpty();
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file, outcome)));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Path file, Function<JsonNode, Object> outcome) throws IOException {
        JsonNode golden = Json.mapper().readTree(Files.readString(file));
        assertThat(golden.path("why").asText()).as("why " + file).isNotBlank();
        assertThat(golden.has("input")).as("input of " + file).isTrue();
        // Through text, so that numbers compare by value and not by the Java type they came from.
        JsonNode actual = Json.mapper().readTree(Json.line(outcome.apply(golden.get("input"))));
        if (System.getProperty("golden.rewrite") != null) {
            rewrite(file, (ObjectNode) golden, actual);
        } else {
            assertThat(pretty(actual)).as(file.toString()).isEqualTo(pretty(golden.path("expected")));
        }
    }

    private static void rewrite(Path file, ObjectNode golden, JsonNode actual) throws IOException {
        Files.writeString(file, pretty(golden.set("expected", actual)) + "\n");
    }

    private static String pretty(JsonNode node) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return Json.mapper().writer(printer).writeValueAsString(node);
    }
}
