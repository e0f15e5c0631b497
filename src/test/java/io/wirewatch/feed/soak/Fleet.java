package io.wirewatch.feed.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The poller processes of a soak, those that are gone included. Used from one thread. */
final class Fleet implements AutoCloseable {
    static final String DIED = "a poller has died by itself";
    static final String HUNG = "a poller did not stop when told";

    private final SoakPlan plan;
    private final Path directory;
    private final String servers;
    private final int port;
    private final List<ChildProcess> running = new ArrayList<>();
    private final List<ChildProcess> gone = new ArrayList<>();

    Fleet(SoakPlan plan, Path directory, String servers, int port) {
        this.plan = plan;
        this.directory = directory;
        this.servers = servers;
        this.port = port;
    }

    void start() throws IOException, InterruptedException {
        for (int i = 0; i < plan.instances(); i++) {
            launch();
        }
        for (ChildProcess poller : running) {
            poller.awaitReady();
        }
    }

    /** Takes one away and brings another; returns when that one works. */
    void replace(boolean byForce, SplittableRandom random, Findings findings) throws IOException, InterruptedException {
        ChildProcess leaving = running.remove(random.nextInt(running.size()));
        gone.add(leaving);
        if (byForce) {
            leaving.kill();
        } else {
            stop(leaving, findings);
        }
        launch().awaitReady();
    }

    /** Replaces whoever is no longer alive, and says so. */
    void look(Findings findings) throws IOException, InterruptedException {
        List<ChildProcess> dead =
                running.stream().filter(poller -> !poller.isAlive()).toList();
        for (ChildProcess poller : dead) {
            findings.wrong(DIED, poller.name());
            running.remove(poller);
            gone.add(poller);
            launch().awaitReady();
        }
    }

    void stop(Findings findings) throws IOException, InterruptedException {
        for (ChildProcess poller : running) {
            stop(poller, findings);
        }
    }

    /** Processor time of all of them together. */
    long cpuMillis() {
        return all().mapToLong(poller -> poller.use().cpuMillis()).sum();
    }

    long peakResidentMebibytes() {
        return all().mapToLong(poller -> poller.use().residentMebibytes()).max().orElse(0);
    }

    long peakHeapMebibytes() {
        return all().mapToLong(ChildProcess::peakHeapMebibytes).max().orElse(0);
    }

    @Override
    public void close() {
        running.forEach(ChildProcess::close);
    }

    private static void stop(ChildProcess poller, Findings findings) throws IOException, InterruptedException {
        if (!poller.stop()) {
            findings.wrong(HUNG, poller.name());
        }
    }

    private ChildProcess launch() throws IOException {
        int number = 1 + running.size() + gone.size();
        PollerOptions options = new PollerOptions(
                number,
                servers,
                port,
                plan.interval(),
                plan.maxBackoff(),
                plan.timeout(),
                plan.hostSpacing(),
                plan.threads());
        ChildProcess poller = ChildProcess.start(
                PollerProcess.class, "poller-" + number, directory, plan.heap(), options.arguments());
        running.add(poller);
        return poller;
    }

    private Stream<ChildProcess> all() {
        return Stream.concat(running.stream(), gone.stream());
    }
}
