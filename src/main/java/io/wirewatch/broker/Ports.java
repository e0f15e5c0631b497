package io.wirewatch.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds out which ports of this machine can be had. Between asking and binding somebody else may come first; then the broker says so. */
final class Ports {
    private static final byte[] LOCAL = {127, 0, 0, 1};

    private Ports() {}

    /** A port that is free now. */
    static int anyFree() {
        try (ServerSocket socket = bound(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new BrokerStartException("no port of 127.0.0.1 can be had: " + e, "check this machine's network", e);
        }
    }

    /** @throws BrokerStartException when the port is taken */
    static void requireFree(int port) {
        try (ServerSocket socket = bound(port)) {
            assert socket.isBound();
        } catch (IOException e) {
            throw new BrokerStartException(
                    "port " + port + " of 127.0.0.1 is taken: " + e.getMessage(),
                    "stop what listens there, or name another port (0 for any free one)",
                    e);
        }
    }

    private static ServerSocket bound(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        // As the broker itself does: a port whose last connections still linger counts as free.
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOCAL), port));
        return socket;
    }
}
