package io.wirewatch.api;

import io.wirewatch.api.Operation.Answer;
import io.wirewatch.view.DeadLetterFilter;
import io.wirewatch.view.DeadLetterView;
import io.wirewatch.view.FoundDeadLetter;
import io.wirewatch.view.Slice;
import io.wirewatch.wire.DeadLetter;
import io.wirewatch.wire.DeadLetterReason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Records that were set aside, with the reason. */
final class DeadLettersResource {
    static final String SECTION = "Dead letters";
    private static final List<String> REASONS = Arrays.stream(DeadLetterReason.values())
            .map(DeadLetterReason::label)
            .toList();

    private final DeadLetterView letters;

    /** A dead letter as it is given; what is no UTF-8 in key and value is shown as U+FFFD. */
    record Entry(
            String id,
            String key,
            String reason,
            String step,
            String place,
            String message,
            DeadLetter.Origin origin,
            Instant at,
            int size,
            String text,
            String stack) {
        static Entry of(FoundDeadLetter found) {
            DeadLetter letter = found.letter();
            return new Entry(
                    found.id(),
                    text(letter.key()),
                    letter.reason().label(),
                    letter.step(),
                    letter.place(),
                    letter.message(),
                    letter.origin(),
                    letter.time(),
                    letter.originalBytes(),
                    text(letter.value()),
                    letter.stack());
        }

        private static String text(byte[] bytes) {
            return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
        }
    }

    DeadLettersResource(DeadLetterView letters) {
        this.letters = letters;
    }

    List<Operation> operations() {
        return List.of(
                Operation.get("/dead-letters", "listDeadLetters", SECTION, "Records that were set aside, newest first.")
                        .taking(
                                Parameter.choices("reason", "Why they were set aside.", REASONS),
                                Parameter.text("kafkaTopic", "Only records of this Kafka topic."))
                        .taking(Filters.SPAN)
                        .taking(Lists.PAGING)
                        .giving(200, Answer.list("DeadLetterEntry", "A page of them."))
                        .by(this::list),
                Operation.get("/dead-letters/{id}", "getDeadLetter", SECTION, "A record that was set aside.")
                        .giving(200, Answer.of("DeadLetterEntry", "The record, its value cut to 4,096 bytes."))
                        .by(this::get));
    }

    private Reply list(Call call) {
        DeadLetterFilter filter = new DeadLetterFilter(
                call.texts("reason").stream().map(DeadLetterReason::of).collect(Collectors.toSet()),
                call.text("kafkaTopic").orElse(null),
                Filters.from(call),
                Filters.to(call));
        Slice<FoundDeadLetter> slice = Lists.slice(call, cursor -> letters.list(filter, cursor, Lists.limit(call)));
        return Lists.page(slice.entries().stream().map(Entry::of).toList(), slice.next());
    }

    private Reply get(Call call) {
        return letters.letter(call.path("id"))
                .map(found -> Reply.ok(Entry.of(found)))
                .orElseThrow(() -> ProblemException.notFound("such dead letter: it is unknown, or older than 30 days"));
    }
}
