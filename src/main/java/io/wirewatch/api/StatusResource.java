package io.wirewatch.api;

import io.wirewatch.api.Operation.Answer;
import io.wirewatch.view.ViewProgress;
import java.util.List;
import java.util.function.Supplier;

/** How the service is: whether its views are complete yet. */
final class StatusResource {
    private final String version;
    private final Supplier<List<ViewProgress>> views;

    private enum State {
        BUILDING,
        READY
    }

    private record View(String name, State state, long read, long total) {
        static View of(ViewProgress progress) {
            return new View(
                    progress.name(),
                    progress.ready() ? State.READY : State.BUILDING,
                    progress.read(),
                    progress.total());
        }
    }

    StatusResource(String version, Supplier<List<ViewProgress>> views) {
        this.version = version;
        this.views = views;
    }

    List<Operation> operations() {
        return List.of(Operation.get("/status", "getStatus", "Service", "How the service is.")
                .giving(
                        200,
                        Answer.of(
                                "ServiceStatus",
                                "While a view is building, what it does not hold yet is missing from answers."))
                .by(call -> Reply.ok(Lists.object(
                        "version",
                        version,
                        "views",
                        views.get().stream().map(View::of).toList()))));
    }
}
