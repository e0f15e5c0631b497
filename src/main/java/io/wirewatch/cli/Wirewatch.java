package io.wirewatch.cli;

import io.wirewatch.config.InvalidSettingsException;
import io.wirewatch.core.topic.InvalidTopicException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: finds the command that is meant and runs it. */
@Command(
        name = "wirewatch",
        description = {
            "Watches the news: feeds in, tagged items and explained alerts out.",
            "",
            "Start with @|bold wirewatch demo|@. Each stage of the path is also a filter on its own:",
            "  wirewatch parse feed.xml | wirewatch tag | less",
            ""
        },
        footer = {"", "Run wirewatch COMMAND --help for what a command does, with examples."},
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            ParseCommand.class,
            ExtractCommand.class,
            TagCommand.class,
            MatchCommand.class,
            SendCommand.class,
            TailCommand.class,
            RulesCommand.class,
            SilencesCommand.class,
            DeadLettersCommand.class,
            RegionsCommand.class,
            TopicsCommand.class,
            ReplayCommand.class,
            AsyncApiCommand.class,
            BenchCommand.class,
            FeedsCommand.class,
            BrokerCommand.class
        })
public final class Wirewatch {
    private Wirewatch() {}

    public static void main(String[] arguments) {
        // Kafka's broker maps case by the default locale, and does not start in a Turkish one.
        Locale.setDefault(Locale.ENGLISH);
        System.exit(run(Console.ofProcess(), arguments));
    }

    /** Runs one command line; the seam for tests. */
    static int run(Console console, String... arguments) {
        CommandLine line = new CommandLine(new Wirewatch(), new CommandFactory(console));
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((failure, command, parsed) -> explain(console, failure));
        int status = line.execute(arguments);
        console.out().flush();
        return status;
    }

    private static String withCauses(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(": "));
    }

    private static int explain(Console console, Exception failure) throws Exception {
        if (failure instanceof FailedCommandException failed) {
            console.tell("wirewatch: " + failed.getMessage());
            if (failed.hint() != null) {
                console.tell("  " + failed.hint());
            }
        } else if (failure instanceof InvalidSettingsException invalid) {
            console.tell("wirewatch: the settings cannot be used:");
            invalid.problems().forEach(problem -> console.tell("  " + problem));
        } else if (failure instanceof InvalidTopicException) {
            console.tell("wirewatch: " + Terminal.safe(failure.getMessage()));
        } else if (failure instanceof InterruptedException) {
            console.tell("wirewatch: stopped before it had started");
        } else if (failure instanceof KafkaException
                || failure instanceof UncheckedIOException
                || failure instanceof TimeoutException) {
            console.tell("wirewatch: " + withCauses(failure));
        } else {
            throw failure;
        }
        return ExitCode.FAILED;
    }
}
