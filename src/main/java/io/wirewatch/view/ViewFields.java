package io.wirewatch.view;

import io.wirewatch.core.rule.QueryField;
import java.util.List;

/** The fields of the views' indexes, by name. */
final class ViewFields {
    /** By which newest come first, in milliseconds; point and number. */
    static final String TIME = "time";

    /** Timestamp of the record, in milliseconds; point. */
    static final String WRITTEN = "written";

    /** Partition and offset of the record; number. */
    static final String PLACE = "place";

    /** There when a later record has replaced this one; number. */
    static final String SUPERSEDED = "superseded";

    /** The record as JSON; stored. */
    static final String VALUE = "value";

    static final String ID = "id";

    static final String RULE = "rule";
    static final String ALERT = "alert";
    static final String SEVERITY = "severity";
    static final String STATE = "state";
    static final String REASON = "reason";
    static final String STORY = "story";
    static final String ITEM = "item";
    static final String TOPIC = "origin-topic";

    /** What filters ask of the items of an alert. */
    static final List<QueryField> TAGS =
            List.of(QueryField.REGION, QueryField.TOPIC, QueryField.LANG, QueryField.SOURCE);

    private static final int OFFSET_BITS = 48;

    private ViewFields() {}

    static long place(int partition, long offset) {
        return ((long) partition << OFFSET_BITS) | offset;
    }
}
