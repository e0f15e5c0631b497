package io.wirewatch.core.region;

import io.wirewatch.core.region.gazetteer.PlaceClass;
import io.wirewatch.core.region.gazetteer.Places;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the names of a text, as decided so far, say about each other: how they divide among countries and divisions, which of these are
 * named, and how near they are. A name never speaks for itself, and speaks as loud as it is likely to be a place.
 *
 * <p>Sums are those of the time it was made; nearness is to where the names are now, so that of two that wait for each other the first moves.
 */
final class Surroundings {
    /** Nearness is measured to so many places, so that a list of thousands costs no square of it. */
    private static final int MOST_ANCHORS = 20;

    private static final double LEAST_ANCHOR_WEIGHT = 0.3;
    private static final double NEAR_KM = 40;
    private static final double REACH_KM = 250;
    private static final float REACH_DEGREES = 2.3f;
    private static final double KM_PER_DEGREE = 111.195;

    private final Places places;
    private final Tally countries = new Tally();
    private final Tally divisions = new Tally();
    private final Tally named = new Tally();
    private final List<NamedPlace> anchors = new ArrayList<>();
    private double countryTotal;
    private double divisionTotal;

    private Surroundings(Places places) {
        this.places = places;
    }

    /** Of a text of which nothing is decided. */
    static Surroundings none(Places places) {
        return new Surroundings(places);
    }

    boolean isEmpty() {
        return countryTotal == 0 && divisionTotal == 0 && anchors.isEmpty();
    }

    static Surroundings of(List<NamedPlace> names, Places places) {
        Surroundings made = new Surroundings(places);
        for (NamedPlace name : names) {
            int place = name.place();
            int country = places.country(place);
            if (country != Places.NONE) {
                made.countries.add(country, name.weight());
                made.countryTotal += name.weight();
            }
            int division = places.division(place);
            if (division != Places.NONE) {
                made.divisions.add(division, name.weight());
                made.divisionTotal += name.weight();
            }
            PlaceClass placeClass = places.placeClass(place);
            if (placeClass == PlaceClass.COUNTRY || placeClass == PlaceClass.DIVISION) {
                made.named.add(place, name.weight());
            } else if (placeClass != PlaceClass.MACRO
                    && placeClass != PlaceClass.WATER
                    && name.weight() >= LEAST_ANCHOR_WEIGHT
                    && places.hasPoint(place)) {
                made.anchors.add(name);
            }
        }
        if (made.anchors.size() > MOST_ANCHORS) {
            made.anchors.sort(Comparator.comparingDouble(NamedPlace::weight).reversed());
            made.anchors.subList(MOST_ANCHORS, made.anchors.size()).clear();
        }
        return made;
    }

    double countryShare(NamedPlace name, int country) {
        int own = name.place() == Places.NONE ? Places.NONE : places.country(name.place());
        return share(countries, countryTotal, own, name.weight(), country);
    }

    double divisionShare(NamedPlace name, int division) {
        int own = name.place() == Places.NONE ? Places.NONE : places.division(name.place());
        return share(divisions, divisionTotal, own, name.weight(), division);
    }

    /** One name alone is no majority: half a voice is for none. */
    private static double share(Tally sums, double total, int own, double ownWeight, int wanted) {
        if (wanted == Places.NONE) {
            return 0;
        }
        double others = total - (own == Places.NONE ? 0 : ownWeight);
        double same = sums.of(wanted) - (wanted == own ? ownWeight : 0);
        return Math.max(0, same) / (Math.max(0, others) + 0.5);
    }

    /** How surely the text names a country or division by another name than this one, 0..1. */
    double isNamed(NamedPlace name, int larger) {
        if (larger == Places.NONE) {
            return 0;
        }
        double weight = named.of(larger) - (name.place() == larger ? name.weight() : 0);
        return Math.max(0, Math.min(1, weight));
    }

    /**
     * Kilometres to the nearest other place of the text; infinite when all are out of reach. Measured on a plane that touches the earth
     * there, which is right within a hundredth at such distances.
     */
    double nearest(NamedPlace asking, int place) {
        float lat = places.lat(place);
        float lon = places.lon(place);
        double shrink = Double.NaN;
        double nearest = Double.POSITIVE_INFINITY;
        for (NamedPlace name : anchors) {
            int anchor = name.place();
            float north = places.lat(anchor) - lat;
            if (Math.abs(north) <= REACH_DEGREES && anchor != place && name != asking) {
                shrink = Double.isNaN(shrink) ? Math.cos(Math.toRadians(lat)) : shrink;
                float apart = Math.abs(places.lon(anchor) - lon);
                double east = shrink * Math.min(apart, 360 - apart);
                nearest = Math.min(nearest, north * north + east * east);
            }
        }
        return KM_PER_DEGREE * Math.sqrt(nearest);
    }

    /** From 1 at the place to little beyond some 40 km. */
    static double near(double kilometres) {
        return Math.exp(-kilometres / NEAR_KM);
    }

    /** From 1 at the place to 0 at 250 km. */
    static double inReach(double kilometres) {
        return Math.max(0, 1 - kilometres / REACH_KM);
    }
}
