package io.wirewatch.stream;

/** What a record of the items' Kafka topic does to its item. */
enum Change {
    /** It brings an item that we do not know. */
    NEW,
    /** It brings other content for one that we know. */
    UPDATED,
    /** It takes one back that we know. */
    WITHDRAWN
}
