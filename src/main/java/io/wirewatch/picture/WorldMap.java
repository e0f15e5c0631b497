package io.wirewatch.picture;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The countries of the world, shaded by how much is written about them; those about which more is written than usual have an edge of another color.
 * Codes without a shape are not shown.
 */
public final class WorldMap {
    private static final CountryShapes SHAPES = CountryShapes.standard();
    private static final double SCALE = (Sheet.RIGHT - Sheet.MARGIN) / SHAPES.width();
    private static final double BOTTOM = Sheet.TOP + SHAPES.height() * SCALE;
    private static final double HEIGHT = BOTTOM + 52;
    private static final double DOT = 2.4;

    private final Data data;
    private final Sheet sheet;
    private final ShadeScale scale;

    /**
     * @param name of the country, for its title
     * @param surging whether that is more than usual
     */
    public record Country(String name, long items, boolean surging) {}

    /** @param countries by their code */
    public record Data(String title, Instant from, Instant to, Map<String, Country> countries) {
        public Data {
            countries = Map.copyOf(countries);
        }

        private long most() {
            return countries.values().stream().mapToLong(Country::items).max().orElse(0);
        }
    }

    private WorldMap(Data data, Look look) {
        this.data = data;
        this.sheet = new Sheet(look, data.title(), data.from(), data.to());
        this.scale = ShadeScale.upTo(data.most());
    }

    public static Picture of(Data data, Look look) {
        WorldMap map = new WorldMap(data, look);
        map.countries();
        map.legend();
        return map.sheet.picture(HEIGHT, map.description());
    }

    /** Land first, then edges of surges, then dots: what comes later lies above. */
    private void countries() {
        SHAPES.countries().stream()
                .filter(shape -> !shape.path().isEmpty())
                .sorted(Comparator.comparing(shape -> shown(shape).surging()))
                .forEach(shape -> sheet.add(mark(shape, outline(shape))));
        SHAPES.countries().stream()
                .filter(shape -> shape.dot() != null && shown(shape).items() > 0)
                .forEach(shape -> sheet.add(mark(shape, circle(shape.dot()))));
    }

    private Mark mark(CountryShapes.Country shape, Shape outline) {
        Country country = shown(shape);
        Palette colors = sheet.colors();
        boolean land = country.items() == 0;
        return new Mark.Area(
                outline,
                land ? colors.land() : colors.shade(scale.share(country.items())),
                country.surging() ? colors.surge() : colors.ground(),
                country.surging() ? 1.4 : 0.5,
                land ? null : title(country));
    }

    private static String title(Country country) {
        String items = country.name() + ": " + Counts.format(country.items(), "item", "items");
        return country.surging() ? items + ", more than usual" : items;
    }

    private Country shown(CountryShapes.Country shape) {
        Country country = data.countries().get(shape.code());
        return country == null ? new Country(shape.code(), 0, false) : country;
    }

    private static Shape outline(CountryShapes.Country shape) {
        AffineTransform place = AffineTransform.getTranslateInstance(Sheet.MARGIN, Sheet.TOP);
        place.scale(SCALE, SCALE);
        return place.createTransformedShape(SvgPath.read(shape.path()));
    }

    private static Shape circle(Point2D dot) {
        return Sheet.circle(Sheet.MARGIN + dot.getX() * SCALE, Sheet.TOP + dot.getY() * SCALE, DOT);
    }

    private void legend() {
        double y = BOTTOM + 30;
        Palette colors = sheet.colors();
        if (data.most() == 0) {
            sheet.add(Mark.Words.of(Sheet.MARGIN, y, "No items about any country in this time.", colors.soft()));
            return;
        }
        sheet.add(Mark.Words.of(Sheet.MARGIN, y, "Items", colors.soft()));
        double x = sheet.square(Sheet.MARGIN + 46, y, colors.land(), null, "none");
        for (int shade = 0; shade < scale.starts().size(); shade++) {
            x = sheet.square(x, y, colors.shade(scale.at(shade)), null, scale.label(shade));
        }
        sheet.square(x, y, colors.ground(), colors.surge(), "more than usual");
    }

    private String description() {
        if (data.most() == 0) {
            return "No items about any country in this time.";
        }
        return "World map. Most items: "
                + data.countries().values().stream()
                        .sorted(Comparator.comparingLong(Country::items)
                                .reversed()
                                .thenComparing(Country::name))
                        .limit(5)
                        .map(WorldMap::title)
                        .collect(Collectors.joining("; "))
                + '.';
    }
}
