package io.wirewatch.core.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.text.Analyzer;
import io.wirewatch.golden.GoldenCases;
import io.wirewatch.wire.Json;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Input: a tagged item with a {@code query} beside. Outcome: the explanation, and the clauses that decided. */
class ExplainGoldenTest {
    private record Outcome(Explanation explanation, List<String> decisive) {}

    @TestFactory
    Stream<DynamicTest> cases() {
        return GoldenCases.in("explain", ExplainGoldenTest::outcome);
    }

    private static Outcome outcome(JsonNode input) {
        ObjectNode item = input.deepCopy();
        item.remove("query");
        TaggedItem tagged = Json.read(item.toString(), TaggedItem.class);
        Query query = RuleParser.parse(input.get("query").asText());
        Explanation found = Explainer.explain(query, new Analyzer().analyze(tagged.item()), tagged);
        return new Outcome(
                found, found.decisive().stream().map(Explanation::clause).toList());
    }
}
