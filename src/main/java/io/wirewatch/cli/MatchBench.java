package io.wirewatch.cli;

import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.MatchResult;
import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.index.LiveRules;
import io.wirewatch.core.text.Analyzer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;

/**
 * Measures the matching of some items against some rules. Cutting into words, matching, and matching with evidence take turns of a fraction of a
 * second, so that a machine that is slow for a while is so for all of them; of the turns the median counts.
 *
 * <p>To be run once, in a process that does nothing else.
 */
final class MatchBench {
    private static final long TURN_NANOS = 100_000_000;
    private static final double WARM_UP = 0.5;
    private static final int MOST_ADDED = 20_000;
    private static final int COLLECTIONS = 2;

    private final List<Rule> rules;
    private final List<Rule> matchable;
    private final List<TaggedItem> items;
    private final int threads;
    private final Analyzer analyzer = new Analyzer();
    private final LiveRules live = new LiveRules();

    /** @param rules at least one that {@link #isMatchable} */
    MatchBench(List<Rule> rules, List<TaggedItem> items, int threads) {
        this.rules = rules;
        this.matchable = rules.stream().filter(MatchBench::isMatchable).toList();
        this.items = items;
        this.threads = threads;
    }

    /** Whether it is a rule that can match, and not a word list or one that is not enabled. */
    static boolean isMatchable(Rule rule) {
        return rule.enabled() && !rule.isList();
    }

    MatchFigures run(double seconds) throws InterruptedException {
        long heapBefore = usedHeap();
        long start = System.nanoTime();
        rules.forEach(live::put);
        double buildSeconds = (System.nanoTime() - start) / 1e9;

        List<Task> tasks = List.of(new Task(this::words), new Task(this::ids), new Task(this::evidence));
        takeTurns(tasks, WARM_UP * seconds);
        tasks.forEach(Task::forget);
        arrange();
        long heap = Math.max(0, usedHeap() - heapBefore);
        Totals totals = tryEachOnce();
        takeTurns(tasks, seconds);
        MatchFigures.Speed floor = tasks.get(0).speed(tasks.get(0));
        return new MatchFigures(
                matchable.size(),
                items.size(),
                threads,
                totals.perItem(totals.words),
                totals.perItem(totals.matches),
                totals.perItem(totals.tried),
                floor,
                tasks.get(1).speed(tasks.get(0)),
                tasks.get(2).speed(tasks.get(0)),
                buildSeconds,
                (double) heap / matchable.size(),
                addTimes(seconds));
    }

    /** Has the index arranged by the texts that it has seen, as the stream does in the background. */
    private void arrange() {
        while (live.tidy(Integer.MAX_VALUE)) {
            Thread.onSpinWait();
        }
        // a snapshot taken from now on lets go of the former arrangement
        ids(items.get(0));
    }

    /** What matching all items once came to. */
    private final class Totals {
        private long words;
        private long matches;
        private long tried;

        double perItem(long total) {
            return (double) total / items.size();
        }
    }

    private Totals tryEachOnce() {
        Totals totals = new Totals();
        for (TaggedItem item : items) {
            MatchResult result = live.snapshot().match(analyzer.analyze(item.item()), item);
            totals.words += words(item);
            totals.matches += result.matches().size();
            totals.tried += result.tried();
        }
        return totals;
    }

    private int words(TaggedItem item) {
        int words = 0;
        for (Field field : Field.values()) {
            String text = item.item().text(field);
            words += text == null ? 0 : analyzer.tokens(text).size();
        }
        return words;
    }

    private int ids(TaggedItem item) {
        return live.snapshot().ids(analyzer.analyze(item.item()), item).size();
    }

    private int evidence(TaggedItem item) {
        return live.snapshot()
                .match(analyzer.analyze(item.item()), item)
                .matches()
                .size();
    }

    private void takeTurns(List<Task> tasks, double seconds) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long end = System.nanoTime() + (long) (seconds * 1e9);
            do {
                for (Task task : tasks) {
                    task.takeTurn(pool);
                }
            } while (System.nanoTime() < end);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdown();
        }
    }

    /** Something done to items, by all threads at the same time, each going on where its last turn ended. */
    private final class Task {
        private final ToIntFunction<TaggedItem> work;
        private final int[] cursors = new int[threads];
        private final List<Double> micros = new ArrayList<>();

        Task(ToIntFunction<TaggedItem> work) {
            this.work = work;
            for (int i = 0; i < threads; i++) {
                cursors[i] = (int) ((long) i * items.size() / threads);
            }
        }

        void forget() {
            micros.clear();
        }

        void takeTurn(ExecutorService pool) throws InterruptedException, ExecutionException {
            List<Callable<Double>> turns = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                turns.add(() -> turn(thread));
            }
            double sum = 0;
            for (Future<Double> turn : pool.invokeAll(turns)) {
                sum += turn.get();
            }
            micros.add(sum / threads);
        }

        private double turn(int thread) {
            long start = System.nanoTime();
            long now;
            int texts = 0;
            long found = 0;
            do {
                found += work.applyAsInt(items.get(cursors[thread]));
                cursors[thread] = (cursors[thread] + 1) % items.size();
                texts++;
                now = System.nanoTime();
            } while (now - start < TURN_NANOS);
            if (found < 0) {
                // never; but a result that nobody looks at need not be computed, and the compiler knows that
                throw new IllegalStateException("found " + found);
            }
            return (now - start) / 1e3 / texts;
        }

        MatchFigures.Speed speed(Task floor) {
            double median = MatchFigures.at(micros, 0.5);
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < micros.size(); i++) {
                ratios.add(micros.get(i) / floor.micros.get(i));
            }
            return new MatchFigures.Speed(threads * 1e6 / median, median, MatchFigures.at(ratios, 0.5));
        }
    }

    /** Takes rules out and puts them back, until the next text would be judged by them. */
    private MatchFigures.Percentiles addTimes(double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        double[] micros = new double[MOST_ADDED];
        int added = 0;
        do {
            Rule rule = matchable.get((int) ((long) added * matchable.size() / MOST_ADDED));
            live.remove(rule.id());
            long start = System.nanoTime();
            live.put(rule);
            live.snapshot();
            micros[added++] = (System.nanoTime() - start) / 1e3;
        } while (added < MOST_ADDED && System.nanoTime() < end);
        List<Double> times = Arrays.stream(micros).limit(added).boxed().toList();
        return new MatchFigures.Percentiles(MatchFigures.at(times, 0.5), MatchFigures.at(times, 0.99));
    }

    private static long usedHeap() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
