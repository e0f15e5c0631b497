package io.wirewatch.core.region.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped tables of places are whole, in order, and know what everybody knows. */
class GazetteerDataTest {
    @ParameterizedTest
    @CsvSource({
        "cities, 10, 150000",
        "subdivisions, 8, 3800",
        "subdivision-names, 3, 30000",
        "areas, 7, 5000",
        "features, 7, 500",
        "common-words, 2, 1500",
        "persons, 3, 5000"
    })
    void everyTableHasItsColumnsAndRows(String table, int columns, int least) {
        assertThat(rows(table, columns)).hasSizeGreaterThan(least);
    }

    @ParameterizedTest
    @CsvSource({"cities, 10, 4, 5", "subdivisions, 8, 3, 4", "areas, 7, 2, 3", "features, 7, 2, 3"})
    void everyPointIsOnEarth(String table, int columns, int lat, int lon) {
        assertThat(rows(table, columns)).filteredOn(row -> !row[lat].isEmpty()).allSatisfy(row -> {
            assertThat(Double.parseDouble(row[lat])).isBetween(-90.0, 90.0);
            assertThat(Double.parseDouble(row[lon])).isBetween(-180.0, 180.0);
        });
    }

    @ParameterizedTest
    @CsvSource({"subdivisions, 8, 1", "common-words, 2, 0", "persons, 3, 0"})
    void keysAreInOrderAndOnce(String table, int columns, int key) {
        List<String> keys = rows(table, columns).stream().map(row -> row[key]).toList();
        assertThat(keys).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void citiesAreInOrderOfCountryAndDivision() {
        assertThat(rows("cities", 10).stream()
                        .map(row -> row[1] + "\t" + row[2])
                        .toList())
                .isSorted();
    }

    @Test
    void everyCityHasAnOwnNameAndNoNameTwice() {
        assertThat(rows("cities", 10)).allSatisfy(row -> {
            List<String> names = List.of((row[8] + (row[9].isEmpty() ? "" : "|" + row[9])).split("\\|"));
            assertThat(names).doesNotContain("").doesNotHaveDuplicates();
        });
    }

    @Test
    void isoCodesAreOfTheCountryAndOnce() {
        List<String[]> coded = rows("subdivisions", 8).stream()
                .filter(row -> !row[0].isEmpty())
                .toList();
        assertThat(coded).allSatisfy(row -> assertThat(row[0]).startsWith(row[1].substring(0, 2) + "-"));
        assertThat(coded.stream().map(row -> row[0]).toList()).doesNotHaveDuplicates();
    }

    @Test
    void citiesAndAreasLieInKnownDivisions() {
        Set<String> known = columns("subdivisions", 8, row -> row[1]);
        known.add("");
        assertThat(known).containsAll(columns("areas", 7, row -> row[1]));
        assertThat(known).containsAll(columns("features", 7, row -> row[1]));
        assertThat(known).containsAll(columns("cities", 10, row -> row[2]));
    }

    @Test
    void vilniusIsTheCapitalOfLithuania() {
        assertThat(named("vilnius")).anySatisfy(row -> {
            assertThat(row[0]).isEqualTo("593116");
            assertThat(row[1]).isEqualTo("LT");
            assertThat(row[3]).isEqualTo("capital");
            assertThat(List.of(row[9].split("\\|"))).contains("вильнюс");
        });
    }

    @Test
    void thereIsALebanonInOhioAndASpringfieldInManyStates() {
        assertThat(named("lebanon").stream().map(row -> row[2]).toList()).contains("US.OH");
        assertThat(named("springfield").stream().map(row -> row[2]).collect(Collectors.toSet()))
                .hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @CsvSource({
        "xinjiang, CN-XJ",
        "bavaria, DE-BY",
        "bayern, DE-BY",
        "catalonia, ES-CT",
        "crimea, UA-43",
        "chechnya, RU-CE",
        "punjab, IN-PB",
        "punjab, PK-PB",
        "kurdistan, IR-16",
        "tigray, ET-TI",
        "rakhine, MM-16",
        "south darfur, SD-DS",
        "scotland, GB-SCT",
        "georgia, US-GA",
        "new jersey, US-NJ",
        "free state, ZA-FS"
    })
    void knownDivisionsHaveTheirCodes(String name, String iso) {
        assertThat(rows("subdivisions", 8))
                .anySatisfy(row ->
                        assertThat(row[0] + "|" + row[7] + "|").startsWith(iso).contains("|" + name + "|"));
    }

    @Test
    void thereAreCountiesSeasAndDisputedLands() {
        assertThat(rows("areas", 7)).anySatisfy(row -> {
            assertThat(row[1]).isEqualTo("US.AL");
            assertThat(row[6]).isEqualTo("perry county|perry co");
        });
        assertThat(columns("features", 7, row -> row[5]))
                .contains("Kashmir", "Darfur", "Gaza Strip", "Lake Michigan", "New England", "Manhattan");
    }

    private static List<String[]> named(String key) {
        return rows("cities", 10).stream()
                .filter(row -> List.of(row[8].split("\\|")).contains(key))
                .toList();
    }

    private static Set<String> columns(String table, int columns, Function<String[], String> column) {
        return rows(table, columns).stream().map(column).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<String[]> rows(String table, int columns) {
        return Rows.of(Gazetteer.class, table + ".tsv", columns);
    }
}
