package io.wirewatch.core.alert;

import java.util.List;

/**
 * Something about an alert that was otherwise when it was told last.
 *
 * @param text in a sentence without its full stop, for people
 * @param item id of the item that changed, if one did
 * @param before what it was, if that can be said in a few words
 * @param after what it is now, the same
 * @param fields of an item that changed, the properties that did
 * @param alert in a digest, id of the alert that this is about
 * @param revision in a digest, the number of that alert's record which this stands for
 */
public record Change(
        Kind kind,
        String text,
        String item,
        String before,
        String after,
        List<String> fields,
        String alert,
        Integer revision) {
    /** What has changed. */
    public enum Kind {
        /** More items. */
        ITEMS,
        /** Sources: two, three, five, ten … of them. */
        SOURCES,
        /** A country that the alert was not about before. */
        REGION,
        /** Twice as many items as the rule asks for, five times, ten times … */
        COUNT,
        /** The rule's severity was raised. */
        SEVERITY,
        /** An item has a new headline. */
        HEADLINE,
        /** An item has other text under the same headline. */
        TEXT,
        /** An item was changed and matches no more. */
        UNMATCHED,
        /** An item was withdrawn by its publisher. */
        WITHDRAWN,
        /** The alert was closed, and its story goes on. */
        REOPENED,
        /** In a digest: an alert that was opened meanwhile. */
        OPENED,
        /** In a digest: an alert that changed meanwhile. */
        UPDATED,
        /** In a digest: an alert that was closed meanwhile. */
        CLOSED
    }

    public Change {
        if (kind == null || text == null) {
            throw new IllegalArgumentException("a change needs a kind and a text");
        }
        fields = fields == null ? List.of() : List.copyOf(fields);
    }

    static Change of(Kind kind, String text) {
        return new Change(kind, text, null, null, null, null, null, null);
    }

    static Change of(Kind kind, String text, Object before, Object after) {
        return new Change(kind, text, null, before.toString(), after.toString(), null, null, null);
    }

    static Change ofItem(Kind kind, String text, String item, String before, String after, List<String> fields) {
        return new Change(kind, text, item, before, after, fields, null, null);
    }
}
