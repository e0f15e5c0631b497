package io.wirewatch.api;

import io.javalin.http.HandlerType;
import io.wirewatch.api.Operation.Answer;
import io.wirewatch.core.alert.LabelMatcher;
import io.wirewatch.core.alert.Silence;
import io.wirewatch.edit.SilenceEditor;
import java.time.Instant;
import java.util.List;

/** Asking for silences, and ending them. */
final class SilenceChanges {
    private final SilenceEditor editor;
    private final Changes changes;

    /** A silence that somebody asks for. */
    record Draft(List<LabelMatcher> matchers, Instant from, Instant until, String author, String comment) {}

    SilenceChanges(SilenceEditor editor, Changes changes) {
        this.editor = editor;
        this.changes = changes;
    }

    List<Operation> operations() {
        return List.of(
                Operation.of(
                                HandlerType.POST,
                                "/silences",
                                "addSilence",
                                SilencesResource.SECTION,
                                "Asks for a silence. It is answered when it is in force.")
                        .sending("SilenceDraft")
                        .giving(201, Answer.of("SilenceEntry", "The silence, with its id; its address is in Location."))
                        .giving(202, Answer.of("SilenceEntry", "It is saved, but not in force yet."))
                        .by(this::add),
                Operation.of(
                                HandlerType.DELETE,
                                "/silences/{id}",
                                "endSilence",
                                SilencesResource.SECTION,
                                "Ends a silence now. One that has held stays in the list, with its new end.")
                        .giving(204, Answer.empty("It has ended."))
                        .giving(202, Answer.empty("Its end is saved, but not in force yet."))
                        .by(this::end));
    }

    private Reply add(Call call) throws InterruptedException {
        Draft asked = call.body(Draft.class);
        return Changes.make(() -> {
            List<LabelMatcher> matchers = asked.matchers() == null ? List.of() : asked.matchers();
            Silence draft = editor.draft(matchers, asked.from(), asked.until(), asked.author(), asked.comment());
            SilenceEditor.Saved saved = editor.add(draft);
            Reply reply = Reply.json(201, SilencesResource.Entry.of(saved.silence(), call.now()))
                    .with("Location", Api.ROOT + "/silences/" + draft.id());
            return changes.confirmed(saved.written(), reply);
        });
    }

    private Reply end(Call call) throws InterruptedException {
        return Changes.make(() -> {
            SilenceEditor.Ended ended = editor.end(List.of(call.path("id"))).get(0);
            return changes.confirmed(ended.written(), Reply.empty());
        });
    }
}
