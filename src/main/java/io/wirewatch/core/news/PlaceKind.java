package io.wirewatch.core.news;

/** What sort of place a gazetteer entry is. */
public enum PlaceKind {
    COUNTRY,
    SUBDIVISION,
    CITY,
    AREA
}
