package io.wirewatch.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.Source;
import io.wirewatch.core.rule.RuleTest;
import java.util.List;

/** Finds misspelled names within the tests of a rule: an example with {@code langauge: fr} would test something else, and pass. */
final class RuleTestKeys {
    private RuleTestKeys() {}

    static void check(JsonNode rule, String place, List<String> problems) {
        JsonNode tests = rule.path("tests");
        for (int i = 0; i < tests.size(); i++) {
            String at = place + "/tests/" + i;
            RecordList.tellUnknownKeys(tests.path(i), RuleTest.class, at, problems);
            for (String kind : List.of("match", "miss")) {
                JsonNode item = tests.path(i).path(kind);
                RecordList.tellUnknownKeys(item, NewsItem.class, at + "/" + kind, problems);
                RecordList.tellUnknownKeys(item.path("source"), Source.class, at + "/" + kind + "/source", problems);
            }
        }
    }
}
