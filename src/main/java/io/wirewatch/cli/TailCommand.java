package io.wirewatch.cli;

import io.wirewatch.wire.Json;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicFollower;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
            "  wirewatch tail alerts",
            "  wirewatch tail tagged --from-beginning --count 100 | jq .item.title",
            "",
            "A dead letter is printed with its headers (reason, place, message …) and its value as text.",
            ""
        },
        mixinStandardHelpOptions = true)
final class TailCommand implements Callable<Integer> {
    /** What can be looked at. Trends come with a later version. */
    enum Kind {
        tagged,
        alerts,
        feed_events,
        dead_letters;

        @Override
        public String toString() {
            return name().replace('_', '-');
        }

        private String topic(KafkaTopics topics) {
            return switch (this) {
                case tagged -> topics.tagged().name();
                case alerts -> topics.alerts().name();
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

    TailCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (count < 1) {
            throw new FailedCommandException("--count must be at least 1", null);
        }
        KafkaConnection kafka = KafkaConnection.open(options, console);
        TopicFollower.From from = fromBeginning ? TopicFollower.From.BEGINNING : TopicFollower.From.END;
        try (TopicFollower follower =
                TopicFollower.follow(kafka.clients(), kind.topic(kafka.topics()), from, this::print)) {
            while (!done.await(LOOK_MILLIS, TimeUnit.MILLISECONDS) && !console.isCut()) {
                console.out().flush();
            }
        }
        return ExitCode.OK;
    }

    private void print(ConsumerRecord<String, byte[]> record) {
        boolean nothingToShow = record.value() == null && kind != Kind.dead_letters;
        if (printed >= count || nothingToShow) {
            return;
        }
        console.line(
                kind == Kind.dead_letters
                        ? Json.line(deadLetter(record))
                        : new String(record.value(), StandardCharsets.UTF_8));
        console.out().flush();
        if (++printed >= count) {
            done.countDown();
        }
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
