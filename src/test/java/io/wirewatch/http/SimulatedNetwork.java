package io.wirewatch.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;

/**
 * A network in which all hosts whose names end in {@code .test} stand at public addresses, which are all one port of the loopback address in truth. The guard judges
 * as it does in the world outside; what it lets through to anywhere else ends here, unconnected, and the process with it.
 */
public final class SimulatedNetwork {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int STRAYED = 3;

    private SimulatedNetwork() {}

    /** @param port where all its hosts are */
    public static WebClient client(WebSettings settings, int port) {
        AddressGuard guard = new AddressGuard(SimulatedNetwork::resolve, settings.allowPrivateAddresses());
        return new WebClient(
                settings, guard, (socket, address, timeout) -> dial(socket, address, port, timeout), (SSLSocketFactory)
                        SSLSocketFactory.getDefault());
    }

    private static List<InetAddress> resolve(String host) throws UnknownHostException {
        if (LITERAL.matcher(host).matches()) {
            return List.of(InetAddress.getByName(host));
        }
        if (host.endsWith(".test")) {
            return List.of(InetAddress.getByAddress(host, address(host)));
        }
        throw new UnknownHostException(host);
    }

    /** An address of its own for each host, somewhere in 20.0.0.0/8. */
    private static byte[] address(String host) {
        int hash = Arrays.hashCode(host.getBytes(StandardCharsets.UTF_8));
        return new byte[] {20, (byte) (hash >> 16), (byte) (hash >> 8), (byte) hash};
    }

    private static void dial(Socket socket, InetSocketAddress address, int port, int timeout) throws IOException {
        if (!address.getHostString().endsWith(".test") || address.getPort() != port) {
            System.err.println("would have connected to " + address);
            Runtime.getRuntime().halt(STRAYED);
        }
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), timeout);
    }
}
