package io.wirewatch.delivery;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/**
 * The answer to a request, written asynchronously (Servlet 6.0, section 3.7): no thread waits for the client. Javalin ends the answer when
 * {@link #ended} is done, which is once and always, and by then Jetty has been told of a failure already, so that neither touches an answer that
 * the other has given back.
 */
final class JettyOutlet implements Outlet, WriteListener {
    private final ServletOutputStream out;
    private final EndPoint connection;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile EventClient client;
    private volatile boolean failed;

    JettyOutlet(Context request) {
        try {
            this.out = request.res().getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.connection = ServletContextRequest.getServletContextRequest(request.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
    }

    /** Opens the answer (HTML standard, section 9.2) for a client. Returns at once. */
    void open(Context request, EventClient receiver) {
        client = receiver;
        request.contentType("text/event-stream; charset=utf-8")
                .header("Cache-Control", "no-store")
                // Some proxies gather what they pass on.
                .header("X-Accel-Buffering", "no");
        // By the time this is asked for, Javalin has turned asynchronous.
        request.future(() -> {
            out.setWriteListener(this);
            receiver.connect(this);
            return ended;
        });
    }

    @Override
    public void onWritePossible() {
        client.wake();
    }

    @Override
    public void onError(Throwable failure) {
        failed = true;
        boolean unused = client.drop();
    }

    @Override
    public boolean isReady() {
        return !failed && out.isReady();
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        out.write(bytes, 0, bytes.length);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** An answer that nobody takes is given up with its connection: Jetty has ended it by then, or does so now, and Javalin must not try to do it again. */
    @Override
    public void end() {
        if (isReady()) {
            ended.complete(null);
        } else {
            connection.close();
        }
    }
}
