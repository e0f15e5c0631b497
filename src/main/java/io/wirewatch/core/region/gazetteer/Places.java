package io.wirewatch.core.region.gazetteer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * All places, each a row across arrays under its number. Countries, divisions and macro-regions are places too, so that a place names the
 * country and the division it lies in by their numbers.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class Places {
    /** In place of a number: there is none. */
    public static final int NONE = -1;

    private static final PlaceClass[] CLASSES = PlaceClass.values();
    private static final double EARTH_RADIUS_KM = 6371;

    private final byte[] classes;
    private final int[] countries;
    private final int[] divisions;
    private final float[] lats;
    private final float[] lons;
    private final float[] magnitudes;
    private final int[] geonamesIds;
    private final int[] nameEnds;
    private final byte[] names;
    private final Region[] regions;

    private Places(Builder builder) {
        int size = builder.size;
        classes = Arrays.copyOf(builder.classes, size);
        countries = Arrays.copyOf(builder.countries, size);
        divisions = Arrays.copyOf(builder.divisions, size);
        lats = Arrays.copyOf(builder.lats, size);
        lons = Arrays.copyOf(builder.lons, size);
        magnitudes = Arrays.copyOf(builder.magnitudes, size);
        geonamesIds = Arrays.copyOf(builder.geonamesIds, size);
        nameEnds = Arrays.copyOf(builder.nameEnds, size);
        names = Arrays.copyOf(builder.names, size == 0 ? 0 : nameEnds[size - 1]);
        regions = builder.regions.clone();
    }

    public int size() {
        return classes.length;
    }

    public PlaceClass placeClass(int place) {
        return CLASSES[classes[place]];
    }

    public String name(int place) {
        int start = place == 0 ? 0 : nameEnds[place - 1];
        return new String(names, start, nameEnds[place] - start, StandardCharsets.UTF_8);
    }

    /** The number of the country that it is or lies in; {@link #NONE} for what is larger. */
    public int country(int place) {
        return countries[place];
    }

    /** The number of the division that it is or lies in; {@link #NONE} when unknown. */
    public int division(int place) {
        return divisions[place];
    }

    /** The region that a place is, when it has a code; null for cities, counties and other areas. */
    public Region region(int place) {
        return place < regions.length ? regions[place] : null;
    }

    /** ISO 3166-1 code, or null. */
    public String countryCode(int place) {
        return codeOf(countries[place]);
    }

    /** ISO 3166-2 code, or null. */
    public String divisionCode(int place) {
        return codeOf(divisions[place]);
    }

    private String codeOf(int place) {
        Region region = place == NONE ? null : region(place);
        return region == null ? null : region.code();
    }

    /** GeoNames id, or null. */
    public Long geonamesId(int place) {
        return geonamesIds[place] == 0 ? null : (long) geonamesIds[place];
    }

    public boolean hasPoint(int place) {
        return !Float.isNaN(lats[place]);
    }

    /** WGS 84 degrees, NaN when unknown. */
    public float lat(int place) {
        return lats[place];
    }

    /** WGS 84 degrees, NaN when unknown. */
    public float lon(int place) {
        return lons[place];
    }

    /** The decimal logarithm of its population; at least 2. */
    public float magnitude(int place) {
        return magnitudes[place];
    }

    /** Whether a place lies in another, which is a country or a division. */
    public boolean liesIn(int place, int larger) {
        return place != larger && (countries[place] == larger || divisions[place] == larger);
    }

    /** Kilometres between two places by the great circle (haversine); infinite when one has no point. */
    public double kilometres(int one, int other) {
        if (!hasPoint(one) || !hasPoint(other)) {
            return Double.POSITIVE_INFINITY;
        }
        double lat1 = Math.toRadians(lats[one]);
        double lat2 = Math.toRadians(lats[other]);
        double sinLat = Math.sin((lat2 - lat1) / 2);
        double sinLon = Math.sin(Math.toRadians(lons[other] - lons[one]) / 2);
        double h = sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * sinLon * sinLon;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /** Takes places in, one after another; those with a region first. Not to be shared between threads. */
    static final class Builder {
        private byte[] classes = new byte[1 << 12];
        private int[] countries = new int[1 << 12];
        private int[] divisions = new int[1 << 12];
        private float[] lats = new float[1 << 12];
        private float[] lons = new float[1 << 12];
        private float[] magnitudes = new float[1 << 12];
        private int[] geonamesIds = new int[1 << 12];
        private int[] nameEnds = new int[1 << 12];
        private byte[] names = new byte[1 << 16];
        private Region[] regions = new Region[0];
        private int size;

        /** Adds a place; what is not said is unknown. */
        @SuppressWarnings("EnumOrdinal") // a byte in memory only
        int add(PlaceClass placeClass, String name) {
            if (size == classes.length) {
                grow(size * 2);
            }
            byte[] letters = name.getBytes(StandardCharsets.UTF_8);
            int start = size == 0 ? 0 : nameEnds[size - 1];
            if (start + letters.length > names.length) {
                names = Arrays.copyOf(names, (start + letters.length) * 2);
            }
            System.arraycopy(letters, 0, names, start, letters.length);
            nameEnds[size] = start + letters.length;
            classes[size] = (byte) placeClass.ordinal();
            countries[size] = NONE;
            divisions[size] = NONE;
            lats[size] = Float.NaN;
            lons[size] = Float.NaN;
            magnitudes[size] = 2;
            return size++;
        }

        Builder in(int place, int country, int division) {
            countries[place] = country;
            divisions[place] = division;
            return this;
        }

        Builder at(int place, float lat, float lon) {
            lats[place] = lat;
            lons[place] = lon;
            return this;
        }

        Builder population(int place, double people) {
            magnitudes[place] = (float) Math.log10(Math.max(100, people));
            return this;
        }

        Builder geonamesId(int place, int id) {
            geonamesIds[place] = id;
            return this;
        }

        Builder region(int place, Region region) {
            if (place >= regions.length) {
                regions = Arrays.copyOf(regions, Math.max(64, place * 2));
            }
            regions[place] = region;
            return this;
        }

        int country(int place) {
            return countries[place];
        }

        PlaceClass placeClass(int place) {
            return CLASSES[classes[place]];
        }

        boolean hasRegion(int place) {
            return place < regions.length && regions[place] != null;
        }

        Places build() {
            return new Places(this);
        }

        private void grow(int capacity) {
            classes = Arrays.copyOf(classes, capacity);
            countries = Arrays.copyOf(countries, capacity);
            divisions = Arrays.copyOf(divisions, capacity);
            lats = Arrays.copyOf(lats, capacity);
            lons = Arrays.copyOf(lons, capacity);
            magnitudes = Arrays.copyOf(magnitudes, capacity);
            geonamesIds = Arrays.copyOf(geonamesIds, capacity);
            nameEnds = Arrays.copyOf(nameEnds, capacity);
        }
    }
}
