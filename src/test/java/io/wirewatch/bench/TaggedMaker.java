package io.wirewatch.bench;

import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.PlaceKind;
import io.wirewatch.core.news.PlaceTag;
import io.wirewatch.core.news.RegionKind;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.news.Source;
import io.wirewatch.core.news.StoryRef;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.news.TopicTag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Makes tagged items as the stream would write them: a text of {@link TextMaker} of 1 to 3 KB, one to three regions and places, up to two topics,
 * each with evidence somewhere in the text, a source out of a few hundred, a story. Three items in ten are about the region {@code US}. The tags
 * say nothing about the words. Not to be shared between threads.
 */
public final class TaggedMaker {
    private static final String[] COUNTRIES = {
        "US", "LT", "FR", "DE", "UA", "BR", "IN", "CN", "JP", "NG", "ZA", "MX", "GB", "IT", "ES", "PL", "TR", "EG",
        "KE", "AU"
    };
    private static final int SOURCES = 400;
    private static final int STORIES_A_DAY = 20_000;
    private static final int MOST_EVIDENCE = 4;

    private final TextMaker texts;
    private final SplittableRandom random;

    public TaggedMaker(long seed) {
        texts = new TextMaker(seed);
        random = new SplittableRandom(seed);
    }

    /** The item of a number, which arrived so. */
    public TaggedItem item(int number, Instant arrived) {
        int source = random.nextInt(SOURCES);
        NewsItem text = texts.item("item-" + Integer.toHexString(number * 0x9E3779B1) + "-" + number, words());
        NewsItem item = text.toBuilder()
                .url("https://site" + source + ".example/news/" + number)
                .source(new Source("site" + source, "Site " + source, "https://site" + source + ".example/", "US"))
                .authors(List.of("Author " + random.nextInt(5_000)))
                .language("en")
                .published(arrived.minusSeconds(60 + random.nextInt(1_800)))
                .fetched(arrived.minusSeconds(2))
                .build();
        String story = "story-" + arrived.getEpochSecond() / 86_400 + "-" + random.nextInt(STORIES_A_DAY);
        return new TaggedItem(
                item, "en", regions(item), places(item), topics(item), new StoryRef(story, 3, 2, item.id()), null);
    }

    private int words() {
        return 150 + random.nextInt(300);
    }

    private List<RegionTag> regions(NewsItem item) {
        List<RegionTag> regions = new ArrayList<>();
        int others = random.nextInt(3);
        if (random.nextInt(10) < 3) {
            regions.add(region("US", 0.9, true, item));
        }
        for (int i = 0; i < others; i++) {
            int drawn = 1 + random.nextInt(COUNTRIES.length - 1);
            regions.add(region(COUNTRIES[drawn], 0.6 - 0.1 * i, regions.isEmpty(), item));
        }
        return regions;
    }

    private RegionTag region(String code, double score, boolean primary, NewsItem item) {
        List<String> within = List.of("021", "019", "001", "UN", "G20");
        return new RegionTag(
                code, "Region " + code, RegionKind.COUNTRY, within, score, primary, evidence(item, "name"));
    }

    private List<PlaceTag> places(NewsItem item) {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> new PlaceTag(
                        "Place " + random.nextInt(9_000),
                        PlaceKind.CITY,
                        COUNTRIES[random.nextInt(COUNTRIES.length)],
                        "US-NC",
                        593_116L + i,
                        54.68,
                        25.27,
                        0.87,
                        evidence(item, "name")))
                .toList();
    }

    private List<TopicTag> topics(NewsItem item) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new TopicTag(
                        "200000" + (10 + random.nextInt(80)),
                        "topic " + i,
                        List.of("16000000"),
                        0.71,
                        evidence(item, "term")))
                .toList();
    }

    private List<Evidence> evidence(NewsItem item, String reason) {
        return IntStream.range(0, 1 + random.nextInt(MOST_EVIDENCE))
                .mapToObj(i -> {
                    int start = random.nextInt(item.body().length() - 20);
                    return Evidence.cut(Field.BODY, item.body(), start, start + 4 + random.nextInt(12), reason);
                })
                .toList();
    }
}
