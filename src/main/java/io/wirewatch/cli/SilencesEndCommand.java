package io.wirewatch.cli;

import io.wirewatch.cli.SavedSilences.Status;
import io.wirewatch.core.alert.Silence;
import io.wirewatch.wire.KafkaTopic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.ProducerRecord;
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
        Instant now = Instant.now();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (String id : ids) {
            Silence silence = saved.require(id);
            Status status = SavedSilences.status(silence, now);
            if (status != Status.ENDED) {
                records.add(ended(kafka.topics().silences(), silence, status, now));
            }
            said.add(id + (status == Status.ENDED ? " had ended already" : " has ended"));
        }
        kafka.write(records.stream());
        said.forEach(console::tell);
        return ExitCode.OK;
    }

    /** One that has held is kept with its new end, so that what it held back can still be shown. */
    private static ProducerRecord<String, byte[]> ended(
            KafkaTopic<Silence> topic, Silence silence, Status status, Instant now) {
        boolean hasHeld = status == Status.HOLDS
                && (silence.from() == null || silence.from().isBefore(now));
        Silence shorter = hasHeld
                ? new Silence(
                        silence.id(), silence.matchers(), silence.from(), now, silence.author(), silence.comment())
                : null;
        return topic.record(silence.id(), shorter, silence.id() + "@" + now, now);
    }
}
