package io.wirewatch.cli;

import io.wirewatch.edit.DeadLetterArchive;
import io.wirewatch.edit.NoSuchEntryException;
import io.wirewatch.edit.StoredDeadLetter;
import io.wirewatch.wire.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirewatch dead-letters show}: one record that was set aside. */
@Command(
        name = "show",
        description = {"Shows one record that was set aside: why, where it came from, and its text."},
        mixinStandardHelpOptions = true)
final class DeadLettersShowCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SettingsOptions options;

    @Parameters(paramLabel = "ID", description = "as wirewatch dead-letters list shows it")
    private String id;

    @Option(names = "--json", description = "as one line of JSON, with the whole value")
    private boolean json;

    DeadLettersShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        KafkaConnection kafka = KafkaConnection.open(options, console);
        try (Waiting waiting = kafka.waiting()) {
            StoredDeadLetter stored = get(new DeadLetterArchive(kafka.clients(), kafka.topics()), id);
            if (json) {
                console.line(Json.line(DeadLetterReport.of(stored, Integer.MAX_VALUE)));
            } else {
                new DeadLetterPrinter(console).print(stored);
            }
        }
        return ExitCode.OK;
    }

    /** @throws FailedCommandException when there is none of this id */
    static StoredDeadLetter get(DeadLetterArchive archive, String id) {
        try {
            return archive.get(id);
        } catch (NoSuchEntryException e) {
            throw new FailedCommandException(
                    "there is no dead letter " + Terminal.safe(id), "wirewatch dead-letters list shows them.");
        }
    }
}
