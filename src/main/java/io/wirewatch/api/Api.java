package io.wirewatch.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests under {@code /api/v1} as the operations say. Whatever goes wrong is answered with a {@link Problem}. Safe to share between threads.
 */
public final class Api {
    static final String ROOT = "/api/v1";

    private static final Logger log = LoggerFactory.getLogger(Api.class);
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final List<Operation> operations;
    private final InstantSource clock;
    private final String description;

    private Api(List<Operation> operations, String version, InstantSource clock) {
        this.operations = operations;
        this.clock = clock;
        this.description = OpenApi.json(operations, version);
    }

    static Api of(List<Operation> operations, String version, InstantSource clock) {
        return new Api(operations, version, clock);
    }

    /** Adds the routes of all operations, and the document that describes them, to a server. */
    public void addTo(RoutesConfig routes) {
        operations.stream()
                .filter(Operation::isAnsweredHere)
                .forEach(operation -> routes.addEndpoint(new Endpoint(
                        operation.method(),
                        ROOT + operation.path(),
                        context -> send(context, answer(context, operation)))));
        routes.get(ROOT + "/openapi.json", context -> send(context, Reply.text(Reply.JSON, description)));
    }

    List<Operation> operations() {
        return operations;
    }

    /** The OpenAPI document, as it is served. */
    public String description() {
        return description;
    }

    /** What a path below {@code /api} that no operation has is answered with, or a method that it does not have. */
    public static void answerUnmatched(HttpResponseException failure, Context context) {
        ProblemKind kind =
                switch (failure.getStatus()) {
                    case 404 -> ProblemKind.NOT_FOUND;
                    case 405 -> ProblemKind.METHOD_NOT_ALLOWED;
                    case 413 -> ProblemKind.TOO_LARGE;
                    default -> failure.getStatus() < 500 ? ProblemKind.INVALID_BODY : ProblemKind.INTERNAL;
                };
        send(context, Reply.problem(Problem.of(kind, "See " + ROOT + "/openapi.json for what there is.", List.of())));
    }

    private Reply answer(Context context, Operation operation) {
        try {
            if (operation.isChange()) {
                requireOwnSite(context);
            }
            return operation.handler().handle(new Call(context, operation, clock));
        } catch (ProblemException e) {
            return Reply.problem(e.problem());
        } catch (HttpResponseException e) {
            throw e;
        } catch (TimeoutException | KafkaException e) {
            log.warn("operation={}: {}", operation.id(), e.toString());
            return Reply.problem(Problem.of(ProblemKind.UNAVAILABLE, "Try again in a while.", List.of()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.problem(Problem.of(ProblemKind.UNAVAILABLE, "The service is being stopped.", List.of()));
        } catch (RuntimeException e) {
            log.error("operation={}: failed", operation.id(), e);
            return Reply.problem(Problem.of(ProblemKind.INTERNAL, "The log of the service says more.", List.of()));
        }
    }

    /**
     * A page of another site can make a browser send requests here, though it cannot read the answers. Browsers say where a request comes from
     * (Fetch Metadata; Origin, RFC 6454, section 7); programs say nothing, and are let through.
     */
    private static void requireOwnSite(Context context) {
        String site = context.header("Sec-Fetch-Site");
        String origin = context.header("Origin");
        boolean foreign = site != null && !OWN_SITE.contains(site.toLowerCase(Locale.ROOT));
        if (foreign || (origin != null && !isOwn(origin, context.header("Host")))) {
            throw new ProblemException(
                    ProblemKind.FOREIGN_ORIGIN,
                    "The request comes from a page of another site; only our own may do that.");
        }
    }

    private static boolean isOwn(String origin, String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void send(Context context, Reply reply) {
        context.status(reply.status());
        if (!reply.headers().containsKey("Cache-Control")) {
            context.header("Cache-Control", "no-store");
        }
        reply.headers().forEach(context::header);
        if (reply.contentType() != null) {
            context.contentType(reply.contentType()).result(reply.body());
        }
    }
}
