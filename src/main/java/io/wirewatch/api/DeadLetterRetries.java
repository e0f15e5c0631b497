package io.wirewatch.api;

import io.javalin.http.HandlerType;
import io.wirewatch.api.Operation.Answer;
import io.wirewatch.edit.DeadLetterArchive;
import io.wirewatch.edit.DeadLetterRetry;
import io.wirewatch.edit.Written;
import java.util.List;

/** Sending dead letters once more. */
final class DeadLetterRetries {
    private final DeadLetterArchive archive;
    private final DeadLetterRetry retry;

    /** Where it was sent. */
    record Retried(String id, String topic, int partition, long offset) {}

    DeadLetterRetries(DeadLetterArchive archive, DeadLetterRetry retry) {
        this.archive = archive;
        this.retry = retry;
    }

    List<Operation> operations() {
        return List.of(Operation.of(
                        HandlerType.POST,
                        "/dead-letters/{id}/retry",
                        "retryDeadLetter",
                        DeadLettersResource.SECTION,
                        "Sends a record once more to where it came from. What is still wrong comes back as a new dead letter.")
                .giving(200, Answer.of("Retried", "Where it stands now."))
                .by(this::retry));
    }

    private Reply retry(Call call) throws InterruptedException {
        return Changes.make(() -> {
            Written written = retry.retry(archive.get(call.path("id")));
            return Reply.ok(new Retried(call.path("id"), written.topic(), written.partition(), written.offset()));
        });
    }
}
