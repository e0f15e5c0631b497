package io.wirewatch.core.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.PlaceTag;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.text.Analyzer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

class RegionTaggerPropertyTest {
    private static final List<String> PIECES = List.of(
            "Georgia",
            "Georgia's",
            "U.S.",
            "U.S",
            "US$5",
            "Paris, Texas",
            "W.Va.",
            "VILNIUS, Feb 3 (X) - ",
            "\n\n",
            "\n",
            " ",
            "-",
            ".",
            ", ",
            "Jordan Peterson",
            "London, Ont.",
            "Mr. Lincoln",
            "Россией",
            "立陶宛",
            "وروسيا",
            "러시아가",
            "İstanbul'da",
            "\uD800",
            "\uDC00",
            "\u0000",
            "\u0301",
            "San",
            "New York",
            "St. ",
            "Washington",
            "\uD83C\uDDF1\uD83C\uDDF9",
            "russische",
            "of the ");

    @Property(tries = 200)
    void evidenceCutsOutExactlyItsText(@ForAll("texts") String text, @ForAll("languages") String language) {
        NewsItem item = NewsItem.builder().title("x" + text).body("y" + text).build();
        RegionTags tags = SharedTagger.TAGGER.tag(new Analyzer().analyze(item), language, SourceContext.UNKNOWN);
        Stream.concat(
                        tags.places().stream().map(PlaceTag::evidence),
                        tags.regions().stream().map(RegionTag::evidence))
                .flatMap(List::stream)
                .forEach(evidence -> assertThat(cut(item, evidence)).isEqualTo(evidence.text()));
        assertThat(tags.regions().stream().filter(RegionTag::primary).count()).isLessThanOrEqualTo(1);
        assertThat(tags.regions().stream().map(RegionTag::code)).doesNotHaveDuplicates();
    }

    @Property(tries = 50)
    void theSameTextGetsTheSameTags(@ForAll("texts") String text) {
        assertThat(SharedTagger.tag("x", text + ".", "en")).isEqualTo(SharedTagger.tag("x", text + ".", "en"));
    }

    @Example
    void hostileTextsTakeBoundedTime() {
        for (String piece : PIECES) {
            String huge = piece.repeat(40_000 / piece.length());
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(60), () -> SharedTagger.tag("x", huge + ".", "en"), piece);
        }
    }

    @Example
    void aMillionLettersOfOneNameTakeBoundedTime() {
        for (String piece : List.of("Paris ", "Springfield, ", "in Paris, Texas and London ", "立陶宛")) {
            String huge = piece.repeat(1_000_000 / piece.length());
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(60), () -> SharedTagger.tag("x", huge, "en"), piece);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> known = Arbitraries.of(PIECES);
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(8);
        return Arbitraries.oneOf(known, known, any).list().ofMaxSize(30).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("en", "de", "ru", "pl", "ar", "ko", "zh", "tr", "xx", "")
                .injectNull(0.1);
    }

    private static String cut(NewsItem item, Evidence evidence) {
        return item.text(evidence.field()).substring(evidence.start(), evidence.end());
    }
}
