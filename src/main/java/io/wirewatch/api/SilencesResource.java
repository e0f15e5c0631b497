package io.wirewatch.api;

import io.wirewatch.api.Operation.Answer;
import io.wirewatch.core.alert.Silence;
import io.wirewatch.view.SilenceView;
import java.time.Instant;
import java.util.List;

/** Silences: what alerts are kept quiet about, and until when. */
final class SilencesResource {
    private static final String SECTION = "Silences";

    private final SilenceView silences;

    private enum Status {
        HOLDS,
        COMES,
        ENDED;

        static Status of(Silence silence, Instant now) {
            if (!now.isBefore(silence.until())) {
                return ENDED;
            }
            return silence.from() != null && now.isBefore(silence.from()) ? COMES : HOLDS;
        }
    }

    private record Entry(Silence silence, Status status) {}

    SilencesResource(SilenceView silences) {
        this.silences = silences;
    }

    List<Operation> operations() {
        return List.of(
                Operation.get(
                                "/silences",
                                "listSilences",
                                SECTION,
                                "All silences, those that ended among them, the one that ends last first.")
                        .giving(200, Answer.list("SilenceEntry", "All of them on one page."))
                        .by(this::list),
                Operation.get("/silences/{id}", "getSilence", SECTION, "A silence.")
                        .giving(200, Answer.of("SilenceEntry", "The silence."))
                        .by(this::get));
    }

    private Reply list(Call call) {
        return Lists.page(
                silences.list().stream()
                        .map(silence -> new Entry(silence, Status.of(silence, call.now())))
                        .toList(),
                null);
    }

    private Reply get(Call call) {
        Silence silence =
                silences.silence(call.path("id")).orElseThrow(() -> ProblemException.notFound("such silence"));
        return Reply.ok(new Entry(silence, Status.of(silence, call.now())));
    }
}
