package io.wirewatch.core.region.gazetteer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A place as a source has it.
 *
 * @param id its GeoNames id, or empty
 * @param admin1 code of its first-level division, such as {@code US.OH}
 * @param admin2 code of its second-level division, such as {@code US.OH.127}
 * @param feature GeoNames' feature code, or empty
 * @param names its main name, then what else it is called officially (an ASCII form, a newer name)
 * @param others its alternate names, in any language
 */
record SourceCity(
        String id,
        String country,
        String admin1,
        String admin2,
        String feature,
        double lat,
        double lon,
        long population,
        List<String> names,
        List<String> others) {

    static SourceCity ofGeoNames(String[] row) {
        return new SourceCity(
                row[0],
                row[8],
                code(row[8], row[10]),
                code(row[8], row[10], row[11]),
                row[7],
                Double.parseDouble(row[4]),
                Double.parseDouble(row[5]),
                row[14].isEmpty() ? 0 : Long.parseLong(row[14]),
                List.of(plain(row[1]), row[2]),
                row[3].isEmpty() ? List.of() : List.of(row[3].split(",")));
    }

    static SourceCity ofLaterList(JsonNode city) {
        String country = city.get("country").asText();
        String admin1 = city.get("admin1").asText();
        return new SourceCity(
                "",
                country,
                code(country, admin1),
                code(country, admin1, city.get("admin2").asText()),
                "",
                city.get("lat").asDouble(),
                city.get("lng").asDouble(),
                0,
                List.of(plain(city.get("name").asText())),
                List.of());
    }

    static SourceCity ofPostcodes(String country, String state, String name, double lat, double lon) {
        return new SourceCity("", country, code(country, state), "", "", lat, lon, 0, List.of(name), List.of());
    }

    /** This place with the divisions and the name of a later list. */
    SourceCity updated(SourceCity later) {
        Set<String> all = new LinkedHashSet<>(later.names);
        all.addAll(names);
        return new SourceCity(
                id, country, later.admin1, later.admin2, feature, lat, lon, population, List.copyOf(all), others);
    }

    SourceCity within(String newAdmin1) {
        return new SourceCity(id, country, newAdmin1, "", feature, lat, lon, population, names, others);
    }

    String name() {
        return names.get(0);
    }

    double kilometersTo(SourceCity other) {
        double north = lat - other.lat;
        double east = (lon - other.lon) * Math.cos(Math.toRadians(lat));
        return Math.hypot(north, east) * 111.2;
    }

    private static String code(String... parts) {
        return parts[parts.length - 1].isEmpty() ? "" : String.join(".", parts);
    }

    private static String plain(String name) {
        return name.replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replaceAll("\\s+", " ")
                .strip();
    }
}
