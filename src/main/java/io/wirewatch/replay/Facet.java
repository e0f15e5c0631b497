package io.wirewatch.replay;

/** What is said of an item, and compared by its codes. */
enum Facet {
    /** The code of a region; with {@code primary:} before it, that it is the one that the item is about most. */
    REGION,
    TOPIC,
    /** A GeoNames id where the place has one, else country and name. */
    PLACE,
    /** The id of a rule that matches. */
    MATCH
}
