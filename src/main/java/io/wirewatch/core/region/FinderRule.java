package io.wirewatch.core.region;

/** What keeps {@link NameFinder} from taking words for names. All hold; a test takes one out to show what it is for. */
enum FinderRule {
    /** A name begins with a capital: "turkey" is a bird. */
    CAPITALS,
    /** Longer names that are known to be no places: "New York Times". */
    NO_PLACES,
    /** What stands in the form of a dateline is one. */
    DATELINE
}
