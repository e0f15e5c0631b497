package io.wirewatch.picture.shapes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A TopoJSON file of countries: lines that neighbors share, and for each country the lines that go round it. Reads what "The TopoJSON Format
 * Specification" (sections 2.1.1 to 2.1.4) says of quantized topologies with polygons; other geometries are not looked for.
 *
 * @param lines of longitude and latitude
 */
record Topology(List<List<double[]>> lines, List<Country> countries) {
    /**
     * @param number the ISO number; null where there is none
     * @param polygons each a list of rings, the outer one first; a ring is a list of line numbers, {@code ~number} for a line run backwards
     */
    record Country(String number, String name, List<List<List<Integer>>> polygons) {}

    static Topology read(Path file) throws IOException {
        JsonNode root = new ObjectMapper().readTree(file.toFile());
        List<List<double[]>> lines = new ArrayList<>();
        for (JsonNode line : root.get("arcs")) {
            lines.add(line(line, root.get("transform")));
        }
        List<Country> countries = new ArrayList<>();
        for (JsonNode geometry : root.at("/objects/countries/geometries")) {
            countries.add(country(geometry));
        }
        return new Topology(lines, countries);
    }

    /** Where a polygon lies: the middle of its outer ring's box. Not for polygons across 180 degrees. */
    double[] middle(List<List<Integer>> polygon) {
        double[] box = {180, 90, -180, -90};
        for (int number : polygon.get(0)) {
            for (double[] point : lines.get(number < 0 ? ~number : number)) {
                box[0] = Math.min(box[0], point[0]);
                box[1] = Math.min(box[1], point[1]);
                box[2] = Math.max(box[2], point[0]);
                box[3] = Math.max(box[3], point[1]);
            }
        }
        return new double[] {(box[0] + box[2]) / 2, (box[1] + box[3]) / 2};
    }

    private static Country country(JsonNode geometry) {
        List<List<List<Integer>>> polygons = new ArrayList<>();
        if (geometry.get("type").asText().equals("MultiPolygon")) {
            geometry.get("arcs").forEach(polygon -> polygons.add(polygon(polygon)));
        } else {
            polygons.add(polygon(geometry.get("arcs")));
        }
        String number = geometry.has("id") ? geometry.get("id").asText() : null;
        return new Country(number, geometry.at("/properties/name").asText(), polygons);
    }

    private static List<List<Integer>> polygon(JsonNode rings) {
        List<List<Integer>> polygon = new ArrayList<>();
        for (JsonNode ring : rings) {
            List<Integer> numbers = new ArrayList<>();
            ring.forEach(number -> numbers.add(number.asInt()));
            polygon.add(numbers);
        }
        return polygon;
    }

    /** Positions are whole numbers, each but the first told by its distance from the one before. */
    private static List<double[]> line(JsonNode steps, JsonNode transform) {
        JsonNode scale = transform.get("scale");
        JsonNode translate = transform.get("translate");
        List<double[]> points = new ArrayList<>();
        int x = 0;
        int y = 0;
        for (JsonNode step : steps) {
            x += step.get(0).asInt();
            y += step.get(1).asInt();
            points.add(new double[] {
                x * scale.get(0).asDouble() + translate.get(0).asDouble(),
                y * scale.get(1).asDouble() + translate.get(1).asDouble()
            });
        }
        return points;
    }
}
