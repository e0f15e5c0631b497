package io.wirewatch.stream;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What to do when the broker refuses a record. The transaction is lost in any case and its items come around again; a record that was too large
 * is noted, so that its item is set aside then.
 */
public final class RefusalHandler implements ProductionExceptionHandler {
    /** Name of the setting under which the stream hands over its {@link RecordLimit}. */
    static final String LIMIT = "wirewatch.record-limit";

    private static final Logger log = LoggerFactory.getLogger(RefusalHandler.class);

    private RecordLimit limit;

    @Override
    public void configure(Map<String, ?> settings) {
        limit = (RecordLimit) settings.get(LIMIT);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception failure) {
        if (failure instanceof RecordTooLargeException) {
            int bytes = RecordLimit.serializedBytes(record);
            limit.refused(record.topic(), bytes);
            log.error(
                    "Kafka topic {} refuses a record of {} bytes: its max.message.bytes is too low; such items are set aside",
                    record.topic(),
                    bytes);
        }
        return failure instanceof RetriableException ? Response.retry() : Response.fail();
    }
}
