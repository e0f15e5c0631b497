package io.wirewatch.feed.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A Java process of ours, which says {@code ready …} when it is, {@code use …} now and then, and ends when its input does. */
final class ChildProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(40);

    private final String name;
    private final Process process;
    private final CompletableFuture<String> ready = new CompletableFuture<>();
    private volatile Use use = Use.NONE;
    private volatile long peakHeapMebibytes;

    private ChildProcess(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    /**
     * Starts a process; what it complains about goes to a file. Out of memory, it dies at once, and so is noticed.
     *
     * @param heap as {@code -Xmx} takes it
     */
    static ChildProcess start(Class<?> main, String name, Path directory, String heap, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+ExitOnOutOfMemoryError",
                // As it ships: to standard error.
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(directory.resolve(name + ".stderr.txt").toFile())
                .start();
        ChildProcess child = new ChildProcess(name, process);
        Thread reader = new Thread(child::listen, "listen-to-" + name);
        reader.setDaemon(true);
        reader.start();
        return child;
    }

    /** Waits until it is ready, and returns what it says about that. */
    String awaitReady() throws InterruptedException {
        try {
            return ready.get(START.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(name + " did not get ready: " + e.getMessage(), e);
        }
    }

    String name() {
        return name;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What it has used until it last said so. */
    Use use() {
        return use;
    }

    /** The largest heap that it has told of. */
    long peakHeapMebibytes() {
        return peakHeapMebibytes;
    }

    /** SIGKILL: it gets no chance to put anything in order. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets it end by itself. False when it had to be killed. */
    boolean stop() throws InterruptedException, IOException {
        try (Writer input = process.outputWriter()) {
            input.flush();
        }
        if (process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            return true;
        }
        kill();
        return false;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void listen() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith("ready ")) {
                    ready.complete(line.substring("ready ".length()));
                } else if (line.startsWith("use ")) {
                    use = Use.read(line);
                    peakHeapMebibytes = Math.max(peakHeapMebibytes, use.heapMebibytes());
                }
            }
        } catch (IOException e) {
            // It was killed.
        }
        ready.completeExceptionally(new IOException(name + " has ended"));
    }
}
