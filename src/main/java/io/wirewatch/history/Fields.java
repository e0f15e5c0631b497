package io.wirewatch.history;

import io.wirewatch.core.rule.QueryField;
import java.util.List;
import java.util.Locale;

/** The fields of the index, by name. */
final class Fields {
    /** Id of the item; term. */
    static final String ID = "id";

    /** The keys of all words, and of those in the title alone; terms. */
    static final String WORDS = "words";

    static final String TITLE = "title";

    /** Id of the story; term and bytes. */
    static final String STORY = "story";

    /** {@link Version.Kind} by its number, but nothing for a new item; number. */
    static final String KIND = "kind";

    /** The same of what is not a new item, to be read without the item; bytes. */
    static final String LATER_ID = "later-id";

    /** When the item arrived, in milliseconds; point and number. */
    static final String ARRIVED = "arrived";

    /** When its tags were made, in nanoseconds, where the record says so; number. */
    static final String TAGGED = "tagged";

    /** Its place among all items, where the record says so; number. */
    static final String SEQUENCE = "sequence";

    /** Partition and offset of the record; number. */
    static final String PLACE = "place";

    /** There when a later record has replaced this one; number. */
    static final String SUPERSEDED = "superseded";

    /** The record's value, JSON as it came; stored. */
    static final String VALUE = "value";

    /** What stands outside the text; terms, each field under its own name. */
    static final List<QueryField> ATTRIBUTES = List.of(
            QueryField.SOURCE,
            QueryField.LANG,
            QueryField.REGION,
            QueryField.PRIMARY,
            QueryField.TOPIC,
            QueryField.AUTHOR,
            QueryField.CATEGORY,
            QueryField.URL);

    private Fields() {}

    static String of(QueryField field) {
        return "at-" + field.name().toLowerCase(Locale.ROOT);
    }
}
