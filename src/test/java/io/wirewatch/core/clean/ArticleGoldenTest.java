package io.wirewatch.core.clean;

import io.wirewatch.GoldenDocuments;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArticleGoldenTest {
    @TestFactory
    List<DynamicTest> articlesAreExtractedAsExpected() throws IOException {
        return GoldenDocuments.tests(
                "clean", document -> List.of(new ArticleExtractor().extract(document, "https://news.example/a")));
    }
}
