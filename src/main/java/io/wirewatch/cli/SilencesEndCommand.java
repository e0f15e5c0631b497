package io.wirewatch.cli;

import io.wirewatch.edit.SilenceEditor;
import io.wirewatch.edit.SilenceStatus;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code wirewatch silences end}: a silence ends before its time. */
@Command(
        name = "end",
        description = {
            "Ends silences now. What they held back is told if it is still open. One that has not begun yet is removed."
        },
        mixinStandardHelpOptions = true)
final class SilencesEndCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SettingsOptions options;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "ids of silences")
    private List<String> ids;

    SilencesEndCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        KafkaConnection kafka = KafkaConnection.open(options, console);
        SavedSilences saved = SavedSilences.of(kafka);
        ids.forEach(saved::require);
        try (Waiting waiting = kafka.waiting();
                SilenceEditor editor = new SilenceEditor(kafka.clients(), kafka.topics(), InstantSource.system())) {
            Map<String, SilenceEditor.Ended> ended = editor.end(ids).stream()
                    .collect(Collectors.toMap(one -> one.former().id(), one -> one));
            ids.forEach(id -> console.tell(
                    id + (ended.get(id).was() == SilenceStatus.ENDED ? " had ended already" : " has ended")));
        }
        return ExitCode.OK;
    }
}
