package io.wirewatch.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.config.Taggers;
import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.region.gazetteer.Gazetteer;
import io.wirewatch.core.region.gazetteer.Places;
import io.wirewatch.core.region.gazetteer.RegionPolicy;
import io.wirewatch.core.rule.TryAllMatcher;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a text is made of, it is tagged, what is said of it stands in it, and there is not more of it than the text could hold. */
class HostileTextTest {
    private static final int MEGABYTE = 1 << 20;
    private static final int MOST_EVIDENCE = 200;
    private static final ItemTagger TAGGER = Taggers.standard();
    private static final TryAllMatcher NO_RULES = new TryAllMatcher(List.of());

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("one word", "word ".repeat(MEGABYTE / 5)),
                Arguments.of("one word without spaces", "a".repeat(MEGABYTE)),
                Arguments.of("one place", "Springfield ".repeat(MEGABYTE / 12)),
                Arguments.of("pairs", "Springfield, ".repeat(MEGABYTE / 13)),
                Arguments.of("held pairs", "Springfield, Illinois, ".repeat(MEGABYTE / 23)),
                Arguments.of("a name that never ends", "New York ".repeat(MEGABYTE / 9)),
                Arguments.of("counties", "Jackson, ".repeat(MEGABYTE / 9) + "and Madison counties"),
                Arguments.of("capitals", "A".repeat(100_000)),
                Arguments.of("capitals and spaces", "A B C ".repeat(100_000)),
                Arguments.of("capitals and commas", "A,B,".repeat(100_000)),
                Arguments.of("points", "U.S.".repeat(100_000)),
                Arguments.of("dateline that never ends", "LIMA" + " (".repeat(100_000)),
                Arguments.of("commas", ",".repeat(MEGABYTE)),
                Arguments.of("many places", manyPlaces()),
                Arguments.of("NUL", "Paris\u0000, \u0000France\u0000".repeat(10_000)),
                Arguments.of("halves of letters", "Par\uD800is \uDC00 Lima \uD83D".repeat(10_000)),
                Arguments.of(
                        "directions", "Li\u200Fma \u202Eemor\u202C Paris \u05E9\u05DC\u05D5\u05DD ".repeat(10_000)),
                Arguments.of("marks", "Lima" + "\u0301".repeat(100_000)),
                Arguments.of("no language", "xq zvt Wkr pfgh Qqj ".repeat(20_000)),
                Arguments.of("all scripts", "Москва 北京 القاهرة Αθήνα ".repeat(20_000)));
    }

    private static String manyPlaces() {
        Places places = Gazetteer.standard(RegionPolicy.none()).places();
        return IntStream.range(0, Math.min(100_000, places.size()))
                .map(place -> places.size() - 1 - place)
                .mapToObj(places::name)
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void anyTextIsTaggedWithinBounds(String what, String text) {
        TaggedItem tagged = tag(NewsItem.builder().title("A title").body(text).build());
        String body = tagged.item().body() == null ? "" : tagged.item().body();
        Stream.of(
                        tagged.places().stream().map(place -> place.evidence()),
                        tagged.regions().stream().map(region -> region.evidence()),
                        tagged.topics().stream().map(topic -> topic.evidence()))
                .flatMap(all -> all)
                .forEach(evidence -> {
                    assertThat(evidence).as(what).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_EVIDENCE);
                    evidence.forEach(one -> assertThat(one).satisfies(e -> cutsOut(tagged.item(), e)));
                });
        assertThat(tagged.places()).hasSizeLessThanOrEqualTo(1 + body.length() / 2);
        assertThat(tagged.places())
                .allSatisfy(place -> assertThat(place.score()).isBetween(0.0, 1.0));
        assertThat(tagged.regions())
                .allSatisfy(region -> assertThat(region.score()).isBetween(0.0, 1.0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void aTitleOfItIsTaggedToo(String what, String text) {
        TaggedItem tagged =
                tag(NewsItem.builder().title(text).body("Lima is in Peru.").build());
        assertThat(tagged.places()).as(what).anySatisfy(place -> assertThat(place.name())
                .isEqualTo("Peru"));
    }

    private static void cutsOut(NewsItem item, Evidence evidence) {
        assertThat(item.text(evidence.field()).substring(evidence.start(), evidence.end()))
                .isEqualTo(evidence.text());
    }

    private static TaggedItem tag(NewsItem item) {
        return TAGGER.tag(item, NO_RULES).item();
    }
}
