package io.wirewatch.view;

import io.wirewatch.core.alert.Alert;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.history.TagTerms;
import io.wirewatch.index.Change;
import io.wirewatch.index.Keys;
import io.wirewatch.index.Newest;
import io.wirewatch.index.Page;
import io.wirewatch.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;

/** The alerts of the last 90 days. Safe to share between threads. */
public final class AlertView implements AutoCloseable {
    private static final String LIST = "alerts";
    private static final Newest ORDER = new Newest(ViewFields.TIME, ViewFields.PLACE);
    private static final int NUMBERS = 2;

    /** Of one alert; an alert lives for a day or so, and is throttled. */
    private static final int MOST_RECORDS = 1_000;

    private final ViewIndex index;

    private AlertView(ViewIndex index) {
        this.index = index;
    }

    static AlertView keep(ViewSources sources) {
        return new AlertView(ViewIndex.keep(LIST, sources.topics().alerts(), AlertView::change, sources));
    }

    private static Change change(ConsumerRecord<String, byte[]> record) {
        Alert alert = Json.read(record.value(), Alert.class);
        Instant decided = alert.timing().decided();
        ViewDocument made = new ViewDocument(
                        record, decided == null ? Instant.ofEpochMilli(record.timestamp()) : decided)
                .term(ViewFields.ID, alert.id())
                .term(ViewFields.RULE, alert.rule().id())
                .term(ViewFields.SEVERITY, alert.rule().severity().name())
                .term(ViewFields.STATE, alert.state().name())
                .term(ViewFields.STORY, alert.story() == null ? null : alert.story().id())
                .value(record.value());
        alert.items().stream()
                .map(tagged -> tagged.item().id())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id -> made.term(ViewFields.ITEM, id));
        TagTerms.add(made.document(), ViewFields.TAGS, alert.items());
        return Change.marking(
                new Term(ViewFields.ID, Keys.cut(alert.id())),
                made.document(),
                new NumericDocValuesField(ViewFields.SUPERSEDED, 1));
    }

    /**
     * The newest record of each alert, newest decision first.
     *
     * @param cursor where to go on; null for the newest
     * @throws IllegalArgumentException when the cursor is none
     * @throws io.wirewatch.core.rule.InvalidQueryException when a tag or source of the filter is none
     */
    public Slice<Alert> list(AlertFilter filter, String cursor, int limit) {
        TagFilter tags = filter.tags();
        Page<Alert> page = index.page(
                query(filter, tags), ORDER, Cursor.read(LIST, cursor, NUMBERS), limit, json -> wanted(json, tags));
        return new Slice<>(page.entries(), Cursor.write(LIST, page.next()));
    }

    private static Query query(AlertFilter filter, TagFilter tags) {
        return new Wanted()
                .newest()
                .any(ViewFields.SEVERITY, filter.severities().stream().map(Enum::name).toList())
                .any(ViewFields.STATE, filter.states().stream().map(Enum::name).toList())
                .any(ViewFields.RULE, filter.rules())
                .is(ViewFields.STORY, filter.story())
                .is(ViewFields.ITEM, filter.item())
                .within(ViewFields.TIME, filter.from(), filter.to())
                .tags(tags.query())
                .query();
    }

    private static Optional<Alert> wanted(byte[] json, TagFilter tags) {
        Alert alert = Json.read(json, Alert.class);
        List<TaggedItem> items = alert.items();
        return tags.isEmpty() || items.stream().anyMatch(tags::holds) ? Optional.of(alert) : Optional.empty();
    }

    /** The newest record of an alert. */
    public Optional<Alert> alert(String id) {
        return records(new Wanted().newest().is(ViewFields.ID, id), 1).stream().findFirst();
    }

    /** All records of an alert, newest first; none when there is no such alert. */
    public List<Alert> history(String id) {
        return records(new Wanted().is(ViewFields.ID, id), MOST_RECORDS);
    }

    private List<Alert> records(Wanted wanted, int most) {
        return index.page(wanted.query(), ORDER, null, most, json -> Optional.of(Json.read(json, Alert.class)))
                .entries();
    }

    ViewProgress progress() {
        return index.progress();
    }

    @Override
    public void close() {
        index.close();
    }
}
