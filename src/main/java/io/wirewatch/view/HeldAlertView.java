package io.wirewatch.view;

import io.wirewatch.core.alert.Alert;
import io.wirewatch.index.Change;
import io.wirewatch.index.Newest;
import io.wirewatch.index.Page;
import io.wirewatch.wire.HeldAlert;
import io.wirewatch.wire.Json;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.lucene.search.Query;

/** The alerts that were held back in the last 90 days. Safe to share between threads. */
public final class HeldAlertView implements AutoCloseable {
    private static final String LIST = "held-alerts";
    private static final Newest ORDER = new Newest(ViewFields.TIME, ViewFields.PLACE);
    private static final int NUMBERS = 2;

    private final ViewIndex index;

    private HeldAlertView(ViewIndex index) {
        this.index = index;
    }

    static HeldAlertView keep(ViewSources sources) {
        return new HeldAlertView(ViewIndex.keep(LIST, sources.topics().heldAlerts(), HeldAlertView::change, sources));
    }

    private static Change change(ConsumerRecord<String, byte[]> record) {
        HeldAlert held = Json.read(record.value(), HeldAlert.class);
        Alert alert = held.alert();
        Instant decided = alert.timing().decided();
        Instant at = decided == null ? Instant.ofEpochMilli(record.timestamp()) : decided;
        String id = record.partition() + "-" + record.offset();
        return Change.added(new ViewDocument(record, at)
                .term(ViewFields.RULE, alert.rule().id())
                .term(ViewFields.ALERT, alert.id())
                .term(ViewFields.REASON, held.reason().name())
                .value(Json.bytes(new HeldRecord(id, held, at)))
                .document());
    }

    /**
     * Those for which a filter holds, newest decision first.
     *
     * @param cursor where to go on; null for the newest
     * @throws IllegalArgumentException when the cursor is none
     */
    public Slice<HeldRecord> list(HeldFilter filter, String cursor, int limit) {
        Page<HeldRecord> page = index.page(
                query(filter),
                ORDER,
                Cursor.read(LIST, cursor, NUMBERS),
                limit,
                json -> Optional.of(Json.read(json, HeldRecord.class)));
        return new Slice<>(page.entries(), Cursor.write(LIST, page.next()));
    }

    private static Query query(HeldFilter filter) {
        return new Wanted()
                .any(ViewFields.RULE, filter.rules())
                .any(ViewFields.REASON, filter.reasons().stream().map(Enum::name).toList())
                .is(ViewFields.ALERT, filter.alert())
                .within(ViewFields.TIME, filter.from(), filter.to())
                .query();
    }

    ViewProgress progress() {
        return index.progress();
    }

    @Override
    public void close() {
        index.close();
    }
}
