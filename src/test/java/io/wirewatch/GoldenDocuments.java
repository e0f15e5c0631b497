package io.wirewatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Golden cases for what reads documents: {@code claim.xml} is read, {@code claim.items.json} beside it says what should come out. A new case
 * is a new pair of files. Ids are left out, since they only restate other fields. With {@code -Dgolden.rewrite=true} the expectations are
 * written anew, so that the diff can be reviewed.
 */
public final class GoldenDocuments {
    private static final String EXPECTED = ".items.json";

    private GoldenDocuments() {}

    /** What is tested: bytes in, items out. */
    public interface Reader {
        List<NewsItem> read(byte[] document) throws Exception;
    }

    /** One test for each document in a folder below {@code src/test/golden}. */
    public static List<DynamicTest> tests(String folder, Reader reader) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/golden", folder))) {
            List<DynamicTest> tests = files.filter(file -> !file.toString().endsWith(EXPECTED))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file, reader)))
                    .toList();
            assertThat(tests).as("golden cases in " + folder).isNotEmpty();
            return tests;
        }
    }

    private static void check(Path file, Reader reader) throws Exception {
        Path expectation = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.[a-z]+$", EXPECTED));
        JsonNode items = Json.mapper().valueToTree(reader.read(Files.readAllBytes(file)));
        items.forEach(item -> ((ObjectNode) item).remove("id"));
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(expectation, items.toPrettyString() + "\n");
        }
        assertThat(items.toPrettyString())
                .isEqualTo(
                        Json.mapper().readTree(Files.readAllBytes(expectation)).toPrettyString());
    }
}
