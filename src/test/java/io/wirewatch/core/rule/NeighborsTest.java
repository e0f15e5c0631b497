package io.wirewatch.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.Field;
import io.wirewatch.core.text.AnalyzedField;
import io.wirewatch.core.text.Analyzer;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The binary searches behind NEAR, held against looking at each pair. */
class NeighborsTest {
    private static final List<String> OPERANDS =
            List.of("a", "(a OR b)", "\"a b\"", "(b OR \"b c\" OR \"a b c\")", "c");

    @Property(tries = 500)
    void nearHoldsIfAnyPairIsNear(@ForAll long seed) {
        Random random = new Random(seed);
        AnalyzedField field = field(
                random.ints(12, 0, 5).mapToObj(i -> "abcde".substring(i, i + 1)).collect(Collectors.joining(" ")));
        String left = OPERANDS.get(random.nextInt(OPERANDS.size()));
        String right = OPERANDS.get(random.nextInt(OPERANDS.size()));
        int distance = 1 + random.nextInt(4);
        List<Occurrence> lefts = Occurrences.of(RuleParser.parse(left), field);
        List<Occurrence> rights = Occurrences.of(RuleParser.parse(right), field);

        boolean ordered = lefts.stream().anyMatch(l -> rights.stream().anyMatch(r -> isBefore(l, r, distance)));
        boolean either =
                ordered || lefts.stream().anyMatch(l -> rights.stream().anyMatch(r -> isBefore(r, l, distance)));
        List<Occurrence> alone = lefts.stream()
                .filter(l -> rights.stream().noneMatch(r -> isBefore(l, r, distance) || isBefore(r, l, distance)))
                .toList();

        assertThat(!find(left + " ADJ/" + distance + " " + right, field).isEmpty())
                .isEqualTo(ordered);
        assertThat(!find(left + " NEAR/" + distance + " " + right, field).isEmpty())
                .isEqualTo(either);
        assertThat(find(left + " NOT NEAR/" + distance + " " + right, field)).isEqualTo(alone);
    }

    private static boolean isBefore(Occurrence left, Occurrence right, int distance) {
        int wordsBetween = right.first() - left.last() - 1;
        return right.first() > left.last() && wordsBetween <= distance - 1;
    }

    @Test
    void aChainFindsThePartnerOnTheFarSide() {
        assertThat(find("a NEAR/5 b NEAR/1 c", field("a b b c"))).isNotEmpty();
    }

    @Test
    void onlyTheClosestPairsAreShown() {
        AnalyzedField field = field("a x a b x x a");
        List<Occurrence> shown = Occurrences.shortest(RuleParser.parse("a NEAR/9 b"), field);
        assertThat(shown)
                .extracting(Occurrence::first, Occurrence::last)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, 3), org.assertj.core.groups.Tuple.tuple(3, 6));
    }

    private static List<Occurrence> find(String query, AnalyzedField field) {
        return Occurrences.of(RuleParser.parse(query), field);
    }

    private static AnalyzedField field(String text) {
        return new AnalyzedField(Field.BODY, text, new Analyzer().tokens(text));
    }
}
