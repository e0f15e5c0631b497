package io.wirewatch.edit;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.KafkaException;

/** A commit was answered with a failure, or not at all: it may have been carried out nevertheless. The next editor to begin can see. */
final class InDoubtException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<String> ids;
    private final transient List<Written> written;

    /**
     * @param ids of what was to be changed
     * @param written where the records for these stand, whether they count or not
     */
    InDoubtException(List<String> ids, List<Written> written, KafkaException cause) {
        super(cause);
        this.ids = ids;
        this.written = written;
    }

    List<Written> written() {
        return written;
    }

    /**
     * Whether it was carried out.
     *
     * @param table up to date, after whatever was under way has ended
     */
    boolean isDone(TopicTable<?> table) {
        return IntStream.range(0, ids.size()).allMatch(i -> written.get(i).equals(table.newest(ids.get(i))));
    }
}
