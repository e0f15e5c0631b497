package io.wirewatch.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.alert.ModelComparison.Conditions;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The policy says what {@link ModelPolicy} says, in the same order: which alert is opened, updated and closed when, with what number of items and
 * sources; and of each match that is held back, why and until when. For events, edits, restarts and passes of time in any order.
 *
 * <p>On fixed seeds, so that a build never fails by chance over a difference that is as old as the code: those are rare, and looked for on demand, on
 * fresh seeds, by {@link AlertModelSearch}. What it found, and was mended, stays here with its seeds.
 */
class AlertModelTest {
    @Property(tries = 40, seed = "1")
    void eachItem(@ForAll long seed) {
        compare(seed, Conditions.EACH);
    }

    @Property(tries = 40, seed = "2")
    void counts(@ForAll long seed) {
        compare(seed, Conditions.COUNT);
    }

    @Property(tries = 20, seed = "3")
    void silenceOfARule(@ForAll long seed) {
        compare(seed, Conditions.SILENCE);
    }

    @Property(tries = 40, seed = "4")
    void editsFromOneConditionToAnother(@ForAll long seed) {
        compare(seed, Conditions.EDITS);
    }

    @ParameterizedTest
    @CsvSource({
        "EACH, 59203",
        "EACH, 66481",
        "EACH, 115208",
        "COUNT, 1015437",
        "COUNT, 1020064",
        "COUNT, 1037797",
        "COUNT, 3004209"
    })
    void whatOnceDiffered(Conditions conditions, long seed) {
        compare(seed, conditions);
    }

    private static void compare(long seed, Conditions conditions) {
        List<RuleEvent> events = conditions.events(seed);
        assertThat(ModelComparison.policy(events, new Random(seed))).isEqualTo(ModelComparison.model(events));
    }
}
