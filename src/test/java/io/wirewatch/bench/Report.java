package io.wirewatch.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs a {@link Lineup} and says what came of it: per engine the median of its rounds, and of its ratios to the first one. */
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
        for (String parameter : List.of("engines", "words", "rules", "more", "texts", "seed")) {
            options.param(parameter, parameter.equals("words") ? arguments.list(parameter) : arguments.one(parameter));
        }
        print(new Runner(options.build()).run(), engines);
    }

    private static TimeValue time(Arguments arguments) {
        return new TimeValue((long) (1000 * Double.parseDouble(arguments.text("seconds"))), TimeUnit.MILLISECONDS);
    }

    private static void print(Collection<RunResult> results, List<String> engines) {
        for (RunResult result : results) {
            double[][] rounds = byEngine(result, engines.size());
            System.out.printf(
                    "%ntexts of %s words%s, %s rules (+ %s where more)%n",
                    result.getParams().getParam("words"),
                    result.getParams().getParam("texts"),
                    result.getParams().getParam("rules"),
                    result.getParams().getParam("more"));
            System.out.printf(
                    "%-20s %12s %12s %12s   %s%n", "engine", "µs/text", "least", "texts/s", "times " + engines.get(0));
            for (int i = 0; i < engines.size(); i++) {
                System.out.println(line(engines.get(i), rounds[i], rounds[0]));
            }
        }
    }

    private static String line(String name, double[] times, double[] firsts) {
        double[] ratios = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            ratios[i] = times[i] / firsts[i];
        }
        return "%-20s %12.1f %12.1f %12.0f   %.2f (%.2f to %.2f)"
                .formatted(
                        name,
                        median(times),
                        Arrays.stream(times).min().orElseThrow(),
                        1e6 / median(times),
                        median(ratios),
                        Arrays.stream(ratios).min().orElseThrow(),
                        Arrays.stream(ratios).max().orElseThrow());
    }

    /** Iterations came in turns, those of the warm-up too, which were whole rounds. */
    private static double[][] byEngine(RunResult result, int engines) {
        List<Double> scores = new ArrayList<>();
        result.getBenchmarkResults().forEach(fork -> fork.getIterationResults()
                .forEach(iteration -> scores.add(iteration.getPrimaryResult().getScore())));
        double[][] rounds = new double[engines][scores.size() / engines];
        for (int i = 0; i < scores.size(); i++) {
            rounds[i % engines][i / engines] = scores.get(i);
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
