package io.wirewatch.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.Source;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.news.TopicTag;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What rules hang on is there whenever the attribute holds, however oddly values and items are written. */
class AttributeTermsPropertiesTest {
    private static final List<String> PIECES = List.of(
            "a",
            "b",
            "A",
            "bbc",
            "BBC",
            "co",
            "uk",
            "i",
            "I",
            "\u0130",
            "\u0131",
            "\u212A",
            "k",
            "\u00DF",
            "\u1E9E",
            "ss",
            "\u03C3",
            "\u03C2",
            "\u03A3",
            "\u00E9",
            "e\u0301",
            "\uFDFA",
            "\uFF22",
            "\uFF0A",
            "\u30AC",
            "\uFF76\uFF9E",
            "\u4EAC",
            "\u5317",
            "\uD55C",
            "\u0E44",
            "U.S.",
            "3.5",
            "1,000",
            "\uD83D\uDE00",
            "\uD801\uDC00",
            "\uD801\uDC28",
            "\uD83D",
            "\u00AD",
            "\u200B",
            "\u00B4",
            "'",
            "\u2019",
            "-",
            ".",
            "/",
            ":",
            "?",
            " ",
            " ",
            " ",
            "\u3000",
            "medtop:",
            "MEDTOP:",
            "Medtop:");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(5).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<QueryField> fields() {
        return Arbitraries.of(
                QueryField.TOPIC, QueryField.SOURCE, QueryField.AUTHOR, QueryField.CATEGORY, QueryField.URL);
    }

    @Provide
    Arbitrary<TaggedItem> items() {
        Arbitrary<String> some = texts().filter(text -> !text.isBlank());
        Arbitrary<String> urls = some.map(text -> text.startsWith("a") ? "https://" + text.strip() : text);
        Arbitrary<Source> sources = Combinators.combine(some, some, urls.injectNull(0.3))
                .as((id, name, url) -> new Source(id, name, url, null));
        return Combinators.combine(some, urls, sources.injectNull(0.3), some, some)
                .as((text, url, source, code, broader) -> new TaggedItem(
                        NewsItem.builder()
                                .id("a")
                                .title("t")
                                .url(url)
                                .source(source)
                                .authors(List.of(text, broader))
                                .categories(List.of(text))
                                .build(),
                        null,
                        null,
                        null,
                        List.of(new TopicTag(code, text, List.of(broader), 0.5, null)),
                        null,
                        null));
    }

    @Property(tries = 20_000)
    void whereAnAttributeHoldsOneOfItsValuesIsGiven(
            @ForAll("fields") QueryField field, @ForAll("texts") String written, @ForAll("items") TaggedItem item) {
        Query.Attribute attribute;
        try {
            attribute = new Query.Attribute(field, AttributeValues.of(field, written, 0));
        } catch (InvalidQueryException e) {
            return;
        }
        boolean holds = AttributeTerms.holds(attribute, item);
        Statistics.collect(holds);
        if (holds) {
            int words = AttributeTerms.values(attribute).stream()
                    .mapToInt(value ->
                            1 + (int) value.chars().filter(c -> c == ' ').count())
                    .max()
                    .orElseThrow();
            Set<String> given = new TreeSet<>();
            AttributeTerms.forEach(field, item, words, given::add);
            assertThat(given).containsAnyElementsOf(AttributeTerms.values(attribute));
        }
    }
}
