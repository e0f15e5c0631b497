package io.wirewatch.core.region.gazetteer;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The middle of an area by the places in it. Each half degree square that holds a place counts once, so that it is the middle of the
 * land rather than of the people.
 *
 * @param lat latitude
 * @param lon longitude
 */
record Middle(double lat, double lon) {
    private static final int SQUARES_PER_DEGREE = 2;

    static Middle of(List<SourceCity> cities) {
        double x = 0;
        double y = 0;
        double z = 0;
        for (List<SourceCity> square : cities.stream()
                .collect(Collectors.groupingBy(Middle::square, TreeMap::new, Collectors.toList()))
                .values()) {
            double lat = Math.toRadians(
                    square.stream().mapToDouble(SourceCity::lat).average().orElseThrow());
            double lon = Math.toRadians(
                    square.stream().mapToDouble(SourceCity::lon).average().orElseThrow());
            x += Math.cos(lat) * Math.cos(lon);
            y += Math.cos(lat) * Math.sin(lon);
            z += Math.sin(lat);
        }
        return new Middle(Math.toDegrees(Math.atan2(z, Math.hypot(x, y))), Math.toDegrees(Math.atan2(y, x)));
    }

    private static String square(SourceCity city) {
        return Math.floor(city.lat() * SQUARES_PER_DEGREE) + " " + Math.floor(city.lon() * SQUARES_PER_DEGREE);
    }
}
