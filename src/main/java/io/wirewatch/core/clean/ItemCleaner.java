package io.wirewatch.core.clean;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.Source;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Brings an item as published into the form that everything after it relies on: an id, plain text, no control characters, no blank
 * fields. Text that is plain already stays as it is but for white space at its ends, so that offsets into it hold.
 *
 * <p>Cleaning a clean item changes nothing. Stateless, and safe to share between threads.
 */
public final class ItemCleaner {
    /**
     * The clean item.
     *
     * @throws IllegalArgumentException when neither a title nor a body is left
     */
    public NewsItem clean(NewsItem item) {
        NewsItem clean = item.toBuilder()
                .id(PlainText.of(item.id()))
                .url(url(item.url()))
                .title(text(item.title()))
                .summary(text(item.summary()))
                .body(text(item.body()))
                .language(LanguageTag.of(item.language()))
                .source(source(item.source()))
                .authors(names(item.authors()))
                .categories(names(item.categories()))
                .build();
        return clean.id() == null ? clean.toBuilder().id(id(clean)).build() : clean;
    }

    private static String id(NewsItem clean) {
        return clean.url() == null ? ItemId.ofText(clean) : ItemId.ofUrl(clean.url());
    }

    private static String text(String published) {
        return published == null ? null : PlainText.of(HtmlText.withoutTags(PlainText.withoutControls(published)));
    }

    private static List<String> names(List<String> published) {
        return published.stream()
                .map(ItemCleaner::text)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** An address that runs a script when followed is none. */
    private static String url(String published) {
        String plain = PlainText.of(published);
        if (plain == null) {
            return null;
        }
        String lower = plain.toLowerCase(Locale.ROOT);
        boolean runs = lower.startsWith("javascript:") || lower.startsWith("data:") || lower.startsWith("vbscript:");
        return runs ? null : plain;
    }

    private static Source source(Source published) {
        if (published == null) {
            return null;
        }
        String id = PlainText.of(published.id());
        String name = text(published.name());
        String url = url(published.url());
        boolean nameless = id == null && name == null && url == null;
        return nameless ? null : new Source(id, name, url, PlainText.of(published.country()));
    }
}
