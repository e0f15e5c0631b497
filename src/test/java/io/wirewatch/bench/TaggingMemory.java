package io.wirewatch.bench;

import io.wirewatch.config.Taggers;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.region.RegionTagger;
import io.wirewatch.core.region.gazetteer.Gazetteer;
import io.wirewatch.core.region.gazetteer.RegionPolicy;
import io.wirewatch.core.text.AnalyzedText;
import io.wirewatch.core.text.Analyzer;
import io.wirewatch.core.text.LanguageIdentifier;
import io.wirewatch.core.topic.TopicTagger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Memory of all data that tagging reads, part by part, and how long each takes to read in a process that has done nothing yet: the heap in
 * use after collecting garbage, before and after. The tagger's line holds a second gazetteer with its word lists.
 */
final class TaggingMemory {
    private static final int COLLECTIONS = 4;
    private static final double MEGABYTE = 1 << 20;

    private static final List<Object> HELD = new ArrayList<>();

    private TaggingMemory() {}

    public static void main(String... arguments) throws InterruptedException {
        AnalyzedText text = new Analyzer()
                .analyze(NewsItem.builder().title("The town is open").build());
        hold("gazetteer", () -> Gazetteer.standard(RegionPolicy.none()));
        hold(
                "gazetteer again, word lists, weights",
                () -> RegionTagger.standard(RegionPolicy.none(), RegionTagger.DEFAULT_THRESHOLD));
        hold("topics", () -> new TopicTagger(Taggers.taxonomy(List.of())));
        hold("language tables", () -> List.of(new LanguageIdentifier(), new LanguageIdentifier().identify(text)));
        System.out.println(HELD.size() + " parts");
    }

    private static void hold(String what, Supplier<Object> part) throws InterruptedException {
        long before = used();
        long start = System.nanoTime();
        HELD.add(part.get());
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%-40s %8.1f MB %8.0f ms%n", what, (used() - before) / MEGABYTE, 1000 * seconds);
    }

    private static long used() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
