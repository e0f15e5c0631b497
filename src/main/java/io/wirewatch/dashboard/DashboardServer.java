package io.wirewatch.dashboard;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.function.Consumer;

/** Serves the page, its events and {@code /health/live} over HTTP. Safe to share between threads. */
public final class DashboardServer implements AutoCloseable {
    private final Javalin server;
    private final URI address;

    private DashboardServer(Javalin server, URI address) {
        this.server = server;
        this.address = address;
    }

    /**
     * Starts to serve.
     *
     * @param events answers the requests for {@code /api/v1/events}, and keeps no thread of the server's for it
     * @throws CannotListenException when the port is taken or the host is none of this machine's
     */
    public static DashboardServer start(DashboardSettings settings, Consumer<Context> events) {
        return start(settings, events, Routes.NONE);
    }

    /** The same, with more routes. */
    public static DashboardServer start(DashboardSettings settings, Consumer<Context> events, Routes api) {
        Javalin server = Javalin.create(config -> configure(config, settings, events, api));
        try {
            server.start();
        } catch (JavalinException e) {
            throw CannotListenException.of(settings, e);
        }
        return new DashboardServer(
                server, URI.create("http://" + HostCheck.inUrl(settings.host()) + ":" + server.port() + "/"));
    }

    /**
     * Tells early what {@link #start} would only find after much else has been started.
     *
     * @throws CannotListenException when the port is taken or the host is none of this machine's
     */
    public static void requireFree(DashboardSettings settings) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.host(), settings.port()));
        } catch (IOException e) {
            throw CannotListenException.of(settings, e);
        }
    }

    /** Where the page is, with the port that was taken. */
    public URI address() {
        return address;
    }

    /** Stops to serve. Close what feeds the events first: their clients leave with it. */
    @Override
    public void close() {
        server.stop();
    }

    private static void configure(
            JavalinConfig config, DashboardSettings settings, Consumer<Context> events, Routes api) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.router.ignoreTrailingSlashes = false;
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.modifyServer(SafetyHeaders::guardErrors);
        config.jetty.modifyHttpConfiguration(http -> http.addCustomizer(new SafetyHeaders()));

        HostCheck hosts = new HostCheck(settings.host());
        config.routes.before(request -> refuseForeignHost(request, hosts));
        for (PageFile file : PageFile.all()) {
            config.routes.get(file.path(), file::send);
            config.routes.head(file.path(), file::send);
        }
        config.routes.get("/health/live", request -> request.result("ok\n"));
        config.routes.get("/api/v1/events", events::accept);
        api.adding().accept(config.routes);
        config.routes.exception(HttpResponseException.class, (failure, request) -> {
            if (request.path().startsWith("/api/")) {
                api.refusing().accept(failure, request);
            } else {
                answerPlainly(failure, request);
            }
        });
    }

    private static void refuseForeignHost(Context request, HostCheck hosts) {
        if (!hosts.allows(request.header("Host"))) {
            throw new HttpResponseException(
                    HttpStatus.FORBIDDEN.getCode(), "This server does not go by that host name; use its address.");
        }
    }

    /** Says what is wrong without repeating anything from the request. */
    static void answerPlainly(HttpResponseException failure, Context request) {
        HttpStatus status = HttpStatus.forStatus(failure.getStatus());
        String message = failure.getClass() == HttpResponseException.class ? failure.getMessage() : status.getMessage();
        request.status(status).contentType("text/plain; charset=utf-8").result(message + "\n");
    }
}
