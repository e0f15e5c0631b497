package io.wirewatch.stream;

import java.util.Locale;

/** What a record of the items' Kafka topic does to its item. */
enum Change {
    /** It brings an item that we do not know. */
    NEW,
    /** It brings other content for one that we know. */
    UPDATED,
    /** It takes one back that we know. */
    WITHDRAWN;

    /** As it stands in headers. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
