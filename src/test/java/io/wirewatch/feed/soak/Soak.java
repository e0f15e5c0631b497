package io.wirewatch.feed.soak;

import io.wirewatch.wire.Feed;
import io.wirewatch.wire.KafkaClients;
import io.wirewatch.wire.KafkaTopics;
import io.wirewatch.wire.TopicSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;

/**
 * A soak: pollers in processes of their own ask a simulated web and are stopped and killed meanwhile; in the end everything that they have
 * written is judged by the script and by what the web went through.
 *
 * <p>Broker and pollers are children of this process and end with it. All connections are to the loopback address.
 */
final class Soak {
    private static final String BROKER_HEAP = "768m";

    private final SoakPlan plan;
    private final Path directory;
    private final Consumer<String> progress;
    private final KafkaTopics topics = new KafkaTopics("news.");
    private final Findings findings = new Findings();

    /**
     * @param directory where Kafka's data go, and what the processes complain about
     * @param progress is told what is under way
     */
    Soak(SoakPlan plan, Path directory, Consumer<String> progress) {
        this.plan = plan;
        this.directory = directory;
        this.progress = progress;
    }

    /** Runs it. Once. */
    Findings run() throws IOException, InterruptedException {
        try (SimulatedWeb web = new SimulatedWeb();
                ChildProcess broker = ChildProcess.start(
                        BrokerProcess.class,
                        "broker",
                        directory,
                        BROKER_HEAP,
                        List.of(directory.resolve("kafka").toString()))) {
            String servers = broker.awaitReady();
            KafkaClients clients = new KafkaClients(Map.of("bootstrap.servers", servers));
            try (Admin admin = clients.admin()) {
                new TopicSetup(admin).prepare(topics.all(), (short) 1);
            }
            World world = World.of(plan, new ScriptClock(Instant.now(), plan.factor()), web.port());
            subscribe(clients, world);
            web.start(world, new Answers(world, plan.retryAfter()));
            Course course = poll(servers, web.port());
            progress.accept("reading what they have written");
            judge(world, course, web.log(), Kept.read(clients, topics));
            return findings;
        }
    }

    private void subscribe(KafkaClients clients, World world) {
        try (Producer<String, byte[]> producer = clients.producer()) {
            for (FeedScript script : world.scripts()) {
                Feed feed = world.feed(script);
                var unused = producer.send(topics.feeds().record(feed.id(), feed, feed.id(), Instant.now()));
            }
            producer.flush();
        }
    }

    private Course poll(String servers, int port) throws IOException, InterruptedException {
        try (Fleet fleet = new Fleet(plan, directory, servers, port)) {
            fleet.start();
            Course.Notes notes = new Course.Notes(System.nanoTime());
            progress.accept(
                    plan.instances() + " pollers work for " + plan.length().toSeconds() + " s");
            disturb(fleet, notes);
            Course course = notes.stopped(System.nanoTime());
            fleet.stop(findings);
            say(fleet, course);
            return course;
        }
    }

    /** Kills and restarts in turns drawn by chance, spread over the time between a tenth and nine tenths of it. */
    private void disturb(Fleet fleet, Course.Notes notes) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(plan.seed());
        List<Boolean> kinds = new ArrayList<>(Collections.nCopies(plan.kills(), true));
        kinds.addAll(Collections.nCopies(plan.restarts(), false));
        Collections.shuffle(kinds, new Random(plan.seed()));
        long start = System.nanoTime();
        long length = plan.length().toNanos();
        for (int i = 0; i < kinds.size(); i++) {
            double share = 0.1 + 0.8 * (i + random.nextDouble()) / kinds.size();
            waitUntil(start + (long) (length * share), fleet);
            progress.accept(kinds.get(i) ? "kill -9" : "restart");
            long from = System.nanoTime();
            fleet.replace(kinds.get(i), random, findings);
            notes.disrupted(from, System.nanoTime());
        }
        waitUntil(start + length, fleet);
    }

    private void waitUntil(long moment, Fleet fleet) throws IOException, InterruptedException {
        while (System.nanoTime() < moment) {
            TimeUnit.NANOSECONDS.sleep(Math.min(moment - System.nanoTime(), TimeUnit.SECONDS.toNanos(1)));
            fleet.look(findings);
        }
    }

    private void judge(World world, Course course, List<Exchange> log, Kept kept) {
        Truth truth = truth(world, course);
        new ItemsCheck(truth, findings).judge(kept.items(), log, course);
        new PolitenessCheck(plan, findings).judge(log, course);
        new PunctualityCheck(truth, findings).judge(log, course);
        new HealthCheck(truth, kept, course, findings).judge(log);
        findings.figure("%d transactions, %.1f a second", kept.transactions(), kept.transactions() / course.seconds());
        findings.figure("%d requests, %.1f a second", log.size(), log.size() / course.seconds());
    }

    /** The course in seconds of the script. */
    private Truth truth(World world, Course course) {
        Instant now = Instant.now();
        long nanos = System.nanoTime();
        LongUnaryOperator second = moment -> world.clock().second(now.minusNanos(nanos - moment));
        List<Span> disrupted = course.disruptions().stream()
                .map(gone -> new Span(
                        second.applyAsLong(gone.from()),
                        second.applyAsLong(gone.until() + plan.takenOver().toNanos())))
                .toList();
        Span polled = new Span(second.applyAsLong(course.ready()), second.applyAsLong(course.stopped()));
        return new Truth(world, plan, polled, disrupted);
    }

    private void say(Fleet fleet, Course course) {
        findings.figure(
                "pollers: %.1f s of processor time in %.0f s (%.0f%% of one core); at most %d MiB resident, heap at most %d MiB, garbage included",
                fleet.cpuMillis() / 1000.0,
                course.seconds(),
                fleet.cpuMillis() / course.seconds() / 10,
                fleet.peakResidentMebibytes(),
                fleet.peakHeapMebibytes());
    }
}
