package io.wirewatch.cli;

import io.wirewatch.core.alert.Alert;
import io.wirewatch.stream.StreamCountsInMemory.Snapshot;
import io.wirewatch.wire.Json;
import io.wirewatch.wire.TopicFollower;
import io.wirewatch.wire.TopicFollower.From;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Counts what comes out on the Kafka topics during a demo, and shows each alert: what any other reader of committed records would see. */
final class DemoTally implements AutoCloseable {
    private final AtomicLong tagged = new AtomicLong();
    private final AtomicLong alerts = new AtomicLong();
    private final AlertPrinter printer;
    private Instant allTagged;
    private TopicFollower taggedItems;
    private TopicFollower firedAlerts;

    private DemoTally(AlertPrinter printer) {
        this.printer = printer;
    }

    /** Begins to count, from now on. */
    static DemoTally follow(KafkaConnection kafka, AlertPrinter printer, Duration limit)
            throws InterruptedException, TimeoutException {
        DemoTally tally = new DemoTally(printer);
        tally.taggedItems = TopicFollower.follow(
                kafka.clients(), kafka.topics().tagged().name(), From.END, record -> tally.tagged.incrementAndGet());
        tally.firedAlerts =
                TopicFollower.follow(kafka.clients(), kafka.topics().alerts().name(), From.END, tally::show);
        tally.taggedItems.awaitCaughtUp(limit);
        tally.firedAlerts.awaitCaughtUp(limit);
        return tally;
    }

    /** Whether all that was published has come out, and is to be read. */
    boolean agreesWith(NewsService service) {
        Snapshot counts = service.counts();
        return counts.addsUp()
                && counts.read() >= service.polls().items()
                && counts.tagged() == tagged.get()
                && counts.told() == alerts.get()
                && nothingIsUnderWay(service);
    }

    /** Whether all that had come out when this was first asked has been decided by now. */
    private boolean nothingIsUnderWay(NewsService service) {
        if (allTagged == null) {
            allTagged = Instant.now();
        }
        return service.decidedUntil().isAfter(allTagged);
    }

    String summary(NewsService service) {
        return Words.count(service.polls().items(), "item") + " published; " + StreamSummary.of(service.counts())
                + ". Seen on the Kafka topics: " + tagged.get() + " tagged, " + Words.count(alerts.get(), "record")
                + " of alerts";
    }

    @Override
    public void close() {
        taggedItems.close();
        firedAlerts.close();
    }

    private void show(ConsumerRecord<String, byte[]> record) {
        printer.print(Json.read(record.value(), Alert.class));
        alerts.incrementAndGet();
    }
}
