package io.wirewatch.cli;

import io.wirewatch.core.alert.LabelMatcher;
import io.wirewatch.core.alert.Silence;
import io.wirewatch.edit.Checked;
import io.wirewatch.edit.SilenceEditor;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirewatch silences add}: one more silence. */
@Command(
        name = "add",
        description = {
            "Keeps alerts with certain labels from being told, and prints the id of the silence. All matchers must hold for an alert:",
            "",
            "  severity=info|low    one of these values",
            "  region!=LT           none of these",
            "  source=example*      what begins so",
            "",
            "Alerts have the labels of their rule, and rule, severity, story, region, topic and source; regions and topics are codes, with all that",
            "contain them. A rule's own label counts less than one of these names.",
            ""
        },
        mixinStandardHelpOptions = true)
final class SilencesAddCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SettingsOptions options;

    @Parameters(paramLabel = "MATCHER", arity = "1..*", description = "such as rule=floods or severity=info|low")
    private List<String> matchers;

    @Option(names = "--for", paramLabel = "DURATION", description = "how long it holds, such as 2h or 3d")
    private String length;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "when it ends: 2026-02-03T18:00Z, or 2026-02-03T18:00 by the clock of this machine")
    private String until;

    @Option(names = "--from", paramLabel = "TIME", description = "when it begins; now, unless set")
    private String from;

    @Option(names = "--comment", paramLabel = "TEXT", description = "why")
    private String comment;

    @Option(names = "--author", paramLabel = "NAME", description = "who wants it (default: ${DEFAULT-VALUE})")
    private String author = System.getProperty("user.name");

    SilencesAddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<LabelMatcher> parsed = matchers.stream().map(this::matcher).toList();
        SilenceTimes times = SilenceTimes.of(from, until, length, Instant.now(), ZoneId.systemDefault());
        KafkaConnection kafka = KafkaConnection.open(options, console);
        try (Waiting waiting = kafka.waiting();
                SilenceEditor editor = new SilenceEditor(kafka.clients(), kafka.topics(), InstantSource.system())) {
            Silence silence = editor.draft(parsed, times.from(), times.until(), author, comment);
            Checked checked =
                    editor.check(silence, kafka.readAll(kafka.topics().rules()).values());
            requireSound(checked);
            checked.lints().forEach(doubt -> console.tell("note: " + Terminal.safe(doubt.message())));
            console.line(editor.add(silence).silence().id());
        }
        return ExitCode.OK;
    }

    private static void requireSound(Checked checked) {
        checked.errors().stream().findFirst().ifPresent(error -> {
            throw new FailedCommandException(error.field() + ": " + error.message(), error.hint());
        });
    }

    private LabelMatcher matcher(String written) {
        try {
            return LabelMatcher.parse(written);
        } catch (IllegalArgumentException e) {
            throw new FailedCommandException(Terminal.safe(e.getMessage()), null);
        }
    }
}
