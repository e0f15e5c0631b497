package io.wirewatch.core.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.text.Analyzer;
import io.wirewatch.golden.GoldenCases;
import io.wirewatch.wire.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Input: a tagged item with a {@code query} beside, and perhaps {@code others}, id → query of the rules and lists it refers to. Outcome: the
 * canonical query and what it found, or why it is refused.
 */
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
        Map<String, Rule> others = new HashMap<>();
        input.path("others").properties().forEach(other -> {
            others.put(other.getKey(), Rule.of(other.getKey(), other.getValue().asText()));
        });
        References references = References.of(others);
        try {
            return outcome(RuleParser.parse(text, references), RuleLint.lint(text, references), input);
        } catch (InvalidQueryException e) {
            return new Refusal(e.getMessage(), e.offset(), e.hint());
        }
    }

    private static Outcome outcome(Query query, List<Lint> remarks, JsonNode input) {
        ObjectNode item = input.deepCopy();
        item.remove(List.of("query", "others"));
        TaggedItem tagged = Json.read(item.toString(), TaggedItem.class);
        Evaluation found = QueryEvaluator.evaluate(query, new Analyzer().analyze(tagged.item()), tagged);
        Long score = found.score() == 0 ? null : found.score();
        return new Outcome(query.toString(), found.matched(), score, found.evidence(), remarks);
    }
}
