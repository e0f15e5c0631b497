package io.wirewatch.core.region.gazetteer;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The regions and places that we know, and all their names. Immutable, and safe to share between threads; reading it takes a while, so
 * make one and keep it.
 */
public final class Gazetteer {
    private final Map<String, Region> regions;
    private final Map<String, Integer> numbers;
    private final Places places;
    private final NameTable names;
    private final Stems stems;

    Gazetteer(Map<String, Region> regions, Map<String, Integer> numbers, Places places, NameTable names, Stems stems) {
        this.regions = Map.copyOf(regions);
        this.numbers = Map.copyOf(numbers);
        this.places = places;
        this.names = names;
        this.stems = stems;
    }

    /** The gazetteer that ships with the program, under a policy for groupings and disputed areas. */
    public static Gazetteer standard(RegionPolicy policy) {
        return new GazetteerReader(policy).read();
    }

    public Collection<Region> regions() {
        return regions.values();
    }

    public Optional<Region> region(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    /** The number of the place that a country, macro-region or grouping is; {@link Places#NONE} for an unknown code. */
    public int number(String code) {
        return numbers.getOrDefault(code, Places.NONE);
    }

    /** The number of the country that a code stands for, or of that which a policy makes it a part of; {@link Places#NONE} for another code. */
    public int country(String code) {
        int place = number(code);
        return place == Places.NONE ? place : places.country(place);
    }

    public Places places() {
        return places;
    }

    public NameTable names() {
        return names;
    }

    /** The beginnings of words that name a people. */
    public Stems stems() {
        return stems;
    }
}
