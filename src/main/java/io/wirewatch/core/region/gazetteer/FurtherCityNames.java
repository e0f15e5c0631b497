package io.wirewatch.core.region.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Further names of known cities, written by hand: found by country and name, the largest of that name. Not to be shared between threads. */
final class FurtherCityNames {
    private record Known(int place, int people) {}

    private final Map<String, List<String[]>> wanted = new HashMap<>();
    private final Map<String, Known> found = new HashMap<>();

    FurtherCityNames() {
        Table table = Table.open("city-names.tsv", 4);
        while (table.next()) {
            wanted.computeIfAbsent(table.text(0) + "\t" + table.text(1), city -> new ArrayList<>())
                    .add(new String[] {table.text(2), table.text(3)});
        }
    }

    void note(String country, String name, int people, int place) {
        String city = country + "\t" + name;
        if (wanted.containsKey(city)) {
            found.merge(city, new Known(place, people), (a, b) -> a.people() >= b.people() ? a : b);
        }
    }

    void addTo(NameReader names) {
        wanted.forEach((city, rows) -> {
            Known known = found.get(city);
            if (known == null) {
                throw new IllegalStateException("city-names.tsv names an unknown city: " + city);
            }
            for (String[] row : rows) {
                for (String name : row[1].split("\\|")) {
                    names.add(name, known.place(), Usage.NAME, row[0]);
                }
            }
        });
    }
}
