package io.wirewatch.cli;

import io.wirewatch.core.alert.Silence;
import io.wirewatch.edit.SilenceStatus;
import io.wirewatch.wire.Json;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirewatch silences list}: which silences there are. */
@Command(
        name = "list",
        description = "Lists the silences that hold now, then those that are to come.",
        mixinStandardHelpOptions = true)
final class SilencesListCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SettingsOptions options;

    @Option(names = "--all", description = "those that have ended, too")
    private boolean all;

    @Option(names = "--json", description = "as JSON lines, whole")
    private boolean json;

    SilencesListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Instant now = Instant.now();
        List<Silence> silences = SavedSilences.of(KafkaConnection.open(options, console)).byId().values().stream()
                .filter(silence -> all || SilenceStatus.of(silence, now) != SilenceStatus.ENDED)
                .sorted(Comparator.comparing((Silence silence) -> SilenceStatus.of(silence, now))
                        .thenComparing(Silence::until)
                        .thenComparing(Silence::id))
                .toList();
        silences.forEach(silence -> console.line(json ? Json.line(silence) : summary(silence, now)));
        if (silences.isEmpty()) {
            console.tell("No silences. Add one: wirewatch silences add rule=ID --for 2h");
        }
        return ExitCode.OK;
    }

    private static String summary(Silence silence, Instant now) {
        String whose = Stream.of(silence.author(), silence.comment())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(": "));
        return Terminal.safe("%-10s %-28s %s  %s"
                        .formatted(
                                silence.id(),
                                SavedSilences.when(silence, now),
                                SavedSilences.matchers(silence),
                                whose.isEmpty() ? "" : "(" + whose + ")"))
                .stripTrailing();
    }
}
