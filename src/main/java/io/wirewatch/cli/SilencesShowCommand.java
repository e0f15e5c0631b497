package io.wirewatch.cli;

import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.alert.AlertDecision.Reason;
import io.wirewatch.core.alert.Silence;
import io.wirewatch.wire.HeldAlert;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.UnreadableJsonException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code wirewatch silences show}: one silence, and what it has held back. */
@Command(
        name = "show",
        description = {
            "Shows a silence and the alerts that it has held back so far, each as it stood last.",
            "The alerts are read from the Kafka topic news.held-alerts; wirewatch tail held-alerts shows them whole."
        },
        mixinStandardHelpOptions = true)
final class SilencesShowCommand implements Callable<Integer> {
    private static final int MOST = 50;

    private final Console console;

    @Mixin
    private SettingsOptions options;

    @Parameters(paramLabel = "ID", description = "id of the silence")
    private String id;

    SilencesShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        KafkaConnection kafka = KafkaConnection.open(options, console);
        Silence silence = SavedSilences.of(kafka).require(id);
        show("id", silence.id());
        show("matchers", SavedSilences.matchers(silence));
        show("from", silence.from());
        show("until", silence.until() + "  (" + SavedSilences.when(silence, Instant.now()) + ")");
        show("author", silence.author());
        show("comment", silence.comment());
        Map<String, Alert> held = new HashMap<>();
        kafka.readEach(kafka.topics().heldAlerts(), record -> take(record, held));
        List<String> lines = lines(held.values());
        show("held back", held.isEmpty() ? "nothing so far" : Words.count(held.size(), "alert"));
        lines.stream().skip(Math.max(0, lines.size() - MOST)).forEach(console::line);
        return ExitCode.OK;
    }

    private void take(ConsumerRecord<String, byte[]> record, Map<String, Alert> held) {
        try {
            HeldAlert value = Json.read(record.value(), HeldAlert.class);
            if (value.reason() == Reason.SILENCED && id.equals(value.by())) {
                held.merge(value.alert().id(), value.alert(), SilencesShowCommand::later);
            }
        } catch (UnreadableJsonException e) {
            console.tell("a held alert that cannot be read is passed over: " + Terminal.safe(e.getMessage()));
        }
    }

    private static Alert later(Alert first, Alert second) {
        return second.revision() >= first.revision() ? second : first;
    }

    private static List<String> lines(Collection<Alert> alerts) {
        return alerts.stream()
                .map(alert -> "  %s  %-8s %s: %s"
                        .formatted(
                                decided(alert),
                                Words.lower(alert.rule().severity()),
                                Terminal.safe(alert.rule().name()),
                                Terminal.safe(headline(alert))))
                .sorted()
                .collect(Collectors.toList());
    }

    private static String decided(Alert alert) {
        return alert.timing().decided() == null ? "" : alert.timing().decided().toString();
    }

    private static String headline(Alert alert) {
        if (!alert.items().isEmpty()) {
            return alert.items().get(0).item().headline();
        }
        return alert.reason() == null ? alert.trigger().kind() : alert.reason();
    }

    private void show(String what, Object value) {
        if (value != null) {
            console.line("%-10s %s".formatted(what, Terminal.safe(value.toString())));
        }
    }
}
