package io.wirewatch.picture.shapes;

import com.ibm.icu.util.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code src/test/picture/shapes.tsv}: which code a polygon belongs to where Natural Earth's countries are not those of ISO 3166, and dots. */
record HandSet(Map<String, String> names, List<Part> parts, Map<String, double[]> dots) {
    /** Polygons of a country whose middle lies in a box belong to a code of their own. */
    record Part(String country, String code, double west, double south, double east, double north) {
        boolean has(String owner, double[] middle) {
            return country.equals(owner)
                    && middle[0] > west
                    && middle[0] < east
                    && middle[1] > south
                    && middle[1] < north;
        }
    }

    static HandSet read(Path file) throws IOException {
        HandSet set = new HandSet(new HashMap<>(), new ArrayList<>(), new HashMap<>());
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            switch (cells[0]) {
                case "name" -> set.names.put(cells[1], cells[2]);
                case "part" ->
                    set.parts.add(new Part(
                            cells[1],
                            cells[2],
                            number(cells[3]),
                            number(cells[4]),
                            number(cells[5]),
                            number(cells[6])));
                case "dot" -> set.dots.put(cells[1], new double[] {number(cells[2]), number(cells[3])});
                default -> {
                    if (!line.startsWith("#")) {
                        throw new IOException("neither name, part nor dot: " + line);
                    }
                }
            }
        }
        return set;
    }

    /** The code of a country, {@code -} when it is left out. */
    String country(Topology.Country country) {
        String named = names.get(country.name());
        return named != null
                ? named
                : Region.getInstance(Integer.parseInt(country.number())).toString();
    }

    /** The code of one of its polygons. */
    String polygon(String country, double[] middle) {
        return parts.stream()
                .filter(part -> part.has(country, middle))
                .map(Part::code)
                .findFirst()
                .orElse(country);
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}
