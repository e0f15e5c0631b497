package io.wirewatch.cli;

import io.wirewatch.edit.DeadLetterArchive;
import io.wirewatch.edit.StoredDeadLetter;
import io.wirewatch.wire.DeadLetter;
import io.wirewatch.wire.Json;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirewatch dead-letters list}: what was set aside. */
@Command(
        name = "list",
        description = {
            "Lists the records that were set aside, the newest last: id, when, why, where it came from, and what is wrong.",
            "",
            "  wirewatch dead-letters list --reason invalid --from 12h",
            "  wirewatch dead-letters list --json | jq -r .message | sort | uniq -c",
            ""
        },
        mixinStandardHelpOptions = true)
final class DeadLettersListCommand implements Callable<Integer> {
    private static final int TEXT_BYTES = 4096;

    private final Console console;
    private int listed;

    @Mixin
    private SettingsOptions options;

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            description = "only these: unreadable, invalid, empty, oversized or failed")
    private String reason;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "only those set aside since, such as 2d (so long ago), 2026-03-01 or 2026-03-01T06:00:00Z")
    private String from;

    @Option(names = "--json", description = "as JSON lines, with up to 4 KiB of each value")
    private boolean json;

    @Option(names = "--pretty", description = "for people: a few lines for each")
    private boolean pretty;

    DeadLettersListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (json && pretty) {
            throw new FailedCommandException("--json and --pretty exclude each other", null);
        }
        DeadLetterFilter filter = DeadLetterFilter.of(reason, from, Instant.now());
        KafkaConnection kafka = KafkaConnection.open(options, console);
        try (Waiting waiting = kafka.waiting()) {
            new DeadLetterArchive(kafka.clients(), kafka.topics()).readEach(stored -> {
                if (filter.takes(stored)) {
                    print(stored);
                }
            });
        }
        console.tell(Words.count(listed, "dead letter"));
        return ExitCode.OK;
    }

    private void print(StoredDeadLetter stored) {
        listed++;
        if (json) {
            console.line(Json.line(DeadLetterReport.of(stored, TEXT_BYTES)));
        } else if (pretty) {
            new DeadLetterPrinter(console).print(stored);
            console.line("");
        } else {
            console.line(summary(stored));
        }
    }

    private static String summary(StoredDeadLetter stored) {
        DeadLetter letter = stored.letter();
        return Terminal.safe("%-8s %s  %-10s %-22s %s"
                .formatted(
                        stored.id(),
                        letter.time(),
                        letter.reason().label(),
                        letter.origin(),
                        letter.message() == null ? "" : letter.message()));
    }
}
