package io.wirewatch.cli;

import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.story.Story;
import io.wirewatch.wire.HeldAlert;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicFollower;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirewatch tail}: what comes out, as it comes. */
@Command(
        name = "tail",
        description = {
            "Prints what arrives on a Kafka topic, one JSON line for each record, until Ctrl-C.",
            "",
            "  wirewatch tail alerts --pretty",
            "  wirewatch tail alerts | jq -c '[.id, .state, .reason]'",
            "  wirewatch tail tagged --from-beginning --count 100 | jq .item.title",
            "",
            "A dead letter is printed with its headers (reason, place, message …) and its value as text.",
            ""
        },
        mixinStandardHelpOptions = true)
final class TailCommand implements Callable<Integer> {
    /** What can be looked at. */
    enum Kind {
        tagged,
        stories,
        alerts,
        held_alerts,
        trends,
        feed_events,
        dead_letters;

        @Override
        public String toString() {
            return name().replace('_', '-');
        }

        private String topic(KafkaTopics topics) {
            return switch (this) {
                case tagged -> topics.tagged().name();
                case stories -> topics.stories().name();
                case alerts -> topics.alerts().name();
                case held_alerts -> topics.heldAlerts().name();
                case trends -> topics.trends().name();
                case feed_events -> topics.feedEvents().name();
                case dead_letters -> topics.deadLetters().name();
            };
        }
    }

    private static final long LOOK_MILLIS = 500;

    private final Console console;
    private final CountDownLatch done = new CountDownLatch(1);
    private long printed;

    @Parameters(paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}")
    private Kind kind;

    @Mixin
    private SettingsOptions options;

    @Option(names = "--from-beginning", description = "begin with the oldest record that is kept")
    private boolean fromBeginning;

    @Option(names = "--count", paramLabel = "N", description = "end after so many")
    private long count = Long.MAX_VALUE;

    @Option(names = "--pretty", description = "for people: a few lines for each of stories, alerts and held-alerts")
    private boolean pretty;

    TailCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (count < 1) {
            throw new FailedCommandException("--count must be at least 1", null);
        }
        Consumer<ConsumerRecord<String, byte[]>> printer = printer();
        KafkaConnection kafka = KafkaConnection.open(options, console);
        TopicFollower.From from = fromBeginning ? TopicFollower.From.BEGINNING : TopicFollower.From.END;
        try (TopicFollower follower = TopicFollower.follow(
                kafka.clients(), kind.topic(kafka.topics()), from, record -> print(record, printer))) {
            while (!done.await(LOOK_MILLIS, TimeUnit.MILLISECONDS) && !console.isCut()) {
                console.out().flush();
            }
        }
        return ExitCode.OK;
    }

    private void print(ConsumerRecord<String, byte[]> record, Consumer<ConsumerRecord<String, byte[]>> printer) {
        boolean nothingToShow = record.value() == null && kind != Kind.dead_letters;
        if (printed >= count || nothingToShow) {
            return;
        }
        printer.accept(record);
        console.out().flush();
        if (++printed >= count) {
            done.countDown();
        }
    }

    private Consumer<ConsumerRecord<String, byte[]>> printer() {
        if (pretty) {
            return prettyPrinter();
        }
        return kind == Kind.dead_letters
                ? record -> console.line(Json.line(deadLetter(record)))
                : record -> console.line(new String(record.value(), StandardCharsets.UTF_8));
    }

    private Consumer<ConsumerRecord<String, byte[]>> prettyPrinter() {
        AlertPrinter alerts = new AlertPrinter(console);
        return switch (kind) {
            case stories -> record -> console.line(summary(Json.read(record.value(), Story.class)));
            case alerts -> record -> alerts.print(Json.read(record.value(), Alert.class));
            case held_alerts -> record -> alerts.print(Json.read(record.value(), HeldAlert.class));
            default ->
                throw new FailedCommandException(
                        "--pretty is for stories, alerts and held-alerts, not for " + kind, null);
        };
    }

    private static String summary(Story story) {
        return Terminal.safe("%-10s %-11s %s"
                .formatted(
                        Words.count(story.size(), "item"), Words.count(story.sources(), "source"), story.headline()));
    }

    private static Map<String, String> deadLetter(ConsumerRecord<String, byte[]> record) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("key", record.key());
        for (Header header : record.headers()) {
            shown.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        if (record.value() != null) {
            shown.put("value", new String(record.value(), StandardCharsets.UTF_8));
        }
        return shown;
    }
}
