package io.wirewatch.core.region.gazetteer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * All places, each a row under its number. Countries, divisions and macro-regions are places too, so that a place names the
 * country and the division it lies in by their numbers.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class Places {
    /** In place of a number: there is none. */
    public static final int NONE = -1;

    private static final PlaceClass[] CLASSES = PlaceClass.values();
    private static final double EARTH_RADIUS_KM = 6371;

    /** One row a place, so that looking at a place costs one look at memory: see {@link Column}. */
    private final int[] rows;

    private final byte[] names;
    private final Region[] regions;

    private Places(Builder builder) {
        rows = Arrays.copyOf(builder.rows, builder.size * Column.COUNT);
        names = Arrays.copyOf(builder.names, builder.nameEnd(builder.size - 1));
        regions = builder.regions.clone();
    }

    /** What stands where in a row. */
    private static final class Column {
        static final int CLASS = 0;
        static final int COUNTRY = 1;
        static final int DIVISION = 2;
        static final int LAT = 3;
        static final int LON = 4;
        static final int MAGNITUDE = 5;
        static final int GEONAMES_ID = 6;
        static final int NAME_END = 7;
        static final int COUNT = 8;
    }

    private int cell(int place, int column) {
        return rows[place * Column.COUNT + column];
    }

    private float decimal(int place, int column) {
        return Float.intBitsToFloat(cell(place, column));
    }

    public int size() {
        return rows.length / Column.COUNT;
    }

    public PlaceClass placeClass(int place) {
        return CLASSES[cell(place, Column.CLASS)];
    }

    public String name(int place) {
        int start = place == 0 ? 0 : cell(place - 1, Column.NAME_END);
        return new String(names, start, cell(place, Column.NAME_END) - start, StandardCharsets.UTF_8);
    }

    /** The number of the country that it is or lies in; {@link #NONE} for what is larger. */
    public int country(int place) {
        return cell(place, Column.COUNTRY);
    }

    /** The number of the division that it is or lies in; {@link #NONE} when unknown. */
    public int division(int place) {
        return cell(place, Column.DIVISION);
    }

    /** The region that a place is, when it has a code; null for cities, counties and other areas. */
    public Region region(int place) {
        return place < regions.length ? regions[place] : null;
    }

    /** ISO 3166-1 code, or null. */
    public String countryCode(int place) {
        return codeOf(country(place));
    }

    /** ISO 3166-2 code, or null. */
    public String divisionCode(int place) {
        return codeOf(division(place));
    }

    private String codeOf(int place) {
        Region region = place == NONE ? null : region(place);
        return region == null ? null : region.code();
    }

    /** GeoNames id, or null. */
    public Long geonamesId(int place) {
        int id = cell(place, Column.GEONAMES_ID);
        return id == 0 ? null : (long) id;
    }

    public boolean hasPoint(int place) {
        return !Float.isNaN(lat(place));
    }

    /** WGS 84 degrees, NaN when unknown. */
    public float lat(int place) {
        return decimal(place, Column.LAT);
    }

    /** WGS 84 degrees, NaN when unknown. */
    public float lon(int place) {
        return decimal(place, Column.LON);
    }

    /** The decimal logarithm of its population; at least 2. */
    public float magnitude(int place) {
        return decimal(place, Column.MAGNITUDE);
    }

    /** Whether a place lies in another, which is a country or a division. */
    public boolean liesIn(int place, int larger) {
        return place != larger && (country(place) == larger || division(place) == larger);
    }

    /** Kilometres between two places by the great circle (haversine); infinite when one has no point. */
    public double kilometres(int one, int other) {
        if (!hasPoint(one) || !hasPoint(other)) {
            return Double.POSITIVE_INFINITY;
        }
        double lat1 = Math.toRadians(lat(one));
        double lat2 = Math.toRadians(lat(other));
        double sinLat = Math.sin((lat2 - lat1) / 2);
        double sinLon = Math.sin(Math.toRadians(lon(other) - lon(one)) / 2);
        double h = sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * sinLon * sinLon;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /** Takes places in, one after another; those with a region first. Not to be shared between threads. */
    static final class Builder {
        private int[] rows = new int[Column.COUNT << 12];
        private byte[] names = new byte[1 << 16];
        private Region[] regions = new Region[0];
        private int size;

        /** Adds a place; what is not said is unknown. */
        @SuppressWarnings("EnumOrdinal") // a byte in memory only
        int add(PlaceClass placeClass, String name) {
            if (size * Column.COUNT == rows.length) {
                rows = Arrays.copyOf(rows, rows.length * 2);
            }
            byte[] letters = name.getBytes(StandardCharsets.UTF_8);
            int start = nameEnd(size - 1);
            if (start + letters.length > names.length) {
                names = Arrays.copyOf(names, (start + letters.length) * 2);
            }
            System.arraycopy(letters, 0, names, start, letters.length);
            int place = size++;
            set(place, Column.CLASS, placeClass.ordinal());
            set(place, Column.NAME_END, start + letters.length);
            return in(place, NONE, NONE)
                    .at(place, Float.NaN, Float.NaN)
                    .population(place, 0)
                    .last();
        }

        private int last() {
            return size - 1;
        }

        private int nameEnd(int place) {
            return place < 0 ? 0 : rows[place * Column.COUNT + Column.NAME_END];
        }

        private void set(int place, int column, int value) {
            rows[place * Column.COUNT + column] = value;
        }

        private void set(int place, int column, float value) {
            set(place, column, Float.floatToRawIntBits(value));
        }

        Builder in(int place, int country, int division) {
            set(place, Column.COUNTRY, country);
            set(place, Column.DIVISION, division);
            return this;
        }

        Builder at(int place, float lat, float lon) {
            set(place, Column.LAT, lat);
            set(place, Column.LON, lon);
            return this;
        }

        Builder population(int place, double people) {
            set(place, Column.MAGNITUDE, (float) Math.log10(Math.max(100, people)));
            return this;
        }

        Builder geonamesId(int place, int id) {
            set(place, Column.GEONAMES_ID, id);
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
            return rows[place * Column.COUNT + Column.COUNTRY];
        }

        PlaceClass placeClass(int place) {
            return CLASSES[rows[place * Column.COUNT + Column.CLASS]];
        }

        boolean hasRegion(int place) {
            return place < regions.length && regions[place] != null;
        }

        Places build() {
            return new Places(this);
        }
    }
}
