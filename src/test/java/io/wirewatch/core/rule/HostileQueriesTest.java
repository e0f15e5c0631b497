package io.wirewatch.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is pasted as a query is answered at once, and in a message that can be read. */
class HostileQueriesTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("1 MB of words", "word ".repeat(200_000), "20000 characters"),
                Arguments.of("1 MB of one word", "a".repeat(1 << 20), "20000 characters"),
                Arguments.of("1 MB of parentheses", "(".repeat(1 << 20), "20000 characters"),
                Arguments.of("10,000 nested parentheses", "(".repeat(9_999) + "a" + ")".repeat(9_999), "64 levels"),
                Arguments.of("10,000 open parentheses", "(".repeat(10_000), "64 levels"),
                Arguments.of("a chain of NOT", "NOT ".repeat(4_000) + "a", "64 levels"),
                Arguments.of("a chain of minuses", "-".repeat(10_000) + "a", "64 levels"),
                Arguments.of("a chain of ATLEAST", "ATLEAST/2(".repeat(1_900) + "a", "64 levels"),
                Arguments.of("a chain of NEAR", "a" + " NEAR/2 a".repeat(2_000), "64 levels"),
                Arguments.of("nested OF", "2 OF (a, ".repeat(2_000), "64 levels"),
                Arguments.of("a short prefix", "a*", "at least 3 letters"),
                Arguments.of("a star", "*", "end of a word"),
                Arguments.of("a star in quotes", "\"*\"", "end of a word"),
                Arguments.of("question marks", "???", "no word in this"),
                Arguments.of("nothing", "", "empty"),
                Arguments.of("white space", " \t\n\u00a0\u3000", "empty"),
                Arguments.of("a comment", "/* flood */ // storm", "empty"),
                Arguments.of("NUL", "\0", "no word in this"),
                Arguments.of("an unpaired surrogate", "\uD83D", "no word in this"),
                Arguments.of("a surrogate the wrong way round", "\uDE00\uD83D", "no word in this"),
                Arguments.of("emoji", "\uD83D\uDE00", "no word in this"),
                Arguments.of("signs", "§$%/=\\+#;<_.:-".repeat(1_000), "no word in this"),
                Arguments.of("5,001 terms", "a ".repeat(5_001), "5000 terms"),
                Arguments.of("a phrase of 9,000 words", "\"" + "a ".repeat(9_000) + "\"", "100 words"),
                Arguments.of("slashes and stars", "/* ".repeat(6_000), "never closed"),
                Arguments.of("quotes", "\"".repeat(9_999), "never closed"),
                Arguments.of("a number without end", "a NEAR/" + "9".repeat(19_000) + " b", "from 1 to 1000"),
                Arguments.of("a missing list", "@" + "x".repeat(19_000), "name of a list"),
                Arguments.of("a missing rule", "rule:nobody", "there is no rule"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefusedAtOnceInAShortMessage(String name, String query, String message) {
        Assertions.assertTimeoutPreemptively(AT_ONCE, () -> assertThatThrownBy(() -> RuleParser.parse(query))
                .hasMessageContaining(message)
                .isInstanceOfSatisfying(InvalidQueryException.class, e -> {
                    assertThat(e.offset()).isBetween(0, query.length());
                    assertThat(e.getMessage()).hasSizeLessThan(200);
                }));
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of(
                        "2,300 words with OR",
                        IntStream.range(0, 2_300).mapToObj(i -> "w" + i).collect(Collectors.joining(" OR "))),
                Arguments.of("5,000 terms", "a ".repeat(5_000)),
                Arguments.of("64 parentheses", "(".repeat(64) + "a" + ")".repeat(64)),
                Arguments.of("NUL within", "flood\0storm"),
                Arguments.of("a surrogate within", "flood\uD83Dstorm"),
                Arguments.of("20,000 characters", "a".repeat(20_000)),
                Arguments.of("a phrase of 100 words", "\"" + "a ".repeat(100) + "\""),
                Arguments.of("a long comment", "a /*" + "*".repeat(19_900) + "*/"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void isAcceptedAtOnceAndPrintsAsTheSame(String name, String query) {
        Assertions.assertTimeoutPreemptively(AT_ONCE, () -> {
            Query parsed = RuleParser.parse(query);
            String printed = parsed.toString();
            if (printed.length() <= RuleParser.MAX_UNITS) {
                assertThat(RuleParser.parse(printed)).isEqualTo(parsed);
            }
        });
    }

    @Test
    void aListCountsAsOftenAsItIsReferredTo() {
        String words = IntStream.range(0, 2_300).mapToObj(i -> "w" + i).collect(Collectors.joining(" OR "));
        RuleSet set = new RuleSet(List.of(
                Rule.of("@w", words), Rule.of("twice", "@w NEAR/3 @w OR more"), Rule.of("x", "rule:twice OR @w")));
        assertThat(set.refused()).containsOnlyKeys("x");
        assertThat(set.refused().get("x")).hasMessageContaining("5000 terms");
    }
}
