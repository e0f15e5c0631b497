package io.wirewatch.bench;

import io.wirewatch.core.rule.Rule;
import io.wirewatch.core.rule.index.RuleIndex;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** An index built from rules, one after the other, their queries parsed: what a start costs beyond reading the rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx4g", "-Xms4g", "-Xmn256m"})
public class BuildBenchmark {
    private static final int WORDS = 650;

    /** A tenth of them are written as for 100,000, the rest of rarer words. */
    @Param("1000000")
    public int rules;

    @Param("20261123")
    public long seed;

    private List<Rule> all;

    /** @param arguments {@code name=value} for {@code rules} and {@code seed} */
    public static void main(String... arguments) throws RunnerException {
        Arguments given = Arguments.of(Map.of("rules", "1000000", "seed", "20261123"), arguments);
        new Runner(new OptionsBuilder()
                        .include("\\.BuildBenchmark\\.")
                        .param("rules", given.one("rules"))
                        .param("seed", given.one("seed"))
                        .build())
                .run();
    }

    @Setup
    public void write() {
        all = Workload.of(new Workload.Wish(seed, "", WORDS, rules / 10, rules - rules / 10))
                .all();
    }

    /** Builds it. */
    @Benchmark
    public RuleIndex build() {
        RuleIndex index = new RuleIndex();
        all.forEach(index::put);
        return index;
    }
}
