package io.wirewatch.picture;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The outlines of all countries of the gazetteer on an Equal Earth map, simplified from Natural Earth; {@code docs/pictures.md} tells how they are made.
 * Small countries have a dot, beside their outline or in place of it. Safe to share between threads.
 *
 * @param width of the map, in the units of the outlines
 */
public record CountryShapes(int width, int height, List<Country> countries) {
    private static final CountryShapes STANDARD = read("countries.tsv");

    /**
     * @param code ISO 3166-1 alpha-2, and what ICU has beyond it
     * @param path its outline as SVG path; empty where there is a dot only
     * @param dot its place when it is small; null otherwise
     */
    public record Country(String code, String path, Point2D.Double dot) {}

    public CountryShapes {
        countries = List.copyOf(countries);
    }

    /** Those that ship with the program. */
    public static CountryShapes standard() {
        return STANDARD;
    }

    /** For the page: {@code {"viewBox":[w,h],"countries":[{"code":"LT","d":"M…"},{"code":"SG","x":…,"y":…}]}}; a country may have both d and x, y. */
    public String json() {
        return countries.stream()
                .map(CountryShapes::json)
                .collect(Collectors.joining(",", "{\"viewBox\":[" + width + ',' + height + "],\"countries\":[", "]}"));
    }

    /** Codes and paths hold nothing that JSON would have to escape. */
    private static String json(Country country) {
        String path = country.path.isEmpty() ? "" : ",\"d\":\"" + country.path + '"';
        String dot = country.dot == null ? "" : ",\"x\":" + country.dot.x + ",\"y\":" + country.dot.y;
        return "{\"code\":\"" + country.code + '"' + path + dot + '}';
    }

    private static CountryShapes read(String table) {
        try (InputStream in = CountryShapes.class.getResourceAsStream(table)) {
            if (in == null) {
                throw new IllegalStateException(table + " is missing from the jar");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + table, e);
        }
    }

    private static CountryShapes read(List<String> lines) {
        List<Country> countries = new ArrayList<>();
        Point2D.Double size = null;
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            if (line.startsWith("\t")) {
                size = point(cells[1]);
            } else if (!line.startsWith("#")) {
                countries.add(new Country(cells[0], cells[2], cells[1].isEmpty() ? null : point(cells[1])));
            }
        }
        return new CountryShapes((int) size.x, (int) size.y, countries);
    }

    private static Point2D.Double point(String text) {
        int space = text.indexOf(' ');
        return new Point2D.Double(
                Double.parseDouble(text.substring(0, space)), Double.parseDouble(text.substring(space + 1)));
    }
}
