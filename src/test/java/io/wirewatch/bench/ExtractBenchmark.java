package io.wirewatch.bench;

import io.wirewatch.core.clean.ArticleExtractor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Article extraction beside readability4j, on the same pages in one run: each page goes to both in turn, so that what disturbs the machine disturbs both. Ours begins
 * with bytes, and decodes them; readability4j begins with the text. Times are of the processor. Pages are {@link SamplePages}, or the files of
 * the folder that {@code pages=} names.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ExtractBenchmark {
    private static final String ADDRESS = "https://news.example/article";

    /** A folder of pages; our own samples when empty. */
    @Param("")
    public String pages;

    /** What an iteration used, both for the same pages. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Cost {
        public long ours;
        public long peer;

        /** Begins an iteration. */
        @Setup(Level.Iteration)
        public void begin() {
            ours = 0;
            peer = 0;
        }
    }

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final ArticleExtractor extractor = new ArticleExtractor();
    private final List<byte[]> documents = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /** @param arguments {@code pages=FOLDER}, {@code rounds} and {@code seconds}, each {@code name=value} */
    public static void main(String... arguments) throws RunnerException {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("pages", "");
        defaults.put("rounds", "8");
        defaults.put("seconds", "3");
        Arguments given = Arguments.of(defaults, arguments);
        TimeValue time = TimeValue.seconds(given.number("seconds"));
        print(new Runner(new OptionsBuilder()
                        .include("\\.ExtractBenchmark\\.")
                        .param("pages", given.text("pages"))
                        .forks(1)
                        .threads(1)
                        .jvmArgs("-Xmx1g", "-Xms1g")
                        .warmupIterations(4)
                        .warmupTime(time)
                        .measurementIterations(given.number("rounds"))
                        .measurementTime(time)
                        .shouldFailOnError(true)
                        .build())
                .run());
    }

    private static void print(Iterable<RunResult> results) {
        for (RunResult result : results) {
            double ours = total(result, "ours");
            double peer = total(result, "peer");
            System.out.printf("%nprocessor time of readability4j / ours: %.2f%n", peer / ours);
        }
    }

    private static double total(RunResult result, String counter) {
        return result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(round -> round.getSecondaryResults().get(counter).getScore())
                .sum();
    }

    /** Reads or makes the pages. */
    @Setup
    public void prepare() throws IOException {
        if (pages.isEmpty()) {
            documents.addAll(SamplePages.make(20261123));
        } else {
            try (Stream<Path> files = Files.list(Path.of(pages))) {
                for (Path file : files.sorted().toList()) {
                    documents.add(Files.readAllBytes(file));
                }
            }
        }
        documents.forEach(document -> texts.add(new String(document, StandardCharsets.UTF_8)));
        System.out.printf(
                "%n# %d pages, %,d bytes%n",
                documents.size(), documents.stream().mapToLong(d -> d.length).sum());
    }

    /** All pages, by both. */
    @Benchmark
    public void all(Cost cost, Blackhole sink) {
        for (int i = 0; i < documents.size(); i++) {
            long start = threads.getCurrentThreadCpuTime();
            sink.consume(ours(documents.get(i)));
            long middle = threads.getCurrentThreadCpuTime();
            sink.consume(peer(texts.get(i)));
            cost.ours += middle - start;
            cost.peer += threads.getCurrentThreadCpuTime() - middle;
        }
    }

    private Object ours(byte[] document) {
        try {
            return extractor.extract(document, ADDRESS);
        } catch (IllegalArgumentException e) {
            return e;
        }
    }

    /** It fails on some pages; the time until then counts. */
    private static Object peer(String text) {
        try {
            Article article = new Readability4J(ADDRESS, text).parse();
            return article.getTitle() + article.getTextContent();
        } catch (RuntimeException e) {
            return e;
        }
    }
}
