package io.wirewatch.core.news;

/** What a region code stands for. */
public enum RegionKind {
    /** ISO 3166-1 alpha-2: {@code LT}. */
    COUNTRY,
    /** ISO 3166-2: {@code US-NC}. */
    SUBDIVISION,
    /** UN M49: {@code 154}, Northern Europe. */
    MACRO,
    /** A political or economic grouping as CLDR codes it: {@code EU}. */
    GROUPING
}
