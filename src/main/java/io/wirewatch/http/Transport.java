package io.wirewatch.http;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.pool.PoolStats;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one request to one server over HTTP/1.1 and reads what comes, with a deadline for all of it: looking the host up, connecting, TLS,
 * headers and body. The work is done on a thread of its own, since nothing else can be given up in the middle of a look-up or a read; the caller
 * waits for it. Connections are kept for a few seconds.
 *
 * <p>Safe to share between threads.
 */
final class Transport implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Transport.class);

    /** Servers commonly hang up after 5 seconds; we are sooner, so that no request meets a connection that is just going. */
    private static final Timeout KEPT = Timeout.ofSeconds(3);

    /** Headers that may come in several parts (RFC 9110, section 5.3). */
    private static final Set<String> LISTS = Set.of("link", "cache-control", "content-encoding");

    private static final int MAX_CONNECTIONS = 2000;
    private static final Http1Config HEADER_LIMITS = Http1Config.custom()
            .setMaxHeaderCount(200)
            .setMaxLineLength(16 * 1024)
            .setMaxEmptyLineCount(10)
            .build();

    private final BodyReader bodies;
    private final PoolingHttpClientConnectionManager connections;
    private final CloseableHttpClient http;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), Transport::daemon);

    Transport(WebSettings settings, GuardedConnector connector) {
        bodies = new BodyReader(settings.maxBytes());
        connections = connections(settings, connector);
        http = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(requests(settings))
                .setUserAgent(settings.userAgent())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .evictIdleConnections(KEPT)
                .build();
    }

    /**
     * Sends, and waits for the answer.
     *
     * @param nanos for all of it
     * @throws InterruptedException when the calling thread is interrupted; the request is given up
     * @throws IOException when there is no answer
     */
    Reply send(Hop hop, long nanos) throws InterruptedException, IOException {
        HttpUriRequestBase request = request(hop);
        Future<Reply> reply;
        try {
            reply = threads.submit(() -> exchange(hop.origin(), request));
        } catch (RejectedExecutionException e) {
            throw new WebFault(WebFailure.BROKEN_CONNECTION, "the client is closed");
        }
        try {
            return reply.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new WebFault(
                    WebFailure.TIMEOUT,
                    "no complete answer in time from " + hop.origin().place());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } finally {
            if (!reply.isDone()) {
                request.cancel();
                reply.cancel(true);
            }
        }
    }

    int openConnections() {
        PoolStats stats = connections.getTotalStats();
        return stats.getLeased() + stats.getAvailable();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.close(CloseMode.IMMEDIATE);
    }

    private Reply exchange(Origin origin, HttpUriRequestBase request) throws IOException {
        HttpHost host = new HttpHost(origin.scheme(), origin.host(), origin.port());
        ClassicHttpResponse response = http.executeOpen(host, request, null);
        boolean isRead = false;
        try {
            Reply reply = reply(response);
            isRead = !Reply.isRedirect(reply.status());
            return reply;
        } finally {
            release(response, request, isRead);
        }
    }

    /** To close what has not been read to its end would mean to read it to its end: its connection is torn down before. */
    private static void release(ClassicHttpResponse response, HttpUriRequestBase request, boolean isRead) {
        if (!isRead) {
            request.cancel();
        }
        try {
            response.close();
        } catch (IOException e) {
            log.trace("a connection did not end well, after all was said", e);
        }
    }

    private Reply reply(ClassicHttpResponse response) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            headers.merge(name, header.getValue(), (all, more) -> LISTS.contains(name) ? all + ", " + more : all);
        }
        String encodings = headers.getOrDefault("content-encoding", "");
        boolean read = !Reply.isRedirect(response.getCode()) && response.getEntity() != null;
        return new Reply(response.getCode(), headers, read ? body(response.getEntity(), encodings) : new byte[0]);
    }

    private byte[] body(HttpEntity entity, String encodings) throws IOException {
        bodies.checkAnnounced(entity.getContentLength());
        return bodies.read(entity.getContent(), encodings);
    }

    private static HttpUriRequestBase request(Hop hop) {
        HttpUriRequestBase request = new HttpUriRequestBase(hop.method(), hop.address());
        hop.allHeaders().forEach(request::setHeader);
        request.setHeader("Accept-Encoding", BodyReader.ACCEPTED);
        if (hop.body() != null) {
            request.setEntity(new ByteArrayEntity(hop.body(), null));
        }
        return request;
    }

    private static PoolingHttpClientConnectionManager connections(WebSettings settings, GuardedConnector connector) {
        PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager(
                connector,
                PoolConcurrencyPolicy.STRICT,
                PoolReusePolicy.LIFO,
                TimeValue.NEG_ONE_MILLISECOND,
                ManagedHttpClientConnectionFactory.builder()
                        .http1Config(HEADER_LIMITS)
                        .build());
        connections.setMaxTotal(MAX_CONNECTIONS);
        // How many requests a host gets is decided by HostGate.
        connections.setDefaultMaxPerRoute(MAX_CONNECTIONS);
        connections.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                .setIdleTimeout(KEPT)
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .build());
        connections.setDefaultSocketConfig(SocketConfig.custom()
                .setSoTimeout(Timeout.of(settings.timeout()))
                .build());
        return connections;
    }

    private static RequestConfig requests(WebSettings settings) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(settings.timeout()))
                .setResponseTimeout(Timeout.of(settings.timeout()))
                .setDefaultKeepAlive(KEPT.toMilliseconds(), TimeUnit.MILLISECONDS)
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "web");
        thread.setDaemon(true);
        return thread;
    }
}
