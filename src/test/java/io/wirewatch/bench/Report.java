package io.wirewatch.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs a {@link Lineup} and says what came of it: per engine the median of its rounds, and of its ratios to the
 * first one in the same round, in time of the processor. */
final class Report {
    private static final int WARM_UP_ROUNDS = 4;

    private Report() {}

    /**
     * Runs and prints.
     *
     * @param arguments {@code name=value} for each parameter that is to differ from the default: those of {@link Lineup}, and {@code rounds},
     *     {@code seconds} (of an iteration) and {@code heap}
     */
    static void run(Class<? extends Lineup> lineup, Arguments arguments) throws RunnerException {
        List<String> engines = Lineup.names(arguments.text("engines"));
        int rounds = arguments.number("rounds");
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + lineup.getSimpleName() + "\\.")
                .forks(1)
                .threads(1)
                .jvmArgs(
                        "-Xmx" + arguments.text("heap"),
                        "-Xms" + arguments.text("heap"),
                        "-Xmn" + arguments.text("young"))
                .warmupIterations(WARM_UP_ROUNDS * engines.size())
                .measurementIterations(rounds * engines.size())
                .warmupTime(time(arguments))
                .measurementTime(time(arguments))
                .shouldFailOnError(true);
        for (String parameter : List.of("engines", "words", "rules", "more", "choosy", "texts", "seed")) {
            options.param(parameter, parameter.equals("words") ? arguments.list(parameter) : arguments.one(parameter));
        }
        print(new Runner(options.build()).run(), engines);
    }

    private static TimeValue time(Arguments arguments) {
        return new TimeValue((long) (1000 * Double.parseDouble(arguments.text("seconds"))), TimeUnit.MILLISECONDS);
    }

    private static void print(Collection<RunResult> results, List<String> engines) {
        for (RunResult result : results) {
            System.out.printf(
                    "%ntexts of %s words %s, %s rules, %s more%n",
                    result.getParams().getParam("words"),
                    result.getParams().getParam("texts"),
                    result.getParams().getParam("rules"),
                    result.getParams().getParam("more"));
            System.out.printf(
                    "%-20s %12s %12s %12s   %s%n",
                    "engine", "µs/text", "CPU µs/text", "texts/s", "CPU, times " + engines.get(0));
            double[][] clock = byEngine(result, engines.size(), Report::clockTime);
            double[][] cpu = byEngine(result, engines.size(), Report::cpuTime);
            for (int i = 0; i < engines.size(); i++) {
                System.out.println(line(engines.get(i), clock[i], cpu[i], cpu[0]));
            }
        }
    }

    private static double clockTime(IterationResult iteration) {
        return iteration.getPrimaryResult().getScore();
    }

    private static double cpuTime(IterationResult iteration) {
        return iteration.getSecondaryResults().get("cpuMicrosPerText").getScore();
    }

    private static String line(String name, double[] clock, double[] cpu, double[] firstCpu) {
        double[] ratios = new double[cpu.length];
        for (int i = 0; i < cpu.length; i++) {
            ratios[i] = cpu[i] / firstCpu[i];
        }
        return "%-20s %12.1f %12.1f %12.0f   %.2f (%.2f to %.2f)"
                .formatted(
                        name,
                        median(clock),
                        median(cpu),
                        1e6 / median(cpu),
                        median(ratios),
                        Arrays.stream(ratios).min().orElseThrow(),
                        Arrays.stream(ratios).max().orElseThrow());
    }

    /** Iterations came in turns, those of the warm-up too, which were whole rounds. */
    private static double[][] byEngine(RunResult result, int engines, ToDoubleFunction<IterationResult> score) {
        double[] scores = result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(score)
                .toArray();
        double[][] rounds = new double[engines][scores.length / engines];
        for (int i = 0; i < scores.length; i++) {
            rounds[i % engines][i / engines] = scores[i];
        }
        return rounds;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
