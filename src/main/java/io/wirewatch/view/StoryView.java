package io.wirewatch.view;

import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.story.Story;
import io.wirewatch.history.HistoryView;
import io.wirewatch.history.ItemHit;
import io.wirewatch.history.ItemSearch;
import io.wirewatch.index.Change;
import io.wirewatch.index.Keys;
import io.wirewatch.index.Newest;
import io.wirewatch.index.Page;
import io.wirewatch.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;

/** The stories as they are now. Safe to share between threads. */
public final class StoryView implements AutoCloseable {
    private static final String NAME = "stories";
    private static final String SIZE = "size";
    private static final String FIRST = "first";

    /** With more stories than this to choose from, one of them soon comes along. */
    private static final int FEW = 20_000;

    /** In which order stories come. */
    public enum Sort {
        /** By the time of their newest item, newest first. */
        LATEST("stories"),
        /** By the number of their items, largest first. */
        SIZE("stories-by-size");

        private final String list;

        Sort(String list) {
            this.list = list;
        }

        private Newest order() {
            return this == LATEST ? LATEST_FIRST : LARGEST_FIRST;
        }

        private List<Long> read(String cursor) {
            return Cursor.read(list, cursor, this == LATEST ? 2 : 3);
        }
    }

    private static final Newest LATEST_FIRST = new Newest(ViewFields.TIME, ViewFields.PLACE);
    private static final Newest LARGEST_FIRST = new Newest(StoryView.SIZE, ViewFields.TIME, ViewFields.PLACE);

    private final ViewIndex index;
    private final ItemView items;

    private StoryView(ViewIndex index, ItemView items) {
        this.index = index;
        this.items = items;
    }

    static StoryView keep(ViewSources sources, ItemView items) {
        return new StoryView(ViewIndex.keep(NAME, sources.topics().stories(), StoryView::change, sources), items);
    }

    private static Change change(ConsumerRecord<String, byte[]> record) {
        Term id = new Term(ViewFields.ID, Keys.cut(record.key()));
        if (record.value() == null) {
            return Change.deleting(id);
        }
        Story story = Json.read(record.value(), Story.class);
        Instant last = story.last() == null ? Instant.ofEpochMilli(record.timestamp()) : story.last();
        Instant first = story.first() == null ? last : story.first();
        return Change.replacing(
                id,
                new ViewDocument(record, last)
                        .term(ViewFields.ID, record.key())
                        .number(SIZE, story.size())
                        .number(FIRST, first.toEpochMilli())
                        .value(record.value())
                        .document());
    }

    /**
     * The stories for which a filter holds: those with an item for which all of query, tags and source hold. A span of time is met by a story whose
     * first item is before its end and whose last is not before its beginning.
     *
     * @param cursor where to go on; null for the beginning
     * @throws IllegalArgumentException when the cursor is none, or that of another order
     * @throws io.wirewatch.core.rule.InvalidQueryException when a tag or source of the filter is none
     */
    public Slice<FoundStory> list(NewsFilter filter, Sort sort, String cursor, int limit) {
        List<Long> after = sort.read(cursor);
        ItemSearch search = new ItemSearch(filter.query(), filter.tags().query(), null, null, null);
        Page<FoundStory> page =
                items.read(view -> page(view, filter, search, sort, after, limit)).orElse(new Page<>(List.of(), null));
        return new Slice<>(page.entries(), Cursor.write(sort.list, page.next()));
    }

    private Page<FoundStory> page(
            HistoryView view, NewsFilter filter, ItemSearch search, Sort sort, List<Long> after, int limit) {
        boolean any = search.query() == null && search.tags() == null;
        Wanted wanted = wanted(filter);
        if (!any) {
            Optional<Set<String>> few = view.stories(search, FEW);
            few.ifPresent(ids -> wanted.among(ViewFields.ID, ids));
        }
        return index.page(wanted.query(), sort.order(), after, limit, json -> {
            Story story = Json.read(json, Story.class);
            return any || newest(view, search.inStory(story.id())).isPresent()
                    ? Optional.of(new FoundStory(story, lead(view, story)))
                    : Optional.empty();
        });
    }

    /** Of which all items were withdrawn is no story any more. */
    private static Wanted wanted(NewsFilter filter) {
        return new Wanted()
                .matching(LongPoint.newRangeQuery(SIZE, 1, Long.MAX_VALUE))
                .is(ViewFields.ID, filter.story())
                .within(ViewFields.TIME, filter.from(), null)
                .within(FIRST, null, filter.to());
    }

    private static TaggedItem lead(HistoryView view, Story story) {
        return Optional.ofNullable(story.lead())
                .flatMap(view::item)
                .or(() -> newest(view, new ItemSearch(null, null, story.id(), null, null)))
                .orElse(null);
    }

    private static Optional<TaggedItem> newest(HistoryView view, ItemSearch search) {
        return view.search(search, null, 1).entries().stream()
                .map(ItemHit::tagged)
                .findFirst();
    }

    public Optional<Story> story(String id) {
        return index.page(
                        new Wanted().is(ViewFields.ID, id).query(),
                        LATEST_FIRST,
                        null,
                        1,
                        json -> Optional.of(Json.read(json, Story.class)))
                .entries()
                .stream()
                .findFirst();
    }

    ViewProgress progress() {
        return index.progress();
    }

    @Override
    public void close() {
        index.close();
    }
}
