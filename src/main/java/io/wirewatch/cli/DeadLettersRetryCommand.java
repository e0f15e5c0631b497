package io.wirewatch.cli;

import io.wirewatch.edit.DeadLetterArchive;
import io.wirewatch.edit.DeadLetterRetry;
import io.wirewatch.edit.RefusedException;
import io.wirewatch.edit.StoredDeadLetter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirewatch dead-letters retry}: records that were set aside, sent once more. */
@Command(
        name = "retry",
        description = {
            "Sends records that were set aside once more, to the Kafka topic where they came from.",
            "What is still wrong becomes a dead letter again, with a new id.",
            "",
            "  wirewatch dead-letters retry 0-17 0-18",
            "  wirewatch dead-letters retry --all --reason failed --from 2d",
            ""
        },
        mixinStandardHelpOptions = true)
final class DeadLettersRetryCommand implements Callable<Integer> {
    private final Console console;
    private int sent;
    private int refused;

    @Mixin
    private SettingsOptions options;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "as wirewatch dead-letters list shows them")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--all", description = "all that --reason and --from leave")
    private boolean all;

    @Option(names = "--reason", paramLabel = "REASON", description = "with --all: only those of this reason")
    private String reason;

    @Option(names = "--from", paramLabel = "TIME", description = "with --all: only those set aside since")
    private String from;

    DeadLettersRetryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (all == !ids.isEmpty() || (!all && (reason != null || from != null))) {
            throw new FailedCommandException(
                    "which dead letters?", "Name ids, or say --all, with --reason REASON and --from TIME if you like.");
        }
        DeadLetterFilter filter = DeadLetterFilter.of(reason, from, Instant.now());
        KafkaConnection kafka = KafkaConnection.open(options, console);
        DeadLetterArchive archive = new DeadLetterArchive(kafka.clients(), kafka.topics());
        try (Waiting waiting = kafka.waiting();
                DeadLetterRetry retry = new DeadLetterRetry(kafka.clients(), kafka.topics(), InstantSource.system())) {
            if (all) {
                archive.readEach(stored -> retry(retry, stored, filter));
            }
            for (String id : ids) {
                retry(retry, DeadLettersShowCommand.get(archive, id), filter);
            }
        }
        console.tell(
                Words.count(sent, "dead letter") + " sent once more" + (refused == 0 ? "" : ", " + refused + " not"));
        return ExitCode.of(refused);
    }

    private void retry(DeadLetterRetry retry, StoredDeadLetter stored, DeadLetterFilter filter)
            throws InterruptedException {
        if (!filter.takes(stored)) {
            return;
        }
        try {
            var unused = retry.retry(stored);
            sent++;
        } catch (RefusedException e) {
            refused++;
            console.tell(Terminal.safe("not sent: " + e.getMessage()));
        }
    }
}
