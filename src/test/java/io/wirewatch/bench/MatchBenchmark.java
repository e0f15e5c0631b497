package io.wirewatch.bench;

import io.wirewatch.core.rule.TryAllMatcher;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.RunnerException;

/** Our own engines beside the floor: with and without evidence, and with ten times the rules. */
@State(Scope.Benchmark)
public class MatchBenchmark extends Lineup {
    public static void main(String... arguments) throws RunnerException {
        Report.run(MatchBenchmark.class, Arguments.of(defaults("floor,index,evidence"), arguments));
    }

    static Map<String, String> defaults(String engines) {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("engines", engines);
        defaults.put("words", "150,650");
        defaults.put("rules", "100000");
        defaults.put("more", "0");
        defaults.put("choosy", String.valueOf(Workload.CHOOSY));
        defaults.put("texts", "");
        defaults.put("seed", "20261123");
        defaults.put("rounds", "10");
        defaults.put("seconds", "1");
        defaults.put("heap", "4g");
        defaults.put("young", "128m");
        return defaults;
    }

    @Override
    Engine make(String name, Workload workload) {
        return own(name, workload);
    }

    static Engine own(String name, Workload workload) {
        return switch (name) {
            case "floor" -> new Tokenizing();
            case "index" -> new Indexed(Indexed.index(workload.rules(), workload.seen()), false);
            case "evidence" -> new Indexed(Indexed.index(workload.rules(), workload.seen()), true);
            case "more" -> new Indexed(Indexed.index(workload.all(), workload.seen()), false);
            case "more-evidence" -> new Indexed(Indexed.index(workload.all(), workload.seen()), true);
            case "try-all" -> new Matching(new TryAllMatcher(workload.rules()));
            default -> throw new IllegalArgumentException("there is no engine " + name);
        };
    }
}
