package io.wirewatch.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * Opens connections to exactly the addresses that {@link AddressGuard} has judged, one after the other until one answers. For https the
 * certificate must be valid, trusted and made out to the host asked for (RFC 9110, section 4.3.4).
 */
final class GuardedConnector implements HttpClientConnectionOperator {
    private static final String[] TLS_VERSIONS = {"TLSv1.3", "TLSv1.2"};

    /** Connects a socket; tests record instead. */
    interface Dialer {
        void dial(Socket socket, InetSocketAddress address, int timeoutMillis) throws IOException;
    }

    private final AddressGuard guard;
    private final Dialer dialer;
    private final SSLSocketFactory tls;

    GuardedConnector(AddressGuard guard, Dialer dialer, SSLSocketFactory tls) {
        this.guard = guard;
        this.dialer = dialer;
        this.tls = tls;
    }

    @Override
    public void connect(
            ManagedHttpClientConnection connection,
            HttpHost host,
            InetSocketAddress localAddress,
            TimeValue timeout,
            SocketConfig config,
            HttpContext context)
            throws IOException {
        List<InetAddress> addresses = guard.addresses(host.getHostName());
        IOException last = null;
        for (InetAddress address : addresses) {
            Socket socket = new Socket();
            try {
                socket.setSoTimeout(config.getSoTimeout().toMillisecondsIntBound());
                socket.setTcpNoDelay(true);
                // Bound before it is connected, so that a request that is given up closes it on the way.
                connection.bind(socket);
                dialer.dial(socket, new InetSocketAddress(address, host.getPort()), (int) timeout.toMilliseconds());
                if (host.getSchemeName().equals("https")) {
                    connection.bind(secured(socket, host), socket);
                }
                return;
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw last;
    }

    @Override
    public void upgrade(ManagedHttpClientConnection connection, HttpHost host, HttpContext context) {
        throw new UnsupportedOperationException("there are no proxies to speak TLS through");
    }

    private SSLSocket secured(Socket socket, HttpHost host) throws IOException {
        SSLSocket secured = (SSLSocket) tls.createSocket(socket, host.getHostName(), host.getPort(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(TLS_VERSIONS);
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }
}
