package io.wirewatch.core.news;

import java.time.Instant;
import java.util.List;

/**
 * One published item. Only a title or a body is needed; whatever else is unknown is null, lists are empty.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param id stable identity: the same item sent twice has the same id; null until {@code core.clean} gives one
 * @param language BCP 47 tag as declared by the publisher
 * @param published when the publisher says it came out; of an undated item, when it was first seen
 * @param undated true when the publisher gave no date that can be read, else null
 * @param updated when the publisher says it last changed
 * @param changed of an update, the names of the properties that differ from the version before; else empty
 * @param fetched when we read it
 * @param origin the file it was read from, as named on the command line
 */
public record NewsItem(
        String id,
        String url,
        String title,
        String summary,
        String body,
        String language,
        Source source,
        List<String> authors,
        List<String> categories,
        Instant published,
        Boolean undated,
        Instant updated,
        List<String> changed,
        Instant fetched,
        String origin) {

    private static final int HEADLINE_UNITS = 100;

    public NewsItem {
        if (Checks.isBlank(title) && Checks.isBlank(body)) {
            throw new EmptyItemException("an item needs a title or a body");
        }
        authors = Checks.copy(authors);
        categories = Checks.copy(categories);
        undated = Boolean.TRUE.equals(undated) ? true : null;
        changed = Checks.copy(changed);
    }

    /** The text of a field, or null when the item has none. */
    public String text(Field field) {
        return switch (field) {
            case TITLE -> title;
            case SUMMARY -> summary;
            case BODY -> body;
        };
    }

    /** The title, or the beginning of the body where there is none. */
    public String headline() {
        if (!Checks.isBlank(title)) {
            return title;
        }
        int units = Math.min(body.length(), HEADLINE_UNITS);
        boolean splitsPair = units < body.length() && Character.isHighSurrogate(body.charAt(units - 1));
        return units == body.length() ? body : body.substring(0, splitsPair ? units - 1 : units) + "…";
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with all that this item has. */
    public Builder toBuilder() {
        return new Builder()
                .id(id)
                .url(url)
                .title(title)
                .summary(summary)
                .body(body)
                .language(language)
                .source(source)
                .authors(authors)
                .categories(categories)
                .published(published)
                .updated(updated)
                .undated(undated)
                .changed(changed)
                .fetched(fetched)
                .origin(origin);
    }

    /** Collects the components of an item. Not to be shared between threads. */
    public static final class Builder {
        private String id;
        private String url;
        private String title;
        private String summary;
        private String body;
        private String language;
        private Source source;
        private List<String> authors;
        private List<String> categories;
        private Instant published;
        private Boolean undated;
        private Instant updated;
        private List<String> changed;
        private Instant fetched;
        private String origin;

        private Builder() {}

        public Builder id(String value) {
            id = value;
            return this;
        }

        public Builder url(String value) {
            url = value;
            return this;
        }

        public Builder title(String value) {
            title = value;
            return this;
        }

        public Builder summary(String value) {
            summary = value;
            return this;
        }

        public Builder body(String value) {
            body = value;
            return this;
        }

        public Builder language(String value) {
            language = value;
            return this;
        }

        public Builder source(Source value) {
            source = value;
            return this;
        }

        public Builder authors(List<String> value) {
            authors = value;
            return this;
        }

        public Builder categories(List<String> value) {
            categories = value;
            return this;
        }

        public Builder published(Instant value) {
            published = value;
            return this;
        }

        public Builder updated(Instant value) {
            updated = value;
            return this;
        }

        /** Whether the publisher gave no date that can be read. */
        public Builder undated(Boolean value) {
            undated = value;
            return this;
        }

        public Builder changed(List<String> value) {
            changed = value;
            return this;
        }

        public Builder fetched(Instant value) {
            fetched = value;
            return this;
        }

        public Builder origin(String value) {
            origin = value;
            return this;
        }

        /** @throws EmptyItemException when there is neither a title nor a body */
        public NewsItem build() {
            return new NewsItem(
                    id,
                    url,
                    title,
                    summary,
                    body,
                    language,
                    source,
                    authors,
                    categories,
                    published,
                    undated,
                    updated,
                    changed,
                    fetched,
                    origin);
        }
    }
}
