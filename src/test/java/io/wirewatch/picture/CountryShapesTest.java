package io.wirewatch.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.core.region.gazetteer.RegionCodes;
import io.wirewatch.picture.shapes.EqualEarth;
import io.wirewatch.picture.shapes.Point;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryShapesTest {
    private static final CountryShapes SHAPES = CountryShapes.standard();
    private static final Map<String, CountryShapes.Country> BY_CODE =
            SHAPES.countries().stream().collect(Collectors.toMap(CountryShapes.Country::code, country -> country));

    @Test
    void everyCountryOfTheGazetteerHasAShapeOrADotAndNothingElseHas() {
        RegionCodes codes = RegionCodes.standard();
        List<String> countries =
                codes.names().keySet().stream().filter(codes::isCountry).toList();
        assertThat(countries).hasSizeGreaterThan(249);
        assertThat(BY_CODE.keySet()).containsExactlyInAnyOrderElementsOf(countries);
        assertThat(SHAPES.countries())
                .allMatch(country -> country.dot() != null || !country.path().isEmpty());
    }

    @ParameterizedTest(name = "{0} lies in {1}")
    @CsvSource({
        "Vilnius, LT, 25.3, 54.7",
        "Kaliningrad, RU, 21.2, 54.7",
        "Petropavlovsk, RU, 158.4, 53.2",
        "Uelen, RU, -171, 66.3",
        "Simferopol, UA, 34.1, 45",
        "Cayenne, GF, -52.6, 4.5",
        "Longyearbyen, SJ, 15.6, 78.2",
        "Pristina, XK, 21.1, 42.6",
        "Hargeisa, SO, 44.1, 9.5",
        "Kyrenia, CY, 33.3, 35.25",
        "Laayoune, EH, -13, 26",
        "Taichung, TW, 120.9, 24.1",
        "Nome, US, -164, 65",
        "Suva, FJ, 178, -17.8"
    })
    void placesLieInTheirCountriesAndInNoOther(String place, String code, double longitude, double latitude) {
        Point point = EqualEarth.ofCountries().project(longitude, latitude);
        assertThat(SHAPES.countries())
                .filteredOn(country -> SvgPath.read(country.path()).contains(point.x(), point.y()))
                .as(place)
                .extracting(CountryShapes.Country::code)
                .containsExactly(code);
    }

    /** The equator is as long as the map is wide; the poles would be 0.4866 of it apart. */
    @Test
    void theProjectionHasTheKnownProportions() {
        EqualEarth map = EqualEarth.ofCountries();
        assertThat(map.project(-168.39, 0).x()).isCloseTo(0, within(0.1));
        assertThat(map.project(-168.41, 0).x()).isCloseTo(1000, within(0.1));
        assertThat(map.project(0, -90).y() - map.project(0, 90).y()).isCloseTo(486.7, within(0.1));
    }

    @Test
    void overseasPartsBelongToTheirOwnCode() {
        assertThat(bounds("FR").getMinX()).isGreaterThan(400);
        assertThat(bounds("FR").getMaxY()).isLessThan(120);
        assertThat(bounds("NO").getMinY()).isGreaterThan(15);
        assertThat(bounds("NL").getMaxY()).isLessThan(80);
    }

    @Test
    void noCountryIsTornAcrossTheMap() {
        for (CountryShapes.Country country : SHAPES.countries()) {
            if (!country.path().isEmpty() && !List.of("RU", "US", "CA", "CN").contains(country.code())) {
                assertThat(bounds(country.code()).getWidth()).as(country.code()).isLessThan(140);
            }
        }
        assertThat(bounds("RU").getMinX()).isGreaterThan(500);
    }

    @Test
    void everythingLiesOnTheMap() {
        Rectangle2D map = new Rectangle2D.Double(0, 0, SHAPES.width(), SHAPES.height());
        for (CountryShapes.Country country : SHAPES.countries()) {
            if (!country.path().isEmpty()) {
                assertThat(map.contains(bounds(country.code())))
                        .as(country.code())
                        .isTrue();
            }
            if (country.dot() != null) {
                assertThat(map.contains(country.dot())).as(country.code()).isTrue();
            }
        }
    }

    @Test
    void theJsonHasAllOfItAndIsSmall() throws Exception {
        String json = SHAPES.json();
        assertThat(json.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(150_000);
        JsonNode root = new ObjectMapper().readTree(json);
        assertThat(root.at("/viewBox/0").asInt()).isEqualTo(SHAPES.width());
        assertThat(root.at("/viewBox/1").asInt()).isEqualTo(SHAPES.height());
        assertThat(root.get("countries")).hasSameSizeAs(SHAPES.countries());
        for (JsonNode country : root.get("countries")) {
            assertThat(country.has("d") || country.has("x")).isTrue();
        }
    }

    private static Rectangle2D bounds(String code) {
        return SvgPath.read(BY_CODE.get(code).path()).getBounds2D();
    }
}
