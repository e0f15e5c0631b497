package io.wirewatch.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PicturesTest {
    private static final Look LOOK = new Look(1200, false);
    private static final String HOSTILE =
            "</title></svg><script>alert(1)</script>\" onload='x' &lt; \u0000\u000B\uD800\uFFFE \u202Egnp.exe";

    static List<Picture> pictures() {
        return List.of(
                WorldMap.of(SamplePictures.map(), LOOK),
                TrendChart.of(SamplePictures.trends(3), LOOK),
                BacktestChart.of(SamplePictures.backtest(true), LOOK),
                WorldMap.of(hostileMap(), LOOK),
                TrendChart.of(hostileTrends(), LOOK),
                BacktestChart.of(hostileBacktest(), LOOK));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void svgHoldsShapesAndTextOnly(Picture picture) throws Exception {
        for (Element element : elements(picture)) {
            assertThat(element.getTagName()).isIn("svg", "title", "desc", "rect", "path", "circle", "text");
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String name = element.getAttributes().item(i).getNodeName();
                assertThat(name).doesNotStartWith("on").isNotIn("href", "xlink:href", "style", "class");
                assertThat(element.getAttributes().item(i).getNodeValue()).doesNotContain("url(");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void svgIsAnImageWithTitleAndDescription(Picture picture) throws Exception {
        List<Element> elements = elements(picture);
        assertThat(elements.get(0).getAttribute("role")).isEqualTo("img");
        assertThat(elements.get(0).getAttribute("width")).isEqualTo("1200");
        assertThat(elements.get(1).getTagName()).isEqualTo("title");
        assertThat(elements.get(1).getTextContent()).isNotBlank();
        assertThat(elements.get(2).getTagName()).isEqualTo("desc");
        assertThat(elements.get(2).getTextContent()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void pngHasTheWantedWidthAndMoreThanOneColor(Picture picture) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(picture.pixelHeight());
        int ground = image.getRGB(0, 0);
        assertThat(colors(image)).hasSizeGreaterThan(10).contains(ground);
    }

    @Test
    void hostileNamesStandThereAsText() throws Exception {
        assertThat(texts(TrendChart.of(hostileTrends(), LOOK)))
                .anyMatch(text -> text.contains("<script>alert(1)</script>"))
                .noneMatch(text -> text.contains("\u202E"));
        assertThat(texts(WorldMap.of(hostileMap(), LOOK))).anyMatch(text -> text.contains("onload='x'"));
    }

    @Test
    void darkPicturesAreDark() throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                WorldMap.of(SamplePictures.map(), new Look(400, true)).png()));
        assertThat(image.getRGB(0, 0) & 0xFF).isLessThan(60);
    }

    @Test
    void whereThereIsNothingThePictureSaysSo() throws Exception {
        assertThat(texts(WorldMap.of(new WorldMap.Data("Map", SamplePictures.FROM, SamplePictures.TO, Map.of()), LOOK)))
                .contains("No items about any country in this time.");
        assertThat(texts(TrendChart.of(SamplePictures.trends(0), LOOK))).contains("Nothing was counted in this time.");
        assertThat(texts(BacktestChart.of(SamplePictures.noAlerts(), LOOK)))
                .contains("No alert would have been opened in this time.");
    }

    @Test
    void theMapSaysWhatACountryHas() throws Exception {
        WorldMap.Data data = new WorldMap.Data(
                "Map",
                SamplePictures.FROM,
                SamplePictures.TO,
                Map.of(
                        "LT", new WorldMap.Country("Lithuania", 1234, true),
                        "SG", new WorldMap.Country("Singapore", 1, false)));
        assertThat(texts(WorldMap.of(data, LOOK)))
                .contains("Lithuania: 1,234 items, more than usual", "Singapore: 1 item");
    }

    @Test
    void aSurgeSaysHowMuchWasUsual() throws Exception {
        Instant noon = Instant.parse("2026-11-17T12:00:00Z");
        TrendChart.Point point = new TrendChart.Point(noon, 40, 7.25, true, true);
        assertThat(texts(TrendChart.of(trend("Lithuania", List.of(point)), LOOK)))
                .contains("17 Nov 2026 12:00 UTC: 40 items, usual 7.3");
    }

    @Test
    void pointsOutsideTheTimeAreNotDrawn() throws Exception {
        TrendChart.Point before =
                new TrendChart.Point(SamplePictures.FROM.minus(Duration.ofDays(9)), 5, null, true, true);
        assertThat(texts(TrendChart.of(trend("Lithuania", List.of(before)), LOOK)))
                .noneMatch(text -> text.contains("5 items, "));
    }

    @Test
    void seriesBeyondTheTwelfthAreCountedNotShown() throws Exception {
        assertThat(texts(TrendChart.of(SamplePictures.trends(14), LOOK)))
                .contains("2 more series are not shown", "Lithuania, topic 11")
                .doesNotContain("Lithuania, topic 12");
    }

    @Test
    void gainedAndLostAreToldOnlyWhenCompared() throws Exception {
        assertThat(texts(BacktestChart.of(SamplePictures.backtest(true), LOOK))).contains("gained", "lost");
        assertThat(texts(BacktestChart.of(SamplePictures.backtest(false), LOOK)))
                .doesNotContain("gained", "lost");
    }

    @Test
    void widthsAreBounded() {
        assertThatThrownBy(() -> new Look(Look.WIDEST + 1, false)).hasMessageContaining("200 to 2400");
        assertThatThrownBy(() -> new Look(Look.NARROWEST - 1, false)).hasMessageContaining("200 to 2400");
    }

    private static WorldMap.Data hostileMap() {
        return new WorldMap.Data(
                HOSTILE,
                SamplePictures.FROM,
                SamplePictures.TO,
                Map.of(HOSTILE, new WorldMap.Country(HOSTILE, 3, true), "LT", new WorldMap.Country(HOSTILE, 9, true)));
    }

    private static TrendChart.Data hostileTrends() {
        return trend(
                HOSTILE, List.of(new TrendChart.Point(SamplePictures.FROM, Long.MAX_VALUE / 2, -1.0, true, false)));
    }

    private static TrendChart.Data trend(String name, List<TrendChart.Point> points) {
        return new TrendChart.Data(
                name,
                Duration.ofHours(1),
                SamplePictures.FROM,
                SamplePictures.TO,
                List.of(new TrendChart.Series(name, points)));
    }

    private static BacktestChart.Data hostileBacktest() {
        return new BacktestChart.Data(
                HOSTILE,
                SamplePictures.FROM,
                SamplePictures.TO,
                Duration.ofDays(1),
                true,
                List.of(new BacktestChart.Bar(SamplePictures.FROM, 3, 1, 2)));
    }

    private static Set<Integer> colors(BufferedImage image) {
        Set<Integer> colors = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colors.add(image.getRGB(x, y));
            }
        }
        return colors;
    }

    private static List<String> texts(Picture picture) throws Exception {
        return elements(picture).stream()
                .filter(element -> Set.of("text", "title", "desc").contains(element.getTagName()))
                .map(Element::getTextContent)
                .toList();
    }

    private static List<Element> elements(Picture picture) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(picture.svg())));
        NodeList nodes = document.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
