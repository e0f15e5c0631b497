package io.wirewatch.core.rule;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RegionKind;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.news.Source;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.news.TopicTag;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Tagged items of few words, with tags, sources and the rest drawn at random. */
public final class RandomItems {
    private RandomItems() {}

    public static Arbitrary<TaggedItem> items() {
        Arbitrary<NewsItem> items = Combinators.combine(text(6), text(6), text(25), outside())
                .as((title, summary, body, outside) -> NewsItem.builder()
                        .title(title)
                        .summary(summary)
                        .body(body + " .")
                        .url(outside.url())
                        .source(outside.source())
                        .authors(outside.authors())
                        .categories(outside.categories())
                        .build());
        return Combinators.combine(
                        items,
                        regions(),
                        topics(),
                        Arbitraries.of("en", "fr", "pt").injectNull(0.3))
                .as((item, regions, topics, language) ->
                        new TaggedItem(item, language, regions, null, topics, null, null));
    }

    private record Outside(String url, Source source, List<String> authors, List<String> categories) {}

    private static Arbitrary<String> text(int most) {
        return Arbitraries.of(QueryArbitraries.TEXT_WORDS)
                .list()
                .ofMaxSize(most)
                .map(words -> String.join(" ", words))
                .injectNull(0.1);
    }

    private static Arbitrary<Outside> outside() {
        Arbitrary<Source> sources = Arbitraries.of(
                        new Source("bbc", null, null, null),
                        new Source("x", "BBC News", "https://www.bbc.co.uk/news", null),
                        new Source("BBC.co.uk", "The Post", null, null))
                .injectNull(0.3);
        return Combinators.combine(
                        Arbitraries.of("https://example.org/a/b", "https://news.bbc.co.uk/x")
                                .injectNull(0.3),
                        sources,
                        Arbitraries.of("Jane Doe", "Doe, John").list().ofMaxSize(2),
                        Arbitraries.of("World", "World news").list().ofMaxSize(1))
                .as(Outside::new);
    }

    private static Arbitrary<List<RegionTag>> regions() {
        return Arbitraries.of(
                        new RegionTag(
                                "LT", "Lithuania", RegionKind.COUNTRY, List.of("154", "150", "EU"), 0.9, true, null),
                        new RegionTag(
                                "US-NC", "North Carolina", RegionKind.SUBDIVISION, List.of("US"), 0.5, false, null))
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<List<TopicTag>> topics() {
        return Arbitraries.of(
                        new TopicTag("medtop:16000000", "armed conflict", List.of(), 0.9, null),
                        new TopicTag("20000056", "civil conflict", List.of("medtop:16000000"), 0.8, null),
                        new TopicTag("My-Topic", "mine", List.of(), 0.8, null))
                .list()
                .ofMaxSize(2);
    }
}
