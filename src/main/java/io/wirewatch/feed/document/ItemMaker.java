package io.wirewatch.feed.document;

import io.wirewatch.core.clean.ItemCleaner;
import io.wirewatch.core.clean.ItemId;
import io.wirewatch.core.news.EmptyItemException;
import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.Source;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes news items of the raw items of one feed. */
final class ItemMaker {
    private static final ItemCleaner CLEANER = new ItemCleaner();

    private final RawFeed feed;
    private final FeedContext context;
    private final Source source;
    private final String guidScope;

    ItemMaker(RawFeed feed, FeedContext context) {
        this.feed = feed;
        this.context = context;
        this.source = context.source() != null ? context.source() : declaredSource();
        this.guidScope = guidScope();
    }

    /** @param notes gets a note for entries that say nothing, and for ids that are none */
    List<NewsItem> items(List<String> notes) {
        List<Identified> items = new ArrayList<>(feed.items().size());
        int silent = 0;
        for (RawItem raw : feed.items()) {
            NewsItem item = item(raw);
            if (item == null) {
                silent++;
            } else {
                items.add(new Identified(item, raw.guid()));
            }
        }
        if (silent > 0) {
            notes.add(silent + " entries that say nothing are left out");
        }
        return Identified.distinct(items, guidScope, notes);
    }

    /** The item, or null when the entry says nothing. */
    private NewsItem item(RawItem raw) {
        String title = oneLine(raw.title());
        String summary = text(raw.summary());
        String body = text(raw.body());
        if (title == null && body == null) {
            body = summary;
        }
        if (title == null && body == null) {
            return null;
        }
        try {
            return CLEANER.clean(dated(raw, NewsItem.builder())
                    .id(raw.guid() == null ? null : ItemId.ofGuid(guidScope, raw.guid()))
                    .url(raw.url())
                    .title(title)
                    .summary(Objects.equals(summary, body) ? null : summary)
                    .body(body)
                    .language(firstOf(raw.language(), feed.language(), context.language()))
                    .source(source)
                    .authors(texts(raw.authors()))
                    .categories(texts(raw.categories()))
                    .origin(context.origin())
                    .build());
        } catch (EmptyItemException e) {
            return null;
        }
    }

    /** Atom asks for {@code updated} only; then it is when the entry came out, as far as anybody knows. */
    private NewsItem.Builder dated(RawItem raw, NewsItem.Builder item) {
        String language = firstOf(raw.language(), feed.language(), context.language());
        Instant published = RawItem.time(raw.published(), language);
        Instant updated = RawItem.time(raw.updated(), language);
        return item.published(published == null ? updated : published)
                .updated(updated)
                .undated(published == null && updated == null);
    }

    /** Whose guids they are: publishers number from 1. */
    private String guidScope() {
        String id = source == null ? null : source.id();
        return firstOf(id, context.url(), feed.link(), oneLine(feed.title()));
    }

    private Source declaredSource() {
        String name = oneLine(feed.title());
        String id = firstOf(host(feed.link()), host(context.url()));
        return name == null && id == null && feed.link() == null ? null : new Source(id, name, feed.link(), null);
    }

    private static String host(String url) {
        try {
            return url == null ? null : URI.create(url).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String text(RawText raw) {
        return raw == null ? null : raw.text();
    }

    private static String oneLine(RawText raw) {
        String text = text(raw);
        return text == null ? null : RawText.oneLine(text);
    }

    private static List<String> texts(List<RawText> raw) {
        return raw.isEmpty()
                ? List.of()
                : raw.stream().map(ItemMaker::oneLine).filter(Objects::nonNull).toList();
    }

    private static String firstOf(String... values) {
        return Stream.of(values).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
