package io.wirewatch.cli;

import io.wirewatch.core.clean.ItemCleaner;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.wire.KafkaTopics;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirewatch send}: items to the Kafka topic {@code news.items}. */
@Command(
        name = "send",
        description = {
            "Reads NewsItem JSON lines and publishes them on the Kafka topic news.items, where a running Wirewatch tags them.",
            "",
            "  wirewatch parse world.xml | wirewatch send",
            "",
            "  wirewatch send --withdraw 3b1f09c2 77aa01de",
            "",
            "Ends when Kafka has confirmed every item. A bad line is told with its number; the rest go on, and the exit status is 1."
        },
        mixinStandardHelpOptions = true)
final class SendCommand implements Callable<Integer> {
    private static final int PROGRESS_EVERY = 10_000;

    private final Console console;
    private final ItemCleaner cleaner = new ItemCleaner();
    private final AtomicInteger confirmed = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    @Mixin
    private SettingsOptions options;

    @Option(
            names = "--withdraw",
            paramLabel = "ID",
            arity = "1..*",
            description =
                    "reads nothing, and withdraws the items with these ids: alerts on them say so, and end when no item is left")
    private List<String> withdrawn = List.of();

    SendCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        KafkaConnection kafka = KafkaConnection.open(options, console);
        return withdrawn.isEmpty() ? sendAll(kafka) : withdraw(kafka);
    }

    /** Whether there is such an item is for the stream to say: of those that it does not know, a withdrawal changes nothing. */
    private int withdraw(KafkaConnection kafka) throws InterruptedException {
        if (withdrawn.stream().anyMatch(String::isBlank)) {
            throw new FailedCommandException("--withdraw needs ids of items", null);
        }
        Instant now = Instant.now();
        kafka.write(withdrawn.stream().map(id -> kafka.topics().items().record(id, null, id + "@" + now, now)));
        console.tell("asked to withdraw " + Words.count(withdrawn.size(), "item")
                + "; an id that is not known changes nothing");
        return ExitCode.OK;
    }

    private int sendAll(KafkaConnection kafka) throws IOException {
        int bad;
        try (Producer<String, byte[]> producer = kafka.clients().producer()) {
            bad = JsonLines.read(console, NewsItem.class, item -> send(kafka, producer, item));
        }
        console.tell("sent " + Words.count(confirmed.get(), "item")
                + (failed.get() == 0 ? "" : ", " + failed.get() + " failed"));
        return ExitCode.of(bad + failed.get());
    }

    private void send(KafkaConnection kafka, Producer<String, byte[]> producer, NewsItem given) {
        stopAfterFailures();
        NewsItem item = cleaner.clean(given);
        Instant now = Instant.now();
        ProducerRecord<String, byte[]> record =
                kafka.topics().items().record(item.id(), item, item.id() + "@" + now, now);
        if (record.value().length > KafkaTopics.MAX_ITEM_BYTES) {
            throw new IllegalArgumentException("the item has " + record.value().length
                    + " bytes, and the stream takes at most " + KafkaTopics.MAX_ITEM_BYTES);
        }
        try {
            Future<RecordMetadata> unused = producer.send(record, (metadata, failure) -> confirm(item, failure));
        } catch (KafkaException e) {
            confirm(item, e);
        }
    }

    /** Each further one would have to wait as long for a cluster that is gone. */
    private void stopAfterFailures() {
        if (failed.get() > 0) {
            throw new FailedCommandException(
                    "Kafka no longer takes items; " + confirmed.get() + " have been sent",
                    "When it is back, send all again: what has come through already is a repeat and goes no further.");
        }
    }

    private void confirm(NewsItem item, Exception failure) {
        if (failure != null) {
            failed.incrementAndGet();
            console.tell("item " + item.id() + " could not be sent: " + failure.getMessage());
        } else if (confirmed.incrementAndGet() % PROGRESS_EVERY == 0) {
            console.tell("  " + confirmed.get() + " sent");
        }
    }
}
