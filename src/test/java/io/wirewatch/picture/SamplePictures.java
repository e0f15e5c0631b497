package io.wirewatch.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pictures of invented counts, for tests and to be looked at: its main writes them into a folder. */
final class SamplePictures {
    static final Instant FROM = Instant.parse("2026-11-16T00:00:00Z");
    static final Instant TO = Instant.parse("2026-11-23T00:00:00Z");

    private SamplePictures() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (boolean dark : List.of(false, true)) {
            Look look = new Look(1200, dark);
            String mode = dark ? "-dark" : "";
            write(folder.resolve("map" + mode), WorldMap.of(map(), look));
            write(folder.resolve("trends" + mode), TrendChart.of(trends(3), look));
            write(folder.resolve("backtest" + mode), BacktestChart.of(backtest(true), look));
        }
        Look look = new Look(960, false);
        write(folder.resolve("trend"), TrendChart.of(trends(1), look));
        write(folder.resolve("many-trends"), TrendChart.of(trends(14), look));
        write(folder.resolve("no-trends"), TrendChart.of(trends(0), look));
        write(folder.resolve("no-map"), WorldMap.of(new WorldMap.Data("Items by country", FROM, TO, Map.of()), look));
        write(folder.resolve("plain-backtest"), BacktestChart.of(backtest(false), look));
        write(folder.resolve("no-backtest"), BacktestChart.of(noAlerts(), look));
    }

    static WorldMap.Data map() {
        Map<String, WorldMap.Country> countries = new HashMap<>();
        int at = 0;
        for (CountryShapes.Country shape : CountryShapes.standard().countries()) {
            at++;
            long items = at % 5 == 0 ? 0 : Math.round(Math.pow(at * 37.0 % 101, 3) / 900);
            countries.put(shape.code(), new WorldMap.Country("Country " + shape.code(), items, at % 23 == 1));
        }
        return new WorldMap.Data("Items by country", FROM, TO, countries);
    }

    static TrendChart.Data trends(int count) {
        List<TrendChart.Series> series = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            series.add(new TrendChart.Series("Lithuania, topic " + i, points(i)));
        }
        return new TrendChart.Data("Trends of regions and topics", Duration.ofHours(1), FROM, TO, series);
    }

    private static List<TrendChart.Point> points(int series) {
        List<TrendChart.Point> points = new ArrayList<>();
        for (int hour = 0; hour < 160; hour++) {
            double usual = (series + 1) * (12 + 10 * Math.sin((hour - 8) * Math.PI / 12));
            boolean surging = hour >= 90 + 7 * series && hour < 94 + 7 * series;
            long count = Math.round(usual * (surging ? 3 : 0.7 + (hour * 31 % 17) / 28.0));
            Double expected = hour < 24 ? null : usual;
            points.add(new TrendChart.Point(FROM.plus(Duration.ofHours(hour)), count, expected, surging, hour < 158));
        }
        return points;
    }

    static BacktestChart.Data backtest(boolean compared) {
        List<BacktestChart.Bar> bars = new ArrayList<>();
        for (long hour = 0; hour < 168; hour++) {
            long alerts = hour * 29 % 13 % 7;
            long gained = compared ? Math.min(alerts, hour % 4) : 0;
            bars.add(new BacktestChart.Bar(
                    FROM.plus(Duration.ofHours(hour)), alerts, gained, compared ? hour * 7 % 5 / 2 : 0));
        }
        return new BacktestChart.Data("Backtest of port-strikes", FROM, TO, Duration.ofHours(1), compared, bars);
    }

    static BacktestChart.Data noAlerts() {
        return new BacktestChart.Data("Backtest of port-strikes", FROM, TO, Duration.ofHours(1), false, List.of());
    }

    private static void write(Path file, Picture picture) throws IOException {
        Files.writeString(file.resolveSibling(file.getFileName() + ".svg"), picture.svg());
        Files.write(file.resolveSibling(file.getFileName() + ".png"), picture.png());
    }
}
