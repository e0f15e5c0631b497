package io.wirewatch.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.text.AnalyzedText;
import io.wirewatch.core.text.Analyzer;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ImplicationTest {
    private static final List<String> WORDS = List.of(
            "a", "b", "c", "US", "2", "état", "troops", "troop", "comert", "WHO", "京", "lt", "fr", "organization");

    /** When it says that one query holds only where another does, no text shows otherwise. */
    @Property(tries = 2_000)
    void whatIsImpliedHolds(@ForAll long seed) {
        Random random = new Random(seed);
        Query narrow = new RandomQueries(random.nextLong()).query();
        Query wide = random.nextBoolean() ? new RandomQueries(random.nextLong()).query() : partOf(narrow, random);
        if (new Implication().holds(narrow, wide)) {
            for (int i = 0; i < 10; i++) {
                TaggedItem tagged = item(random);
                AnalyzedText text = new Analyzer().analyze(tagged.item());
                boolean narrowHolds =
                        QueryEvaluator.evaluate(narrow, text, tagged).matched();
                assertThat(!narrowHolds
                                || QueryEvaluator.evaluate(wide, text, tagged).matched())
                        .as(narrow + " implies " + wide + " in " + tagged.item())
                        .isTrue();
            }
        }
    }

    private static Query partOf(Query query, Random random) {
        List<Query> parts = query instanceof Query.And and
                ? and.parts()
                : query instanceof Query.Or or ? or.parts() : List.of(query);
        return parts.get(random.nextInt(parts.size()));
    }

    private static TaggedItem item(Random random) {
        NewsItem item =
                NewsItem.builder().title(words(random)).body(words(random)).build();
        return new TaggedItem(item, null, null, null, null, null, null);
    }

    private static String words(Random random) {
        return IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }
}
