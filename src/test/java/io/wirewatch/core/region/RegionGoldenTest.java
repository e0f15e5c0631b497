package io.wirewatch.core.region;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.text.Analyzer;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each file of {@code golden/region} is a claim: a short text, and what must and must not be found in it. */
class RegionGoldenTest {
    private static final Path CASES = Path.of("src/test/golden/region");
    private static final RegionTagger TAGGER = SharedTagger.TAGGER;

    @TestFactory
    List<DynamicTest> claims() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(name(file), () -> check(file)))
                .toList();
    }

    @Test
    void thereAreCases() throws IOException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(25);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }

    private static void check(Path file) throws IOException {
        JsonNode golden = Json.mapper().readTree(Files.readString(file));
        NewsItem item = Json.read(golden.get("item").toString(), NewsItem.class);
        RegionTags tags =
                TAGGER.tag(new Analyzer().analyze(item), golden.path("language").asText(null), SourceContext.UNKNOWN);
        JsonNode expected = golden.get("expect");
        List<String> codes = tags.regions().stream().map(RegionTag::code).toList();
        String why = golden.get("why").asText() + " Found: " + codes;
        assertThat(codes)
                .as(why)
                .containsAll(texts(expected.path("regions")))
                .doesNotContainAnyElementsOf(texts(expected.path("not"), "none"));
        assertThat(evidence(tags)).as(why).containsAll(texts(expected.path("evidence")));
        if (expected.has("primary")) {
            String primary = tags.regions().stream()
                    .filter(RegionTag::primary)
                    .map(RegionTag::code)
                    .findFirst()
                    .orElse(null);
            assertThat(primary).as(why).isEqualTo(expected.get("primary").textValue());
        }
    }

    private static List<String> evidence(RegionTags tags) {
        List<String> found = new ArrayList<>();
        for (RegionTag tag : tags.regions()) {
            for (Evidence evidence : tag.evidence()) {
                found.add(evidence.text() + ":" + evidence.reason());
            }
        }
        return found;
    }

    private static List<String> texts(JsonNode array, String... more) {
        List<String> texts = new ArrayList<>(List.of(more));
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
