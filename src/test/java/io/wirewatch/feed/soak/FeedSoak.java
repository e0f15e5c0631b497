package io.wirewatch.feed.soak;

import io.wirewatch.bench.Arguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The soak as a program: see {@code docs/soak.md}. Exits with 1 and a list when anything is wrong.
 *
 * <p>Everything it starts ends with it; its directory, with what the processes have complained about, stays.
 */
final class FeedSoak {
    private FeedSoak() {}

    /** @param arguments {@code name=value} for each option that differs from its default */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        SoakPlan plan = plan(arguments);
        Path directory = Files.createTempDirectory("wirewatch-soak");
        System.out.println(plan);
        System.out.println("in " + directory);
        long start = System.nanoTime();
        Findings findings = new Soak(
                        plan,
                        directory,
                        line -> System.out.printf("%4d s  %s%n", (System.nanoTime() - start) / 1_000_000_000, line))
                .run();
        findings.report().forEach(System.out::println);
        System.exit(findings.isClean() ? 0 : 1);
    }

    private static SoakPlan plan(String... written) {
        Arguments arguments = Arguments.of(
                Map.ofEntries(
                        Map.entry("feeds", "10000"),
                        Map.entry("hosts", "1500"),
                        Map.entry("minutes", "10"),
                        Map.entry("factor", "6"),
                        Map.entry("instances", "2"),
                        Map.entry("kills", "6"),
                        Map.entry("restarts", "3"),
                        Map.entry("troubled", "0.15"),
                        Map.entry("seed", "20261123"),
                        Map.entry("timeout", "5"),
                        Map.entry("slack", "60"),
                        Map.entry("spacing", "500"),
                        Map.entry("heap", "512m"),
                        Map.entry("threads", "64")),
                written);
        double factor = Double.parseDouble(arguments.text("factor"));
        return new SoakPlan(
                arguments.number("feeds"),
                arguments.number("hosts"),
                Duration.ofMillis(Math.round(Double.parseDouble(arguments.text("minutes")) * 60_000)),
                factor,
                Duration.ofMillis(Math.round(600_000 / factor)),
                arguments.number("instances"),
                arguments.number("kills"),
                arguments.number("restarts"),
                Double.parseDouble(arguments.text("troubled")),
                Long.parseLong(arguments.text("seed")),
                arguments.text("heap"),
                arguments.number("threads"),
                Duration.ofSeconds(arguments.number("timeout")),
                Duration.ofMillis(arguments.number("spacing")),
                Duration.ofSeconds(arguments.number("slack")));
    }
}
