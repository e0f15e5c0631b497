package io.wirewatch.bench;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Rules and the texts to match them against. The rules are made of words from a sample of texts; those that are matched are others.
 *
 * @param sample the texts that the rules were made from
 * @param seen some of the sample: what came before the texts that are matched
 * @param rules the rules
 * @param more rules to add to these, of rarer words: ten times the rules, about as many matches
 * @param items the texts to be matched
 */
record Workload(Corpus sample, List<NewsItem> seen, List<Rule> rules, List<Rule> more, List<NewsItem> items) {
    private static final int SAMPLED = 12_000;
    private static final int SEEN = 1_000;
    private static final int MEASURED = 1_000;
    private static final int SHORT = 150;
    private static final int LONG = 650;

    /** Words read for each that is taken into a rule: found by trying, so that there are 1 to 10 matches to a long text. */
    static final int CHOOSY = 8;

    private static final int CHOOSIER = 60;
    private static final double DORMANT = 0.95;

    /**
     * What is asked for.
     *
     * @param texts a file of items to use instead of synthetic texts, every second one of them as sample; or empty
     * @param words the length of the synthetic texts that are matched
     * @param choosy how many words the writer of a rule reads for each that he takes: the fewer, the commoner are the words of the rules
     */
    record Wish(long seed, String texts, int words, int rules, int more, int choosy) {
        /** As choosy as the benchmarks are by default. */
        Wish(long seed, String texts, int words, int rules, int more) {
            this(seed, texts, words, rules, more, CHOOSY);
        }
    }

    static Workload of(Wish wish) {
        List<NewsItem> seen = new ArrayList<>();
        List<NewsItem> items = new ArrayList<>();
        Corpus sample = new Corpus();
        Consumer<NewsItem> sampled = item -> {
            sample.add(item);
            if (seen.size() < SEEN) {
                seen.add(item);
            }
        };
        if (wish.texts().isEmpty()) {
            make(wish, sampled, items::add);
        } else {
            read(Path.of(wish.texts()), sampled, items::add);
        }
        sample.settle();
        return new Workload(
                sample,
                seen,
                new RuleMaker(sample, wish.seed() + 1, wish.choosy(), 0).rules("rule-", wish.rules()),
                new RuleMaker(sample, wish.seed() + 2, CHOOSIER, DORMANT).rules("more-", wish.more()),
                items);
    }

    private static void make(Wish wish, Consumer<NewsItem> sampled, Consumer<NewsItem> measured) {
        TextMaker maker = new TextMaker(wish.seed());
        for (int i = 0; i < SAMPLED; i++) {
            sampled.accept(maker.item("sample-" + i, i % 2 == 0 ? SHORT : LONG));
        }
        for (int i = 0; i < MEASURED; i++) {
            measured.accept(maker.item("text-" + i, wish.words()));
        }
    }

    private static void read(Path file, Consumer<NewsItem> sampled, Consumer<NewsItem> measured) {
        int[] number = {0};
        try (Stream<String> lines = Files.lines(file)) {
            lines.filter(line -> !line.isBlank())
                    .map(line -> Json.read(line, NewsItem.class))
                    .forEachOrdered(item -> (number[0]++ % 2 == 0 ? sampled : measured).accept(item));
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read", e);
        }
    }

    /** All of the rules, those to be added too. */
    List<Rule> all() {
        return Stream.concat(rules.stream(), more.stream()).toList();
    }
}
