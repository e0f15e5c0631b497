package io.wirewatch.stream;

import io.wirewatch.wire.DeadLetter;
import io.wirewatch.wire.DeadLetterReason;
import io.wirewatch.wire.DeadLetters;
import io.wirewatch.wire.KafkaTopics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a dead letter of every record that a step throws on, in the same transaction, and lets the stream go on. It is the only way in which
 * records are set aside. Kafka's own failures are not the record's: they end the transaction, and the record comes around again.
 */
public final class DeadLetterHandler implements ProcessingExceptionHandler {
    /** Name of the setting under which the stream hands over a {@link Setup}. */
    static final String SETUP = "wirewatch.dead-letters";

    private static final Logger log = LoggerFactory.getLogger(DeadLetterHandler.class);

    private static final int CUT_BYTES = 64 * 1024;
    /** Of another dead letter; what is longer was written by somebody else. */
    private static final int LONGEST_ID_BYTES = 32;

    private Setup setup;
    private DeadLetters letters;

    /** What a handler needs; Kafka Streams makes it by itself, and knows but settings to hand over. */
    record Setup(KafkaTopics topics, StreamCounts counts, RecordLimit limit, InstantSource clock) {}

    @Override
    public void configure(Map<String, ?> settings) {
        setup = (Setup) settings.get(SETUP);
        letters = new DeadLetters(setup.topics());
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
        if (isKafkas(failure)) {
            return Response.fail();
        }
        if (context.topic() == null) {
            // A timer failed: there is no record to set aside.
            setup.counts().failedLater();
            log.error("step={}: what was due failed, and is not done", context.processorNodeId(), failure);
            return Response.resume();
        }
        DeadLetter letter = letter(context, failure);
        count(letter);
        log(letter, failure);
        ProducerRecord<byte[], byte[]> made = fitting(letter);
        retryOf(context).ifPresent(made.headers()::add);
        return Response.resume(List.of(made));
    }

    /** That it was one before, and was sent once more. */
    private static Optional<Header> retryOf(ErrorHandlerContext context) {
        return Optional.ofNullable(context.headers().lastHeader(DeadLetters.RETRY_OF))
                .filter(header -> header.value() != null && header.value().length <= LONGEST_ID_BYTES);
    }

    private void count(DeadLetter letter) {
        if (letter.origin().topic().equals(setup.topics().rules().name())) {
            setup.counts().ruleSetAside(letter.reason());
        } else if (letter.origin().topic().equals(setup.topics().items().name())) {
            setup.counts().itemSetAside(letter.reason());
        } else {
            setup.counts().failedLater();
        }
    }

    /** Where the brokers take less than the design wants, a part of the record with its reason is better than none. */
    private ProducerRecord<byte[], byte[]> fitting(DeadLetter letter) {
        ProducerRecord<byte[], byte[]> whole = letters.record(letter);
        return setup.limit().wasRefused(whole.topic(), RecordLimit.serializedBytes(whole))
                ? letters.record(letter.cutTo(CUT_BYTES))
                : whole;
    }

    /** A wrong cast in a step of ours reaches us as one of Kafka's exceptions, but would never go away by itself. */
    private static boolean isKafkas(Exception failure) {
        return failure instanceof KafkaException && !(failure.getCause() instanceof ClassCastException);
    }

    private DeadLetter letter(ErrorHandlerContext context, Exception failure) {
        // What a record of a public Kafka topic says of its origin is not trusted; the detour is ours.
        boolean onDetour = context.topic().endsWith("-" + NewsTopology.DETOUR + "-repartition");
        byte[] value = context.sourceRawValue();
        SetAsideException known = failure instanceof SetAsideException aside ? aside : null;
        return new DeadLetter(
                onDetour ? DetourHeaders.key(context.headers()) : context.sourceRawKey(),
                value,
                known == null ? DeadLetterReason.FAILED : known.reason(),
                context.processorNodeId(),
                known == null ? null : known.place(),
                known == null ? failure.toString() : known.getMessage(),
                known == null ? stack(failure) : null,
                onDetour
                        ? DetourHeaders.origin(context.headers())
                        : new DeadLetter.Origin(context.topic(), context.partition(), context.offset()),
                value == null ? 0 : value.length,
                setup.clock().instant());
    }

    private static String stack(Exception failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void log(DeadLetter letter, Exception failure) {
        if (letter.reason() == DeadLetterReason.FAILED) {
            log.error("record={} step={}: failed, set aside", letter.origin(), letter.step(), failure);
        } else {
            log.debug(
                    "record={} step={}: set aside, {}: {}",
                    letter.origin(),
                    letter.step(),
                    letter.reason(),
                    letter.message());
        }
    }
}
