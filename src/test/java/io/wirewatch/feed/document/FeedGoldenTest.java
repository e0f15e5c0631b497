package io.wirewatch.feed.document;

import io.wirewatch.GoldenDocuments;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FeedGoldenTest {
    private static final FeedContext CONTEXT =
            new FeedContext("https://news.example/feeds/world.xml", null, null, null, null);

    @TestFactory
    List<DynamicTest> feedsAreReadAsExpected() throws IOException {
        return GoldenDocuments.tests(
                "feed", document -> new FeedReader().read(document, CONTEXT).items());
    }
}
