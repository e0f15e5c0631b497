package io.wirewatch.bench;

import io.wirewatch.core.news.NewsItem;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

/**
 * Engines that take turns within one JMH trial: one iteration each, then all over again. A machine that is slow for a while is so for all of
 * them, and the ratio of two engines is taken within a round. Each engine goes on in the texts where its last turn ended, so that a slow
 * one has seen them all as well in the end. Beside the time on the clock, that of the processor is taken: others who use the machine make the
 * first longer, and the second hardly.
 *
 * <p>They share a heap and a compiler, as they would not in production: to be sure of a result, run an engine alone ({@code engines=}).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public abstract class Lineup {
    private static final int COMPARED = 100;

    /** Those that take turns, by name, in this order; the first is what the others are compared with. */
    @Param("")
    public String engines;

    /** The length of the texts, in words. */
    @Param("650")
    public int words;

    /** How many rules. */
    @Param("100000")
    public int rules;

    /** How many more rules for the engines that are to have them. */
    @Param("0")
    public int more;

    /** How many words are read for each that goes into a rule. */
    @Param("8")
    public int choosy;

    /** Items to use instead of synthetic texts: the name of a file of NewsItem lines. */
    @Param("")
    public String texts;

    @Param("20261123")
    public long seed;

    /** What an iteration used. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Cost {
        public double cpuMicrosPerText;
    }

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Engine> lineup = new ArrayList<>();
    private List<NewsItem> items;
    private int[] cursors;
    private int turn = -1;
    private long cpuBefore;
    private int matched;

    /** Makes an engine by its name. */
    abstract Engine make(String name, Workload workload);

    static List<String> names(String engines) {
        return List.of(engines.split(","));
    }

    @Setup
    public void lineUp() {
        Workload workload = Workload.of(new Workload.Wish(seed, texts, words, rules, more, choosy));
        items = workload.items();
        System.out.printf("%n# %d texts, %d + %d rules%n", items.size(), rules, more);
        Map<String, Engine> byName = new LinkedHashMap<>();
        for (String name : names(engines)) {
            long start = System.nanoTime();
            byName.put(name, make(name, workload));
            System.out.printf("# %s: ready after %.1f s%n", name, (System.nanoTime() - start) / 1e9);
        }
        byName.forEach((name, engine) ->
                System.out.printf("# %s: %s%n", name, Agreement.of(engine, reference(byName), compared())));
        lineup.addAll(byName.values());
        cursors = new int[lineup.size()];
    }

    private List<NewsItem> compared() {
        return items.subList(0, Math.min(COMPARED, items.size()));
    }

    /** The first that matches at all. */
    private Engine reference(Map<String, Engine> byName) {
        return byName.values().stream()
                .filter(engine ->
                        compared().stream().anyMatch(item -> !engine.ids(item).isEmpty()))
                .findFirst()
                .orElse(byName.values().iterator().next());
    }

    @Setup(Level.Iteration)
    public void nextTurn() {
        turn = (turn + 1) % lineup.size();
        matched = 0;
        cpuBefore = threads.getCurrentThreadCpuTime();
    }

    @TearDown(Level.Iteration)
    public void endTurn(Cost cost) {
        cost.cpuMicrosPerText = (threads.getCurrentThreadCpuTime() - cpuBefore) / 1e3 / matched;
    }

    /** Matches one text. */
    @Benchmark
    public int text() {
        matched++;
        int at = cursors[turn];
        cursors[turn] = at + 1 == items.size() ? 0 : at + 1;
        return lineup.get(turn).count(items.get(at));
    }

    @TearDown
    public void close() {
        lineup.forEach(Engine::close);
    }

    /** How far an engine's matches agree with another's, in a sentence. */
    private static final class Agreement {
        static String of(Engine engine, Engine reference, List<NewsItem> items) {
            int matches = 0;
            int counted = 0;
            Set<String> lacking = new TreeSet<>();
            Set<String> added = new TreeSet<>();
            for (NewsItem item : items) {
                Set<String> ids = engine.ids(item);
                Set<String> expected = reference.ids(item);
                matches += ids.size();
                counted += engine.count(item);
                expected.stream().filter(id -> !ids.contains(id)).forEach(id -> lacking.add(item.id() + " " + id));
                ids.stream().filter(id -> !expected.contains(id)).forEach(id -> added.add(item.id() + " " + id));
            }
            if (matches == 0) {
                return "matches nothing, counts %.1f a text".formatted((double) counted / items.size());
            }
            return "%.2f matches a text (%s), %d lacking %s, %d added %s"
                    .formatted(
                            (double) matches / items.size(),
                            counted == matches ? "as counted" : "but counts " + counted,
                            lacking.size(),
                            lacking.stream().limit(5).toList(),
                            added.size(),
                            added.stream().limit(5).toList());
        }
    }
}
