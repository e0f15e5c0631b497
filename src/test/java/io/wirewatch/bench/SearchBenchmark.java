package io.wirewatch.bench;

import io.wirewatch.api.ServedItems;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.RuleParser;
import io.wirewatch.core.text.Analyzer;
import io.wirewatch.history.HistoryIndex;
import io.wirewatch.history.HistoryRecord;
import io.wirewatch.history.HistoryView;
import io.wirewatch.history.ItemSearch;
import io.wirewatch.index.RecordIndex;
import io.wirewatch.view.ItemView;
import io.wirewatch.wire.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long it takes to read the newest items, and to search, among many: makes an index of made-up tagged items, then asks it again and again, each time
 * for something else, in this process and by the API. Beside the times it says how many items were found.
 */
public final class SearchBenchmark {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(30);
    private static final int BATCH = 5_000;
    private static final int SAMPLE = 2_000;
    private static final int PAGE = 50;
    private static final double MILLISECOND = 1e6;
    private static final String[] COUNTRIES = {"US", "LT", "FR", "DE", "UA", "BR", "021", "G20"};

    private final int count;
    private final int rounds;
    private final TaggedMaker maker;
    private final SplittableRandom random;
    private final List<TaggedItem> sample = new ArrayList<>();

    private SearchBenchmark(int count, int rounds, long seed) {
        this.count = count;
        this.rounds = rounds;
        this.maker = new TaggedMaker(seed);
        this.random = new SplittableRandom(seed);
    }

    /** @param arguments {@code name=value} for {@code items}, {@code seed}, {@code directory} and {@code rounds}; an index that is there is used again */
    public static void main(String... arguments) {
        Arguments given = Arguments.of(
                Map.of("items", "1000000", "seed", "20261123", "rounds", "500", "directory", "target/search"),
                arguments);
        SearchBenchmark benchmark =
                new SearchBenchmark(given.number("items"), given.number("rounds"), given.number("seed"));
        Path directory = Path.of(given.text("directory"));
        benchmark.build(directory);
        try (HistoryView view = HistoryView.open(directory).orElseThrow()) {
            System.out.printf("%,d items%n", view.size());
            benchmark.run(directory, view);
        }
    }

    private Instant arrival(int number) {
        return START.plusMillis(SPAN.toMillis() * number / count);
    }

    private void build(Path directory) {
        try (RecordIndex<HistoryRecord> index = HistoryIndex.open(directory).orElseThrow()) {
            boolean there = !index.offsets().isEmpty();
            long start = System.nanoTime();
            for (int from = 0; from < (there ? SAMPLE : count); from += BATCH) {
                List<HistoryRecord> records = records(from, Math.min(count, from + BATCH));
                if (!there) {
                    index.add(records);
                }
            }
            if (!there) {
                index.commit(Map.of(0, (long) count), true);
                System.out.printf("indexed in %.0f s%n", (System.nanoTime() - start) / 1e9);
            }
        }
    }

    private List<HistoryRecord> records(int from, int to) {
        List<HistoryRecord> records = new ArrayList<>();
        for (int number = from; number < to; number++) {
            Instant arrived = arrival(number);
            TaggedItem made = maker.item(number, arrived);
            if (sample.size() < SAMPLE) {
                sample.add(made);
            }
            records.add(new HistoryRecord(
                    number % 4, number, made.item().id(), arrived, (long) number, arrived, false, Json.line(made)));
        }
        return records;
    }

    private void run(Path directory, HistoryView view) {
        ItemView items = new ItemView(() -> HistoryView.open(directory));
        try (ServedItems served = ServedItems.of(items)) {
            Map<String, Supplier<Map<String, String>>> kinds = kinds();
            for (int turn = 1; turn <= 2; turn++) {
                System.out.printf("turn %d%n", turn);
                kinds.forEach((name, searches) -> {
                    measure(name, searches, search -> view.search(search(search), null, PAGE)
                            .entries()
                            .size());
                    measure("  by the API", searches, served::count);
                });
            }
        }
    }

    /** The kinds of searches: each as the parameters of a request. */
    private Map<String, Supplier<Map<String, String>>> kinds() {
        List<String> common = words(SAMPLE / 20, SAMPLE / 3);
        List<String> medium = words(SAMPLE / 100, SAMPLE / 20);
        List<String> rare = words(2, 8);
        Map<String, Supplier<Map<String, String>>> kinds = new LinkedHashMap<>();
        kinds.put("latest 50", Map::of);
        kinds.put("latest 50 of a region", () -> Map.of("region", any(COUNTRIES)));
        kinds.put("latest 50 of a source", () -> Map.of("source", "site" + random.nextInt(400)));
        kinds.put(
                "latest 50 of a topic in a region",
                () -> Map.of("topic", "200000" + (10 + random.nextInt(80)), "region", any(COUNTRIES)));
        kinds.put("latest 50 of a span, region and language", this::inSpan);
        kinds.put("three common words", () -> query("%s AND %s AND %s", List.of(common, common, common)));
        kinds.put(
                "common, medium or medium, not rare",
                () -> query("%s AND (%s OR %s) NOT " + any(rare), List.of(common, medium, medium)));
        kinds.put("three rare words with OR", () -> query("%s OR %s OR %s", List.of(rare, rare, rare)));
        kinds.put(
                "two near each other, in a region",
                () -> query("%s NEAR/5 %s AND region:" + any(COUNTRIES), List.of(common, common)));
        kinds.put(
                "medium, near, phrase of common words",
                () -> query("%s AND \"%s %s\"", List.of(medium, common, common)));
        return kinds;
    }

    private Map<String, String> inSpan() {
        Instant to = START.plusMillis((long) (SPAN.toMillis() * random.nextDouble()));
        return Map.of(
                "language",
                "en",
                "region",
                any(COUNTRIES),
                "from",
                to.minus(Duration.ofDays(2)).toString(),
                "to",
                to.toString());
    }

    private Map<String, String> query(String form, List<List<String>> words) {
        Object[] drawn = words.stream()
                .map(list -> list.get(random.nextInt(list.size())))
                .toArray();
        return Map.of("query", String.format(form, drawn));
    }

    /** The same without the API. */
    private static ItemSearch search(Map<String, String> asked) {
        String tags = Stream.of("region", "topic", "source", "language")
                .filter(asked::containsKey)
                .map(name -> (name.equals("language") ? "lang" : name) + ':' + asked.get(name))
                .collect(Collectors.joining(" AND "));
        return new ItemSearch(
                asked.containsKey("query") ? RuleParser.parse(asked.get("query")) : null,
                tags.isEmpty() ? null : RuleParser.parse(tags),
                null,
                time(asked.get("from")),
                time(asked.get("to")));
    }

    private static Instant time(String written) {
        return written == null ? null : Instant.parse(written);
    }

    private String any(String... values) {
        return values[random.nextInt(values.length)];
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private void measure(
            String name, Supplier<Map<String, String>> searches, ToIntFunction<Map<String, String>> asking) {
        long[] nanos = new long[rounds];
        long found = 0;
        for (int i = 0; i < rounds; i++) {
            Map<String, String> search = searches.get();
            long start = System.nanoTime();
            found += asking.applyAsInt(search);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%-42s p50 %6.1f ms, p99 %6.1f ms, most %6.1f ms; %.1f items%n",
                name,
                nanos[rounds / 2] / MILLISECOND,
                nanos[rounds * 99 / 100] / MILLISECOND,
                nanos[rounds - 1] / MILLISECOND,
                (double) found / rounds);
    }

    /** Those that occur in so many of the sample's items. */
    private List<String> words(int least, int most) {
        Map<String, Integer> items = new HashMap<>();
        Analyzer analyzer = new Analyzer();
        for (TaggedItem item : sample) {
            Set<String> words = new HashSet<>();
            analyzer.analyze(item.item()).fields().forEach(field -> field.tokens()
                    .forEach(token -> words.add(token.key())));
            words.forEach(word -> items.merge(word, 1, Integer::sum));
        }
        return items.entrySet().stream()
                .filter(entry -> entry.getValue() >= least && entry.getValue() <= most)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
