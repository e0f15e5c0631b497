package io.wirewatch.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What else is served, under {@code /api/}.
 *
 * @param adding adds the routes to the server's
 * @param refusing answers a request under {@code /api/} that is refused before it comes to a route, or that has none
 */
public record Routes(Consumer<RoutesConfig> adding, BiConsumer<HttpResponseException, Context> refusing) {
    /** None at all. */
    public static final Routes NONE = new Routes(routes -> {}, DashboardServer::answerPlainly);
}
