package io.wirewatch.core.trend;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Measures how often a surge is called where there is none, and how soon where there is one. Its main prints the tables of docs/trends.md. */
final class SurgeMeasurement {
    static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final double DAYS_IN_HALF_A_YEAR = 182;

    private SurgeMeasurement() {}

    /** False alarms for each series and half-year, by window, and days with one of any kind. */
    record FalseAlarms(Map<TrendWindow, Double> byWindow, double days) {}

    /** Share of bursts noticed, and hours until the median one was. */
    record Notice(double share, double medianHours) {}

    static FalseAlarms falseAlarms(SimulatedSeries kind, int series, int learning, int days, long seed) {
        Map<TrendWindow, Integer> alarms = new EnumMap<>(TrendWindow.class);
        int alarmDays = 0;
        for (int i = 0; i < series; i++) {
            Random random = new Random(seed + i);
            SeriesHistory history = SeriesHistory.since(at(0));
            for (int day = 0; day < learning + days; day++) {
                history = with(history, day, kind.day(START.plusDays(day), day, random));
                boolean any = false;
                for (TrendWindow window : TrendWindow.values()) {
                    int found = day < learning ? 0 : surges(history, window, day);
                    alarms.merge(window, found, Integer::sum);
                    any |= found > 0;
                }
                alarmDays += any ? 1 : 0;
            }
        }
        double halfYears = series * days / DAYS_IN_HALF_A_YEAR;
        Map<TrendWindow, Double> rates = new EnumMap<>(TrendWindow.class);
        alarms.forEach((window, count) -> rates.put(window, count / halfYears));
        return new FalseAlarms(rates, alarmDays / halfYears);
    }

    /** Adds a burst of so many items, spread evenly over some hours from a time of day at random on, after ten weeks. */
    static Notice notice(SimulatedSeries kind, int extra, int hours, int series, long seed) {
        int learning = 70;
        double[] delays = new double[series];
        for (int i = 0; i < series; i++) {
            Random random = new Random(seed + i);
            SeriesHistory history = SeriesHistory.since(at(0));
            for (int day = 0; day < learning; day++) {
                history = with(history, day, kind.day(START.plusDays(day), day, random));
            }
            delays[i] = delay(history, kind, extra, hours, learning, random);
        }
        java.util.Arrays.sort(delays);
        long noticed = java.util.Arrays.stream(delays).filter(Double::isFinite).count();
        return new Notice((double) noticed / series, delays[series / 2]);
    }

    private static double delay(
            SeriesHistory before, SimulatedSeries kind, int extra, int hours, int first, Random random) {
        int[] slots = new int[2 * TrendWindow.SLOTS_A_DAY];
        System.arraycopy(kind.day(START.plusDays(first), first, random), 0, slots, 0, 288);
        System.arraycopy(kind.day(START.plusDays(first + 1), first + 1, random), 0, slots, 288, 288);
        int begin = random.nextInt(288);
        for (int item = 0; item < extra; item++) {
            slots[begin + random.nextInt(hours * 12)]++;
        }
        SeriesHistory history = before;
        for (int slot = 0; slot < slots.length; slot++) {
            Instant time = at(first).plus(TrendWindow.SLOT.multipliedBy(slot));
            for (int item = 0; item < slots[slot]; item++) {
                history = history.add(time);
            }
            if (slot >= begin
                    && slots[slot] > 0
                    && SurgeJudge.assess(history, time).surging()) {
                return (slot + 1 - begin) / 12.0;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** In how many histories, each of ten weeks, a day with so many items is a surge. */
    static double shareSurging(SimulatedSeries kind, int count, int series, long seed) {
        int surging = 0;
        for (int i = 0; i < series; i++) {
            Random random = new Random(seed + i);
            SeriesHistory history = SeriesHistory.since(at(0));
            for (int day = 0; day < 70; day++) {
                history = with(history, day, kind.day(START.plusDays(day), day, random));
            }
            int[] slots = new int[TrendWindow.SLOTS_A_DAY];
            for (int item = 0; item < count; item++) {
                slots[random.nextInt(slots.length)]++;
            }
            surging += surges(with(history, 70, slots), TrendWindow.DAY, 70);
        }
        return (double) surging / series;
    }

    /** Of adding one item, of assessing, and of learning a day, on a series of thirty a day. */
    private static void cost() {
        SimulatedSeries kind = SimulatedSeries.even("", 30).rhythmic();
        for (int round = 0; round < 3; round++) {
            Random random = new Random(1);
            SeriesHistory history = SeriesHistory.since(at(0));
            for (int day = 0; day < 60; day++) {
                history = with(history, day, kind.day(START.plusDays(day), day, random));
            }
            Instant now = at(60);
            int times = 200_000;
            long begin = System.nanoTime();
            SeriesHistory more = history.advance(now);
            for (int i = 0; i < times; i++) {
                more = more.add(now.plusSeconds(i / 3));
            }
            long added = System.nanoTime();
            int surges = 0;
            for (int i = 0; i < times; i++) {
                surges += SurgeJudge.assess(more, now.plusSeconds(i / 3)).surging() ? 1 : 0;
            }
            long assessed = System.nanoTime();
            SeriesHistory later = more.advance(at(360));
            long learned = System.nanoTime();
            System.out.printf(
                    "add %d ns, assess %d ns, learn a day %d ns, %d bytes (%d of counts), %d%n",
                    (added - begin) / times,
                    (assessed - added) / times,
                    (learned - assessed) / 300,
                    history.toBytes().length,
                    history.recent().toBytes().length,
                    surges + later.toBytes().length);
        }
    }

    static SeriesHistory with(SeriesHistory before, int day, int[] slots) {
        SeriesHistory history = before.advance(at(day));
        for (int slot = 0; slot < slots.length; slot++) {
            for (int item = 0; item < slots[slot]; item++) {
                history = history.add(at(day).plus(TrendWindow.SLOT.multipliedBy(slot)));
            }
        }
        return history;
    }

    static int surges(SeriesHistory history, TrendWindow window, int day) {
        int found = 0;
        for (int i = 0; i < window.aDay(); i++) {
            Instant time = at(day).plus(window.length().multipliedBy(i));
            if (history.count(window, time) > 0
                    && SurgeJudge.assess(history, window, time).surging()) {
                found++;
            }
        }
        return found;
    }

    static Instant at(int day) {
        return START.plusDays(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static List<SimulatedSeries> kinds() {
        return List.of(
                SimulatedSeries.even("0.1 a day", 0.1),
                SimulatedSeries.even("1 a day", 1),
                SimulatedSeries.even("3 a day", 3),
                SimulatedSeries.even("30 a day", 30),
                SimulatedSeries.even("300 a day", 300),
                SimulatedSeries.even("3 a day, rhythm", 3).rhythmic(),
                SimulatedSeries.even("30 a day, rhythm", 30).rhythmic(),
                SimulatedSeries.even("300 a day, rhythm", 300).rhythmic(),
                SimulatedSeries.even("3 a day, in batches of 3", 3).inBatchesOf(3),
                SimulatedSeries.even("0.3 a day, in batches of 3", 0.3).inBatchesOf(3),
                SimulatedSeries.even("30 a day, in batches of 3", 30)
                        .inBatchesOf(3)
                        .rhythmic(),
                SimulatedSeries.even("30 a day, varying by 40%", 30)
                        .varying(0.4)
                        .rhythmic(),
                SimulatedSeries.even("300 a day, varying by 40%", 300)
                        .varying(0.4)
                        .rhythmic(),
                SimulatedSeries.even("300 a day, varying by 40%, in batches of 3", 300)
                        .varying(0.4)
                        .inBatchesOf(3)
                        .rhythmic(),
                SimulatedSeries.even("3 a day, doubling in 60 days", 3).doublingIn(60),
                SimulatedSeries.even("30 a day, doubling in 60 days", 30)
                        .doublingIn(60)
                        .rhythmic(),
                SimulatedSeries.even("3 a day, holes", 3).withHoles(),
                SimulatedSeries.even("30 a day, holes", 30).withHoles().rhythmic());
    }

    public static void main(String[] arguments) {
        cost();
        int series = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        System.out.println("| series | 5 minutes | hour | day | days with any |\n|---|---|---|---|---|");
        for (SimulatedSeries kind : kinds()) {
            FalseAlarms found = falseAlarms(kind, kind.perDay() > 100 ? series / 4 : series, 42, 182, seed);
            System.out.printf(
                    "| %s | %.2f | %.2f | %.2f | %.2f |%n",
                    kind.name(),
                    found.byWindow().get(TrendWindow.FIVE_MINUTES),
                    found.byWindow().get(TrendWindow.HOUR),
                    found.byWindow().get(TrendWindow.DAY),
                    found.days());
        }
        System.out.println("| usual | on one day | a surge in |\n|---|---|---|");
        for (int[] day : new int[][] {
            {1, 4},
            {1, 5},
            {1, 6},
            {3, 8},
            {3, 9},
            {3, 10},
            {3, 12},
            {10, 20},
            {10, 25},
            {30, 45},
            {30, 55},
            {300, 330},
            {300, 450},
            {300, 600}
        }) {
            System.out.printf(
                    "| %d a day | %d | %.0f%% |%n",
                    day[0], day[1], 100 * shareSurging(SimulatedSeries.even("", day[0]), day[1], series * 2, seed + 2));
        }
        System.out.println("| series | burst | noticed | median delay |\n|---|---|---|---|");
        for (int[] burst : new int[][] {
            {3, 6, 24},
            {3, 6, 6},
            {3, 6, 1},
            {3, 12, 6},
            {30, 30, 24},
            {30, 30, 6},
            {30, 30, 1},
            {300, 30, 24},
            {300, 300, 24},
            {300, 300, 6},
            {300, 100, 1}
        }) {
            SimulatedSeries kind = SimulatedSeries.even(burst[0] + " a day", burst[0]);
            for (SimulatedSeries one :
                    burst[0] > 3 ? List.of(kind.rhythmic(), kind.rhythmic().varying(0.4)) : List.of(kind)) {
                Notice notice = notice(one, burst[1], burst[2], series, seed + 6);
                System.out.printf(
                        "| %s%s | %d more in %d h | %.0f%% | %.1f h |%n",
                        one.name(),
                        one.variation() > 0 ? ", varying by 40%" : one.rhythm() ? ", rhythm" : "",
                        burst[1],
                        burst[2],
                        notice.share() * 100,
                        notice.medianHours());
            }
        }
    }
}
