package io.wirewatch.core.region;

import io.wirewatch.core.news.PlaceKind;

/**
 * Something on the map that texts name.
 *
 * @param region the smallest region with a code that it is or lies in
 * @param country ISO 3166-1 code, null for what is larger than a country
 * @param subdivision ISO 3166-2 code, null when unknown
 * @param geonamesId null when unknown
 * @param lat WGS 84 degrees, null when unknown
 * @param lon WGS 84 degrees, null when unknown
 * @param prior how likely its name means it when nothing else is known: about the logarithm of its population, more for a country
 * @param small whether it is so little known that its name alone does not make a place of a word
 */
record Place(
        String name,
        PlaceKind kind,
        String region,
        String country,
        String subdivision,
        Long geonamesId,
        Double lat,
        Double lon,
        double prior,
        boolean small) {

    boolean isCity() {
        return kind == PlaceKind.CITY;
    }

    /** Whether it lies in another place, which is a country or a subdivision. */
    boolean liesIn(Place other) {
        return switch (other.kind) {
            case COUNTRY -> other.country.equals(country) && kind != PlaceKind.COUNTRY;
            case SUBDIVISION -> other.subdivision.equals(subdivision) && kind == PlaceKind.CITY;
            case CITY, AREA -> false;
        };
    }
}
