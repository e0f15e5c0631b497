package io.wirewatch.view;

import io.wirewatch.index.Change;
import io.wirewatch.index.Newest;
import io.wirewatch.index.Page;
import io.wirewatch.wire.DeadLetter;
import io.wirewatch.wire.DeadLetters;
import io.wirewatch.wire.Json;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.lucene.search.Query;

/** The records that were set aside in the last 30 days. Safe to share between threads. */
public final class DeadLetterView implements AutoCloseable {
    /** So much of a key and of a value is kept, in bytes. */
    public static final int EXCERPT = 4_096;

    private static final String LIST = "dead-letters";
    private static final Newest ORDER = new Newest(ViewFields.TIME, ViewFields.PLACE);
    private static final int NUMBERS = 2;

    private final ViewIndex index;

    private DeadLetterView(ViewIndex index) {
        this.index = index;
    }

    static DeadLetterView keep(ViewSources sources) {
        return new DeadLetterView(
                ViewIndex.keep(LIST, sources.topics().deadLetters(), DeadLetterView::change, sources));
    }

    private static Change change(ConsumerRecord<String, byte[]> record) {
        DeadLetter letter = DeadLetters.read(record);
        String id = record.partition() + "-" + record.offset();
        return Change.added(new ViewDocument(record, letter.time())
                .term(ViewFields.ID, id)
                .term(ViewFields.REASON, letter.reason().name())
                .term(ViewFields.TOPIC, letter.origin().topic())
                .value(Json.bytes(new FoundDeadLetter(id, letter.cutTo(EXCERPT))))
                .document());
    }

    /**
     * Those for which a filter holds, newest first.
     *
     * @param cursor where to go on; null for the newest
     * @throws IllegalArgumentException when the cursor is none
     */
    public Slice<FoundDeadLetter> list(DeadLetterFilter filter, String cursor, int limit) {
        Query query = new Wanted()
                .any(ViewFields.REASON, filter.reasons().stream().map(Enum::name).toList())
                .is(ViewFields.TOPIC, filter.topic())
                .within(ViewFields.TIME, filter.from(), filter.to())
                .query();
        Page<FoundDeadLetter> page = page(query, Cursor.read(LIST, cursor, NUMBERS), limit);
        return new Slice<>(page.entries(), Cursor.write(LIST, page.next()));
    }

    public Optional<FoundDeadLetter> letter(String id) {
        return page(new Wanted().is(ViewFields.ID, id).query(), null, 1).entries().stream()
                .findFirst();
    }

    private Page<FoundDeadLetter> page(Query query, List<Long> after, int limit) {
        return index.page(
                query, ORDER, after, limit, json -> Optional.of(Json.read(json, FoundDeadLetter.class)));
    }

    ViewProgress progress() {
        return index.progress();
    }

    @Override
    public void close() {
        index.close();
    }
}
