package io.wirewatch.core.region.gazetteer;

import io.wirewatch.core.news.PlaceKind;

/** What a place is, finer than its kind in tags. */
public enum PlaceClass {
    /** A continent, a part of one, or a grouping of countries. */
    MACRO(PlaceKind.AREA),
    COUNTRY(PlaceKind.COUNTRY),
    /** A state, a province: first level below a country. */
    DIVISION(PlaceKind.SUBDIVISION),
    /** A county, a district, a département: second level below a country. */
    COUNTY(PlaceKind.AREA),
    /** Where a country is ruled from. */
    CAPITAL(PlaceKind.CITY),
    /** Where a division is ruled from. */
    SEAT(PlaceKind.CITY),
    CITY(PlaceKind.CITY),
    /** A part of a city. */
    PART(PlaceKind.CITY),
    /** A city that is no more. */
    PAST(PlaceKind.CITY),
    /** A sea, a river, a lake. */
    WATER(PlaceKind.AREA),
    /** Mountains, a desert, an island, a stretch of land with a name. */
    LAND(PlaceKind.AREA);

    private final PlaceKind kind;

    PlaceClass(PlaceKind kind) {
        this.kind = kind;
    }

    public PlaceKind kind() {
        return kind;
    }

    /** Whether it is a city, a town, or a part of one. */
    public boolean isCity() {
        return kind == PlaceKind.CITY;
    }
}
