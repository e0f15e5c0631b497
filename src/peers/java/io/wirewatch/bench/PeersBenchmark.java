package io.wirewatch.bench;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.RunnerException;

/** Our engines and those of others, on the same rules and texts, in turns. */
@State(Scope.Benchmark)
public class PeersBenchmark extends Lineup {
    public static void main(String... arguments) throws RunnerException {
        Report.run(
                PeersBenchmark.class,
                Arguments.of(
                        MatchBenchmark.defaults("floor,lucene-floor,index,lucene,lucene-multipass,hyperscan"),
                        arguments));
    }

    @Override
    Engine make(String name, Workload workload) {
        return switch (name) {
            case "lucene-floor" -> new LuceneTokenizing();
            case "lucene" ->
                new LuceneEngine(
                        workload.rules(), LuceneEngine.onePass(workload.sample().frequencies()));
            case "lucene-multipass" ->
                new LuceneEngine(
                        workload.rules(),
                        LuceneEngine.multipass(workload.sample().frequencies()));
            case "hyperscan" ->
                new HyperscanEngine(workload.rules(), workload.sample().frequencies());
            default -> MatchBenchmark.own(name, workload);
        };
    }
}
