package io.wirewatch.view;

import io.wirewatch.history.HistoryView;
import io.wirewatch.history.ItemHit;
import io.wirewatch.history.ItemSearch;
import io.wirewatch.index.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The items that Kafka keeps, as they are now. Safe to share between threads. */
public final class ItemView {
    private static final String LIST = "items";
    private static final int NUMBERS = 2;

    private final Supplier<Optional<HistoryView>> history;

    /** @param history the items as of now; nothing when they are not there yet; each is closed by this */
    public ItemView(Supplier<Optional<HistoryView>> history) {
        this.history = history;
    }

    /**
     * The items for which a filter holds, newest arrival first.
     *
     * @param cursor where to go on; null for the newest
     * @throws IllegalArgumentException when the cursor is none
     * @throws io.wirewatch.core.rule.InvalidQueryException when a tag or source of the filter is none
     */
    public Slice<FoundItem> search(NewsFilter filter, String cursor, int limit) {
        List<Long> after = Cursor.read(LIST, cursor, NUMBERS);
        ItemSearch search =
                new ItemSearch(filter.query(), filter.tags().query(), filter.story(), filter.from(), filter.to());
        Page<ItemHit> page = read(view -> view.search(search, after, limit)).orElse(new Page<>(List.of(), null));
        return new Slice<>(page.entries().stream().map(ItemView::found).toList(), Cursor.write(LIST, page.next()));
    }

    /** The item of an id as it is now; nothing when there is none, or it was withdrawn. */
    public Optional<FoundItem> item(String id) {
        return read(view -> view.hit(id).orElse(null)).map(ItemView::found);
    }

    private static FoundItem found(ItemHit hit) {
        return new FoundItem(hit.tagged(), hit.arrived(), hit.evidence());
    }

    /** Reads the items as of now; nothing when they are not there yet. */
    <T> Optional<T> read(Function<HistoryView, T> reading) {
        Optional<HistoryView> now = history.get();
        if (now.isEmpty()) {
            return Optional.empty();
        }
        try (HistoryView view = now.get()) {
            return Optional.ofNullable(reading.apply(view));
        }
    }
}
