package io.wirewatch.bench;

import io.wirewatch.config.Taggers;
import io.wirewatch.core.ItemTagger;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.region.MeasuredRegions;
import io.wirewatch.core.region.RegionTagger;
import io.wirewatch.core.region.RegionTags;
import io.wirewatch.core.region.SourceContext;
import io.wirewatch.core.region.gazetteer.Gazetteer;
import io.wirewatch.core.region.gazetteer.LargerGazetteer;
import io.wirewatch.core.region.gazetteer.RegionPolicy;
import io.wirewatch.core.rule.TryAllMatcher;
import io.wirewatch.core.text.AnalyzedText;
import io.wirewatch.core.text.Analyzer;
import io.wirewatch.core.text.LanguageIdentifier;
import io.wirewatch.core.topic.TopicTagger;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What it costs to tag a text, step by step, on one core. Each step begins with the strings, since an analysis that was used before keeps what
 * was made of it: subtract {@code analyze} from the others. The processor's time is told beside the clock's, which others who use the machine make longer.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TaggingBenchmark {
    private static final int TEXTS = 500;

    /** {@code analyze}, {@code language}, {@code regions}, {@code topics}, or {@code all} of these; {@code item} with cleaning too. */
    @Param("all")
    public String step;

    /** How many times as many places as there are in the gazetteer that ships. */
    @Param("1")
    public int gazetteer;

    @Param("650")
    public int words;

    @Param("20261123")
    public long seed;

    /** What an iteration used. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Cost {
        public double cpuMicrosPerText;
    }

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Analyzer analyzer = new Analyzer();
    private final LanguageIdentifier languages = new LanguageIdentifier();
    private final TryAllMatcher noRules = new TryAllMatcher(List.of());
    private RegionTagger regions;
    private TopicTagger topics;
    private ItemTagger tagger;
    private List<NewsItem> items;
    private List<AnalyzedText> analyzed;
    private List<TaggedItem> placed;
    private int at;
    private int count;
    private long cpuBefore;

    /** @param arguments {@code name=value} for the parameters, and {@code rounds} and {@code seconds} */
    public static void main(String... arguments) throws RunnerException {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("step", "analyze,language,topics,regions,all,item");
        defaults.put("gazetteer", "1,10");
        defaults.put("words", "650");
        defaults.put("seed", "20261123");
        defaults.put("rounds", "8");
        defaults.put("seconds", "1");
        Arguments given = Arguments.of(defaults, arguments);
        TimeValue time = TimeValue.milliseconds((long) (1000 * Double.parseDouble(given.text("seconds"))));
        OptionsBuilder options = new OptionsBuilder();
        options.include("\\.TaggingBenchmark\\.")
                .forks(1)
                .threads(1)
                .jvmArgs("-Xmx3g", "-Xms3g", "-Xmn128m")
                .warmupIterations(5)
                .warmupTime(time)
                .measurementIterations(given.number("rounds"))
                .measurementTime(time)
                .shouldFailOnError(true);
        for (String parameter : List.of("step", "gazetteer", "words", "seed")) {
            options.param(parameter, given.list(parameter));
        }
        print(new Runner(options.build()).run());
    }

    private static void print(Iterable<RunResult> results) {
        System.out.printf("%n%-10s %9s %6s %14s %14s%n", "step", "gazetteer", "words", "CPU µs/text", "texts/s");
        for (RunResult result : results) {
            double[] cpu = result.getBenchmarkResults().stream()
                    .flatMap(fork -> fork.getIterationResults().stream())
                    .mapToDouble(round ->
                            round.getSecondaryResults().get("cpuMicrosPerText").getScore())
                    .toArray();
            System.out.printf(
                    "%-10s %9s %6s %14.1f %,14.0f%n",
                    result.getParams().getParam("step"),
                    "x " + result.getParams().getParam("gazetteer"),
                    result.getParams().getParam("words"),
                    Report.median(cpu),
                    1e6 / Report.median(cpu));
        }
    }

    @Setup
    public void prepare() {
        Gazetteer shipped = Gazetteer.standard(RegionPolicy.none());
        regions = MeasuredRegions.tagger(gazetteer == 1 ? shipped : LargerGazetteer.of(shipped, gazetteer));
        topics = new TopicTagger(Taggers.taxonomy(List.of()));
        tagger = new ItemTagger(regions, topics);
        items = new NewsTexts(seed).items(TEXTS, words);
        analyzed = items.stream().map(analyzer::analyze).toList();
        placed = items.stream()
                .map(item -> placed(item, analyzer.analyze(item), "en"))
                .toList();
        System.out.printf(
                "%n# %,d places, %,d names, %,d meanings; %.1f mentions of places in a text of %d words%n",
                regions.gazetteer().places().size(),
                regions.gazetteer().names().size(),
                regions.gazetteer().names().meanings(),
                analyzed.stream().mapToInt(this::mentions).average().orElse(0),
                words);
    }

    private int mentions(AnalyzedText text) {
        return regions.tag(text, "en", SourceContext.UNKNOWN).places().stream()
                .mapToInt(place -> place.evidence().size())
                .sum();
    }

    @Setup(Level.Iteration)
    public void start() {
        count = 0;
        cpuBefore = threads.getCurrentThreadCpuTime();
    }

    @TearDown(Level.Iteration)
    public void end(Cost cost) {
        cost.cpuMicrosPerText = (threads.getCurrentThreadCpuTime() - cpuBefore) / 1e3 / count;
    }

    /** One text. */
    @Benchmark
    public Object text() {
        count++;
        at = at + 1 == items.size() ? 0 : at + 1;
        return switch (step) {
            case "analyze" -> analyzer.analyze(items.get(at));
            case "language" -> languages.identify(analyzer.analyze(items.get(at)));
            case "regions" -> regions.tag(analyzer.analyze(items.get(at)), "en", SourceContext.UNKNOWN);
            case "topics" -> topics.tag(analyzer.analyze(items.get(at)), placed.get(at), "en");
            case "all" -> tagAll(items.get(at));
            case "item" -> tagger.tag(items.get(at), noRules);
            default -> throw new IllegalArgumentException("there is no step " + step);
        };
    }

    private Object tagAll(NewsItem item) {
        AnalyzedText text = analyzer.analyze(item);
        String language = languages.identify(text).orElse(null);
        TaggedItem placed = placed(item, text, language);
        return topics.tag(text, placed, language);
    }

    private TaggedItem placed(NewsItem item, AnalyzedText text, String language) {
        RegionTags found = regions.tag(text, language, SourceContext.UNKNOWN);
        return new TaggedItem(item, language, found.regions(), found.places(), null, null, null);
    }
}
