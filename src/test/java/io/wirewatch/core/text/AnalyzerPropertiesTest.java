package io.wirewatch.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What holds for any string at all. */
class AnalyzerPropertiesTest {
    private final Analyzer analyzer = new Analyzer();

    /** Any UTF-16 units, with those that are likely to make trouble more often than by chance. */
    @Provide
    Arbitrary<String> nastyText() {
        Arbitrary<Character> any = Arbitraries.chars().all();
        Arbitrary<Character> trouble = Arbitraries.of(
                "aZéİıßﷺﬁ 09.,'’ʼ-/\u00AD\u200C\u200D\u0301\u0308\u0651йЁى京ガｶﾞーไำ가\u1160\uD835\uDC00\uD800\u0000\u20E3½"
                        .chars()
                        .mapToObj(c -> (char) c)
                        .toList());
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(1, any), net.jqwik.api.Tuple.of(3, trouble))
                .list()
                .ofMaxSize(40)
                .map(AnalyzerPropertiesTest::join);
    }

    private static String join(List<Character> chars) {
        StringBuilder text = new StringBuilder();
        chars.forEach(text::append);
        return text.toString();
    }

    @Property(tries = 300)
    void tokensComeInOrderWithinTheTextAndSplitNoPair(@ForAll("nastyText") String text) {
        int read = 0;
        for (Token token : analyzer.tokens(text)) {
            assertThat(token.start()).isGreaterThanOrEqualTo(read);
            assertThat(token.end()).isGreaterThan(token.start()).isLessThanOrEqualTo(text.length());
            assertThat(splitsPair(text, token.start())).isFalse();
            assertThat(splitsPair(text, token.end())).isFalse();
            read = token.end();
        }
    }

    @Property(tries = 300)
    void aKeyIsItsOwnKey(@ForAll("nastyText") String text) {
        for (Token token : analyzer.tokens(text)) {
            assertThat(token.key()).isNotEmpty().isEqualTo(Folding.fold(token.key()));
            assertThat(analyzer.tokens(token.key())).extracting(Token::key).containsExactly(token.key());
        }
    }

    @Property(tries = 300)
    void foldingTwiceIsFoldingOnce(@ForAll("nastyText") String text) {
        String folded = Folding.fold(text);
        assertThat(Folding.fold(folded)).isEqualTo(folded);
    }

    /** Found by the property above: what stands between goes, be it an accent or a soft hyphen, and the halves would become one letter. */
    @Example
    void halvesOfACharacterNeverBecomeOne() {
        for (String between : List.of("\u0301", "\u00AD")) {
            String folded = Folding.fold("\uD835" + between + "\uDC00");
            assertThat(Folding.fold(folded)).isEqualTo(folded).isEqualTo("\uFFFD\uFFFD");
        }
    }

    @Property(tries = 300)
    void aSpaceAlwaysSeparates(@ForAll("nastyText") String left, @ForAll("nastyText") String right) {
        List<String> apart = new ArrayList<>(keys(left));
        apart.addAll(keys(right));
        assertThat(keys(left + " " + right)).isEqualTo(apart);
    }

    @Property(tries = 300)
    void aLimitCutsOnlyTheEndOff(@ForAll("nastyText") String text, @ForAll("lengths") int limit) {
        List<Token> whole = analyzer.tokens(text);
        List<Token> cut = new WordScanner(text, limit).scan();
        assertThat(cut).allMatch(token -> token.end() <= limit && !splitsPair(text, token.end()));
        assertThat(cut.size()).isLessThanOrEqualTo(whole.size());
    }

    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.integers().between(0, 40);
    }

    @Test
    void everyLetterHasAKeyThatIsItsOwn() {
        List<String> unstable = new ArrayList<>();
        for (int c = 0; c < 0x20000; c++) {
            if (Letters.isWordPart(c) && !isOneOfThousandsAlike(c)) {
                for (String key : keys(Character.toString(c))) {
                    if (!keys(key).equals(List.of(key)) || !Folding.fold(key).equals(key)) {
                        unstable.add(Integer.toHexString(c));
                    }
                }
            }
        }
        assertThat(unstable).isEmpty();
    }

    private static boolean isOneOfThousandsAlike(int c) {
        return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x12000 && c <= 0x1BFFF);
    }

    private List<String> keys(String text) {
        return analyzer.tokens(text).stream().map(Token::key).toList();
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    /** Texts in which words are plain ASCII, odd, and cut off, side by side. */
    @Property(tries = 3_000)
    void wordsTakenTheQuickWayAreThoseOfTheSlowWay(
            @ForAll("mixtures") String text, @ForAll @IntRange(min = 0, max = 60) int limit) {
        List<Token> quick = new WordScanner(text, limit).scan(true);
        List<Token> slow = new WordScanner(text, limit).scan(false);
        assertThat(quick).isEqualTo(slow);
        assertThat(new WordScanner(text, text.length()).scan(true))
                .isEqualTo(new WordScanner(text, text.length()).scan(false));
    }

    @Provide
    Arbitrary<String> mixtures() {
        return Arbitraries.of(
                        "troops",
                        "U.S.",
                        "u",
                        ".",
                        ",",
                        "3",
                        "1,000",
                        "3.5",
                        "I'm",
                        "É",
                        "e\u0301",
                        "\u00AD",
                        "\u2019",
                        "\u2014",
                        "京",
                        "ไทย",
                        "İ",
                        " ",
                        "-",
                        "A.B",
                        "x.",
                        "a\u200Bb",
                        "\uD83D\uDE00",
                        "\uD83D",
                        "ﬁ",
                        "Ⅷ",
                        "\u00A0",
                        "/",
                        "COVID-19",
                        "9.")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }
}
