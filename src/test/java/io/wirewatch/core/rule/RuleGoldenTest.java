package io.wirewatch.core.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.text.Analyzer;
import io.wirewatch.golden.GoldenCases;
import io.wirewatch.wire.Json;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Input: a tagged item with a {@code query} beside. Outcome: the canonical query and what it found, or why it is refused. */
class RuleGoldenTest {
    private record Outcome(
            String canonical, boolean matched, Long score, List<ClauseEvidence> evidence, List<Lint> remarks) {}

    private record Refusal(String refused, int offset, String hint) {}

    @TestFactory
    Stream<DynamicTest> cases() {
        return GoldenCases.in("rule", RuleGoldenTest::outcome);
    }

    private static Object outcome(JsonNode input) {
        String text = input.get("query").asText();
        try {
            return outcome(RuleParser.parseWithRemarks(text), input);
        } catch (InvalidQueryException e) {
            return new Refusal(e.getMessage(), e.offset(), e.hint());
        }
    }

    private static Outcome outcome(RuleParser.Parsed parsed, JsonNode input) {
        ObjectNode item = input.deepCopy();
        item.remove("query");
        TaggedItem tagged = Json.read(item.toString(), TaggedItem.class);
        Query query = parsed.query();
        Evaluation found = QueryEvaluator.evaluate(query, new Analyzer().analyze(tagged.item()), tagged);
        Long score = found.score() == 0 ? null : found.score();
        return new Outcome(query.toString(), found.matched(), score, found.evidence(), parsed.remarks());
    }
}
