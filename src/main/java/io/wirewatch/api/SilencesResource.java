package io.wirewatch.api;

import io.wirewatch.api.Operation.Answer;
import io.wirewatch.core.alert.Silence;
import io.wirewatch.edit.SilenceStatus;
import io.wirewatch.view.SilenceView;
import java.time.Instant;
import java.util.List;

/** Silences: what alerts are kept quiet about, and until when. */
final class SilencesResource {
    static final String SECTION = "Silences";

    private final SilenceView silences;

    /** A silence as it is given. */
    record Entry(Silence silence, SilenceStatus status) {
        static Entry of(Silence silence, Instant now) {
            return new Entry(silence, SilenceStatus.of(silence, now));
        }
    }

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
                        .map(silence -> Entry.of(silence, call.now()))
                        .toList(),
                null);
    }

    private Reply get(Call call) {
        Silence silence =
                silences.silence(call.path("id")).orElseThrow(() -> ProblemException.notFound("such silence"));
        return Reply.ok(Entry.of(silence, call.now()));
    }
}
