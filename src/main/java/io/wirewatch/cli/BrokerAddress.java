package io.wirewatch.cli;

import io.wirewatch.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the commands find the broker that a running {@code wirewatch run}, {@code demo} or {@code broker} keeps in its process: by a small
 * file in its data directory.
 */
final class BrokerAddress {
    private static final String FILE = "bootstrap-servers";
    private static final int CONNECT_MILLIS = 2_000;

    private BrokerAddress() {}

    /** Leaves the address for other commands to find, until {@link #remove}. */
    static void write(Path data, String servers) {
        try {
            Files.createDirectories(data);
            Files.writeString(data.resolve(FILE), servers);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the data directory " + data, e);
        }
    }

    static void remove(Path data) {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException e) {
            // A stale address does no harm: who reads it tries it first.
        }
    }

    /**
     * What a command's Kafka clients need to reach the cluster that is meant: the one named, else the running one in the data directory, else
     * the running demo's.
     *
     * @throws FailedCommandException when none is named and none runs
     */
    static Map<String, String> find(Settings settings, Console console) {
        Map<String, String> kafka = new HashMap<>(settings.kafka());
        if (settings.usesEmbeddedBroker()) {
            kafka.put("bootstrap.servers", running(settings, console));
        }
        return kafka;
    }

    private static String running(Settings settings, Console console) {
        Path demo = DataDirectory.ofDemo(settings.data());
        for (Path data : List.of(settings.data(), demo)) {
            Optional<String> servers = read(data).filter(BrokerAddress::answers);
            if (servers.isPresent()) {
                if (data.equals(demo)) {
                    console.tell("(using the broker of the running demo)");
                }
                return servers.get();
            }
        }
        throw new FailedCommandException(
                "no broker is running for the data directory " + settings.data(),
                "Start \"wirewatch run\" or \"wirewatch demo\" in another terminal, or name a cluster with --bootstrap-servers.");
    }

    private static Optional<String> read(Path data) {
        try {
            return Optional.of(Files.readString(data.resolve(FILE)).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the data directory " + data, e);
        }
    }

    private static boolean answers(String servers) {
        int colon = servers.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            int port = Integer.parseInt(servers.substring(colon + 1));
            socket.connect(new InetSocketAddress(servers.substring(0, colon), port), CONNECT_MILLIS);
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
