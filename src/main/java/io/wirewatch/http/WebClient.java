package io.wirewatch.http;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Asks other machines, within limits: a few redirects, and an end to everything, be it time or size. Each server on the way is asked when it is its
 * host's turn. Whatever goes wrong out there is an answer ({@link WebAnswer.Failed}), never an exception.
 *
 * <p>Safe to share between threads. Proxies that the JDK is configured with are not used; cookies are neither kept nor sent.
 */
public final class WebClient implements AutoCloseable {
    private static final int MAX_REDIRECTS = 5;

    private final WebSettings settings;
    private final Transport transport;
    private final HostGate gate;

    public WebClient(WebSettings settings, AddressGuard guard) {
        this(settings, guard, Socket::connect, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    WebClient(WebSettings settings, AddressGuard guard, GuardedConnector.Dialer dialer, SSLSocketFactory tls) {
        this.settings = settings;
        transport = new Transport(settings, new GuardedConnector(guard, dialer, tls));
        gate = new HostGate(settings.hostConnections(), settings.hostSpacing(), HostGate.Ticker.SYSTEM);
    }

    public static WebClient of(WebSettings settings) {
        return new WebClient(settings, AddressGuard.system(settings.allowPrivateAddresses()));
    }

    /** Who is asked now, and who has to wait. */
    HostGate hosts() {
        return gate;
    }

    /**
     * Asks, and follows where redirects lead. The time to wait for a host's turn is not part of the time that it has to answer in; it is limited in
     * the same way.
     *
     * @throws InterruptedException when the calling thread is interrupted; the request is given up
     */
    public WebAnswer ask(WebRequest request) throws InterruptedException {
        try {
            return follow(Hop.of(request));
        } catch (WebFault e) {
            return new WebAnswer.Failed(e.kind(), e.getMessage());
        }
    }

    /** How many connections are in use or kept. */
    int openConnections() {
        return transport.openConnections();
    }

    /** Ends what is under way; who asks afterwards hears that it is closed. */
    @Override
    public void close() {
        transport.close();
    }

    private WebAnswer follow(Hop first) throws InterruptedException, WebFault {
        Patience patience = new Patience(settings.timeout());
        Hop hop = first;
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            Reply reply = send(hop, patience);
            if (!Reply.isRedirect(reply.status())) {
                return new WebAnswer.Response(
                        reply.status(), reply.headers(), reply.body(), hop.address(), hop.movedTo());
            }
            hop = hop.next(reply);
        }
        throw new WebFault(WebFailure.BAD_REDIRECT, "more than " + MAX_REDIRECTS + " redirects");
    }

    private Reply send(Hop hop, Patience patience) throws InterruptedException, WebFault {
        Origin origin = hop.origin();
        try (HostGate.Turn turn = patience.awaitTurn(gate, origin.host())) {
            return transport.send(hop, patience.left());
        } catch (IOException e) {
            throw Faults.named(e, origin);
        }
    }
}
