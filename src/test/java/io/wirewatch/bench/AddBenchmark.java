package io.wirewatch.bench;

import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.index.IndexSnapshot;
import io.wirewatch.core.rule.index.RuleIndex;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** One rule added to many, its query parsed, until the snapshot that the next text would be judged by has it. JMH gives the percentiles. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx4g", "-Xms4g", "-Xmn128m"})
public class AddBenchmark {
    private static final int ADDED = 20_000;
    private static final int WORDS = 650;

    @Param("100000")
    public int rules;

    @Param("20261123")
    public long seed;

    private RuleIndex index;
    private List<Rule> added;
    private int at;

    /** @param arguments {@code name=value} for {@code rules} and {@code seed} */
    public static void main(String... arguments) throws RunnerException {
        Arguments given = Arguments.of(Map.of("rules", "100000", "seed", "20261123"), arguments);
        new Runner(new OptionsBuilder()
                        .include("\\.AddBenchmark\\.")
                        .param("rules", given.one("rules"))
                        .param("seed", given.one("seed"))
                        .build())
                .run();
    }

    @Setup
    public void index() {
        Workload workload = Workload.of(new Workload.Wish(seed, "", WORDS, rules, 0));
        index = Indexed.index(workload.rules(), workload.seen());
        added = new RuleMaker(workload.sample(), seed + 3, Workload.CHOOSY, 0).rules("added-", ADDED);
    }

    /** Away with what the former iteration left behind. */
    @Setup(Level.Iteration)
    public void tidy() {
        index.tidyAll();
    }

    /** Adds one. */
    @Benchmark
    public IndexSnapshot add() {
        index.put(added.get(at));
        return index.snapshot();
    }

    /** So that there are as many rules each time. */
    @TearDown(Level.Invocation)
    public void remove() {
        if (!index.remove(added.get(at).id())) {
            throw new IllegalStateException("was not added: " + added.get(at));
        }
        at = (at + 1) % ADDED;
    }
}
