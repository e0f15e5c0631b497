package io.wirewatch.core.region.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The lines of {@code cities.tsv}. */
final class CityTable {
    /** Seats of government beside the capital; GeoNames gives the same feature code to several camps and quarters. */
    private static final Set<String> SEATS = Set.of("La Paz", "Cotonou", "The Hague", "Putrajaya");

    private CityTable() {}

    static List<String> lines(List<SourceCity> cities, CityNames names) {
        List<String> lines = new ArrayList<>();
        for (SourceCity city : cities) {
            Set<String> own = CityNames.own(city);
            if (!own.isEmpty()) {
                lines.add(String.join(
                        "\t",
                        city.id(),
                        city.country(),
                        city.admin1(),
                        kind(city),
                        degrees(city.lat(), city),
                        degrees(city.lon(), city),
                        Long.toString(city.population()),
                        city.name(),
                        String.join("|", own),
                        String.join("|", names.alternates(city))));
            }
        }
        return lines;
    }

    static String kind(SourceCity city) {
        return switch (city.feature()) {
            case "PPLC" -> "capital";
            case "PPLG" -> city.names().stream().anyMatch(SEATS::contains) ? "capital" : "";
            case "PPLA" -> "seat";
            case "PPLX" -> "part";
            case "PPLH", "PPLQ", "PPLW" -> "past";
            default -> "";
        };
    }

    /** A hundredth of a degree tells towns apart, but not quarters of one town. */
    private static String degrees(double value, SourceCity city) {
        return degrees(value, kind(city).equals("part") ? 3 : 2);
    }

    static String degrees(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        text = text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
        return text.equals("-0") ? "0" : text;
    }
}
