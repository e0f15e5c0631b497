package io.wirewatch.broker;

import java.nio.file.Path;
import java.time.Duration;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One real Kafka broker in this process. Its directory is formatted once; started again on the same directory, on the same ports or others,
 * it has all its data, after kill -9 too.
 *
 * <p>Safe to share between threads.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(20);

    private final KafkaRaftServer server;
    private final DirectoryLock lock;
    private final int port;
    private boolean closed;

    private EmbeddedBroker(KafkaRaftServer server, DirectoryLock lock, int port) {
        this.server = server;
        this.lock = lock;
        this.port = port;
    }

    /**
     * Starts a broker and waits until it takes clients, which lasts a few seconds.
     *
     * @param dataDirectory where all its data lives; made when there is none
     * @param port where clients reach it on 127.0.0.1; 0 for any free one
     * @throws BrokerStartException when the directory is in use or cannot be written, or the port is taken
     */
    public static EmbeddedBroker start(Path dataDirectory, int port) {
        DirectoryLock lock = DirectoryLock.take(dataDirectory);
        try {
            Surroundings.makeFit();
            if (port != 0) {
                Ports.requireFree(port);
            }
            int chosen = port == 0 ? Ports.anyFree() : port;
            Path logs = dataDirectory.resolve("kafka").toAbsolutePath();
            Storage.format(logs);
            KafkaConfig config = new KafkaConfig(BrokerSettings.of(logs, chosen, Ports.anyFree()), false);
            KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, lock, chosen);
        } catch (BrokerStartException e) {
            lock.close();
            throw e;
        } catch (Exception e) {
            lock.close();
            throw new BrokerStartException(
                    "the embedded broker cannot start on " + dataDirectory.toAbsolutePath() + ": " + e.getMessage(),
                    "the log says more; a new directory starts afresh",
                    e);
        }
    }

    /** Where clients reach it: the value of their {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Stops it, within a bounded time; what has been acknowledged is kept. Closing it again does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        Thread stopping = new Thread(this::stop, "stop-embedded-broker");
        stopping.setDaemon(true);
        stopping.start();
        try {
            stopping.join(CLOSE_LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (stopping.isAlive()) {
            log.warn(
                    "the embedded broker did not stop within {} s; its data recovers at the next start",
                    CLOSE_LIMIT.toSeconds());
        }
        lock.close();
    }

    private void stop() {
        server.shutdown();
        server.awaitShutdown();
    }
}
