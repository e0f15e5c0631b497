package io.wirewatch.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The moment before which everything that arrived has been decided: what a rule that speaks in silence has to go by. A clock would not do, since
 * after a standstill hours of items may still wait to be read.
 *
 * <p>It is found by walking down the path. At some moment we look where the items' Kafka topic ends, and wait until the stream has committed
 * that far; then what came of those items stands on the next internal Kafka topic, and we look where this one ends, and so on. When the last
 * has been passed, the watermark is the moment at which the walk began. One round of questions to the cluster takes place each second, so it
 * is seconds behind; when the stream stands still or the cluster is away, so does the watermark. All instances find the same by themselves.
 *
 * <p>The moment is one of this machine's clock, and items arrive by the brokers'; it is set back by {@link #CLOCKS_DIFFER}. Safe to share between threads.
 */
final class Watermark implements Supplier<Instant>, AutoCloseable {
    /** How much the clocks of machines may differ. */
    static final Duration CLOCKS_DIFFER = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(Watermark.class);
    private static final Duration ROUND = Duration.ofMillis(500);

    private final Supplier<Admin> admins;
    private final String group;
    private final List<Stage> path;
    private final InstantSource clock;
    private final Instant end;
    private final Thread thread;
    private volatile Instant reached = Instant.EPOCH;
    private volatile boolean closed;

    private Walk walk;

    /** A Kafka topic on the path of items, in the order of the path. */
    record Stage(String topic, int partitions) {
        List<TopicPartition> all() {
            return IntStream.range(0, partitions)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
        }
    }

    /** Where we are on the way down: which stage is waited for, and to where. */
    private record Walk(Instant began, int stage, Map<TopicPartition, Long> ends) {}

    /**
     * One that does not look yet.
     *
     * @param end it does not go beyond this
     */
    Watermark(Supplier<Admin> admins, String group, List<Stage> path, InstantSource clock, Instant end) {
        this.admins = admins;
        this.group = group;
        this.path = List.copyOf(path);
        this.clock = clock;
        this.end = end;
        this.thread = new Thread(this::run, "watermark");
        thread.setDaemon(true);
    }

    /** Begins to look at once, without an end: the Kafka topics of the path must exist. */
    static Watermark follow(Supplier<Admin> admins, String group, List<Stage> path, InstantSource clock) {
        Watermark watermark = new Watermark(admins, group, path, clock, Instant.MAX);
        watermark.begin();
        return watermark;
    }

    /** Begins to look, on a thread of its own, if it has not yet. */
    synchronized void begin() {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    @Override
    public Instant get() {
        return reached;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        try {
            while (!closed) {
                follow();
                Thread.sleep(ROUND.toMillis());
            }
        } catch (InterruptedException e) {
            log.debug("the watermark is no longer followed");
        }
    }

    /** Until it is closed, or the client fails for good; without this thread no rule would ever speak in silence again. */
    private void follow() throws InterruptedException {
        try (Admin admin = admins.get()) {
            while (!closed) {
                look(admin);
                Thread.sleep(ROUND.toMillis());
            }
        } catch (RuntimeException e) {
            log.warn("the watermark stands still, and is looked for anew: {}", e.toString());
        }
    }

    private void look(Admin admin) throws InterruptedException {
        try {
            if (walk == null) {
                walk = new Walk(clock.instant().minus(CLOCKS_DIFFER), 0, ends(admin, path.get(0)));
            }
            while (walk != null && isPassed(admin)) {
                step(admin);
            }
        } catch (ExecutionException e) {
            log.debug("the watermark stands still: {}", e.toString());
        }
    }

    private void step(Admin admin) throws InterruptedException, ExecutionException {
        int next = walk.stage() + 1;
        if (next == path.size()) {
            reached = walk.began().isAfter(end) ? end : walk.began();
            walk = null;
        } else {
            walk = new Walk(walk.began(), next, ends(admin, path.get(next)));
        }
    }

    /**
     * Ends that count records of open transactions too: those have arrived, though nobody has read them. Where nothing is left to read there is
     * nothing to wait for; nobody would commit anything there.
     */
    private static Map<TopicPartition, Long> ends(Admin admin, Stage stage)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> firsts = offsets(admin, stage, OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = offsets(admin, stage, OffsetSpec.latest());
        ends.entrySet().removeIf(end -> end.getValue() <= firsts.get(end.getKey()));
        return ends;
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, Stage stage, OffsetSpec which)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> wanted =
                stage.all().stream().collect(Collectors.toMap(partition -> partition, partition -> which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin.listOffsets(wanted).all().get().forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    private boolean isPassed(Admin admin) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(
                        group, new ListConsumerGroupOffsetsOptions().requireStable(true))
                .partitionsToOffsetAndMetadata()
                .get();
        return walk.ends().entrySet().stream().allMatch(end -> offset(committed.get(end.getKey())) >= end.getValue());
    }

    private static long offset(OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }
}
