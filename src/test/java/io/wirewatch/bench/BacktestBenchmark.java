package io.wirewatch.bench;

import com.sun.management.OperatingSystemMXBean;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.RuleMatcher;
import io.wirewatch.core.rule.TryAllMatcher;
import io.wirewatch.core.text.Analyzer;
import io.wirewatch.core.text.Token;
import io.wirewatch.history.Backtest;
import io.wirewatch.history.BacktestRequest;
import io.wirewatch.history.BacktestResult;
import io.wirewatch.history.HistoryIndex;
import io.wirewatch.history.HistoryRecord;
import io.wirewatch.history.HistoryView;
import io.wirewatch.index.RecordIndex;
import io.wirewatch.wire.Json;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How long a rule takes on 30 days of news: makes an index of made-up tagged items, then runs a rare, a medium and a frequent rule over it; and for
 * comparison says what reading and matching every record would take. One item in twenty is followed by an update.
 */
public final class BacktestBenchmark {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(30);
    private static final int BATCH = 5_000;
    private static final int SAMPLE = 5_000;
    private static final double SECOND = 1e9;
    private static final double MEGABYTE = 1 << 20;

    private final int count;
    private final TaggedMaker maker;
    private final List<TaggedItem> sample = new ArrayList<>();

    private BacktestBenchmark(int count, long seed) {
        this.count = count;
        this.maker = new TaggedMaker(seed);
    }

    /** @param arguments {@code name=value} for {@code items}, {@code seed}, {@code directory} and {@code rounds}; an index that is there is used again */
    public static void main(String... arguments) throws Exception {
        Arguments given = Arguments.of(
                Map.of("items", "300000", "seed", "20261123", "rounds", "2", "directory", "target/backtest"),
                arguments);
        BacktestBenchmark benchmark = new BacktestBenchmark(given.number("items"), given.number("seed"));
        Path directory = Path.of(given.text("directory"));
        benchmark.build(directory);
        benchmark.scan();
        for (int round = 1; round <= given.number("rounds"); round++) {
            benchmark.runAll(directory);
        }
    }

    private Instant arrival(int number) {
        return START.plusMillis(SPAN.toMillis() * number / count);
    }

    private void build(Path directory) throws IOException {
        try (RecordIndex<HistoryRecord> index = HistoryIndex.open(directory).orElseThrow()) {
            boolean there = !index.offsets().isEmpty();
            long nanos = 0;
            long busy = 0;
            for (int from = 0; from < (there ? SAMPLE : count); from += BATCH) {
                List<HistoryRecord> records = records(from, Math.min(count, from + BATCH));
                if (!there) {
                    long start = System.nanoTime();
                    long before = processorTime();
                    index.add(records);
                    nanos += System.nanoTime() - start;
                    busy += processorTime() - before;
                }
            }
            if (!there) {
                long start = System.nanoTime();
                index.commit(Map.of(0, (long) count), true);
                nanos += System.nanoTime() - start;
                System.out.printf(
                        "%,d items indexed in %.0f s, %,.0f items/s (%.0f µs of processor time each); ",
                        count, nanos / SECOND, count * SECOND / nanos, busy / 1e3 / count);
            }
        }
        System.out.printf("%,.0f MB on disk%n", size(directory) / MEGABYTE);
    }

    private List<HistoryRecord> records(int from, int to) {
        List<HistoryRecord> records = new ArrayList<>();
        TaggedItem last = null;
        for (int number = from; number < to; number++) {
            TaggedItem made = last != null && number % 20 == 0 ? updated(last) : maker.item(number, arrival(number));
            if (sample.size() < SAMPLE) {
                sample.add(made);
            }
            records.add(new HistoryRecord(
                    number % 4,
                    number,
                    made.item().id(),
                    arrival(number),
                    (long) number,
                    arrival(number),
                    last != null && number % 20 == 0,
                    Json.line(made)));
            last = made;
        }
        return records;
    }

    private static TaggedItem updated(TaggedItem item) {
        return new TaggedItem(
                item.item().toBuilder()
                        .title("Update: " + item.item().title())
                        .changed(List.of("title"))
                        .build(),
                item.language(),
                null,
                null,
                item.topics(),
                item.story(),
                null);
    }

    /** What there would be to do for each record without an index, on one processor. */
    private void scan() {
        RuleMatcher matcher = new TryAllMatcher(List.of(Rule.of("r", words().get(0) + " AND " + words().get(1))));
        Analyzer analyzer = new Analyzer();
        List<byte[]> records = sample.stream().map(Json::bytes).toList();
        byte[] wanted = words().get(0).getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 4; round++) {
            long start = processorTime();
            int found = 0;
            for (byte[] record : records) {
                TaggedItem item = Json.read(record, TaggedItem.class);
                found += matcher.match(analyzer.analyze(item.item()), item)
                        .matches()
                        .size();
            }
            long whole = processorTime() - start;
            start = processorTime();
            int raw = (int)
                    records.stream().filter(record -> holds(record, wanted)).count();
            long bytes = processorTime() - start;
            System.out.printf(
                    "scan, per record of %,d bytes: %.1f µs with JSON and words (%d found), %.1f µs for one word in the bytes, case folded (%d)%n",
                    records.stream().mapToInt(record -> record.length).sum() / records.size(),
                    whole / 1e3 / SAMPLE,
                    found,
                    bytes / 1e3 / SAMPLE,
                    raw);
        }
    }

    /** As a prefilter would have to: in any case, anywhere. Accents and escapes would need more. */
    private static boolean holds(byte[] record, byte[] wanted) {
        int last = record.length - wanted.length;
        for (int at = 0; at <= last; at++) {
            int matching = 0;
            while (matching < wanted.length && (record[at + matching] | 0x20) == wanted[matching]) {
                matching++;
            }
            if (matching == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private void runAll(Path directory) throws InterruptedException {
        List<String> words = words();
        try (HistoryView view = HistoryView.open(directory).orElseThrow()) {
            run(view, "rare", words.get(0) + " AND " + words.get(1), "story");
            run(view, "medium", words.get(0) + " OR " + words.get(1), "story");
            run(view, "frequent", "region:US", "story");
            run(view, "frequent, per item", "region:US", "item");
            run(view, "frequent word", frequentWord(), "story");
        }
    }

    /** Those that occur in every fiftieth item. */
    private List<String> words() {
        return itemsOfWords().entrySet().stream()
                .filter(entry -> entry.getValue() == SAMPLE / 50)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** One that occurs in about three items of ten. */
    private String frequentWord() {
        Comparator<Map.Entry<String, Integer>> nearest =
                Comparator.comparingInt(entry -> Math.abs(entry.getValue() - SAMPLE * 3 / 10));
        return itemsOfWords().entrySet().stream()
                .min(nearest.thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private Map<String, Integer> itemsOfWords() {
        Map<String, Integer> items = new HashMap<>();
        Analyzer analyzer = new Analyzer();
        for (TaggedItem item : sample) {
            Set<String> words = new HashSet<>();
            analyzer.analyze(item.item())
                    .fields()
                    .forEach(field -> field.tokens().stream().map(Token::key).forEach(words::add));
            words.forEach(word -> items.merge(word, 1, Integer::sum));
        }
        return items;
    }

    private void run(HistoryView view, String name, String query, String per) throws InterruptedException {
        Rule rule = new Rule("r", null, query, null, null, per, null, null, null, null, null, null, null, null);
        long start = System.nanoTime();
        long before = processorTime();
        BacktestResult result = Backtest.run(
                view, BacktestRequest.of(rule, List.of(), START, START.plus(SPAN), 3), Backtest.Watcher.NONE);
        System.out.printf(
                "%-20s %6.1f s (%.1f s of processor time): %,d items, %,d candidates, %,d matched, %,d alerts; heap %.0f MB%n",
                name,
                (System.nanoTime() - start) / SECOND,
                (processorTime() - before) / SECOND,
                result.items(),
                result.candidates(),
                result.matched(),
                result.opened().size(),
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGABYTE);
    }

    /** That of all threads: on a busy machine it says more than the clock does. */
    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
