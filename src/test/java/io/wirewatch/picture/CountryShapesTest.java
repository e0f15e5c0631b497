package io.wirewatch.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.core.region.gazetteer.RegionCodes;
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

    /** Points of the map at these longitudes and latitudes, as the Equal Earth projection places them. */
    @ParameterizedTest(name = "{0} lies in {1}")
    @CsvSource({
        "Vilnius, LT, 531, 59",
        "Kaliningrad, RU, 523.5, 58.4",
        "Simferopol, UA, 559.5, 84.5",
        "Cayenne's hinterland, GF, 320, 239",
        "Longyearbyen's island, SJ, 507, 9",
        "Pristina, XK, 520.5, 91",
        "Hargeisa, SO, 595, 223",
        "Chukotka, RU, 826, 40",
        "Taipei's island, TW, 803, 163",
    })
    void placesLieInTheirCountries(String place, String code, double x, double y) {
        assertThat(SvgPath.read(BY_CODE.get(code).path()).intersects(x - 2, y - 2, 4, 4))
                .as(place)
                .isTrue();
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
