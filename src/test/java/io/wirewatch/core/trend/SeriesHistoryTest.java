package io.wirewatch.core.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeriesHistoryTest {
    private static final Instant START = SurgeMeasurement.at(0);

    @Test
    void theOrderWithinADayOfLatenessMakesNoDifference() {
        for (int seed = 0; seed < 30; seed++) {
            List<Instant> moments = moments(20, seed);
            SeriesHistory inOrder = history(moments);
            SeriesHistory shuffled = history(lateByAtMostADay(moments, seed));
            assertThat(shuffled.toBytes()).isEqualTo(inOrder.toBytes());
        }
    }

    @Test
    void fiveMinutesSumUpToHoursAndHoursToDays() {
        for (int seed = 0; seed < 30; seed++) {
            List<Instant> moments = moments(2, seed);
            SeriesHistory history = history(lateByAtMostADay(moments, seed));
            for (int day = 0; day < 2; day++) {
                Instant start = SurgeMeasurement.at(day);
                long ofDay = history.count(TrendWindow.DAY, start);
                assertThat(sum(history, TrendWindow.HOUR, start)).isEqualTo(ofDay);
                assertThat(sum(history, TrendWindow.FIVE_MINUTES, start)).isEqualTo(ofDay);
                assertThat(ofDay)
                        .isEqualTo(moments.stream()
                                .filter(time -> TrendWindow.DAY.start(time).equals(start))
                                .count());
            }
        }
    }

    @Test
    void aRestartBetweenChangesNothing() {
        SeriesHistory running = SeriesHistory.since(START);
        SeriesHistory restarted = running;
        for (Instant time : moments(40, 1)) {
            running = running.add(time);
            restarted = SeriesHistory.read(restarted.add(time).toBytes());
        }
        assertThat(restarted.toBytes()).isEqualTo(running.toBytes());
        assertThat(SeriesHistory.of(running.recent(), running.baselineBytes()).toBytes())
                .isEqualTo(running.toBytes());
    }

    @Test
    void whatIsLateCountsWhereItBelongsUntilItsDayIsLearned() {
        SeriesHistory history = SeriesHistory.since(START).advance(SurgeMeasurement.at(5));
        Instant yesterday = SurgeMeasurement.at(4);
        assertThat(history.add(yesterday).count(TrendWindow.DAY, yesterday)).isEqualTo(1);
        assertThat(history.add(SurgeMeasurement.at(3)).toBytes()).isEqualTo(history.toBytes());
    }

    @Test
    void aClockSetBackChangesNothingAndOneFarAheadIsSurvived() {
        SeriesHistory history = history(moments(20, 3));
        assertThat(history.advance(START).toBytes()).isEqualTo(history.toBytes());
        assertThat(SurgeJudge.assess(history, START).surging()).isFalse();
        Instant future = START.plus(Duration.ofDays(36_500));
        assertThat(SurgeJudge.assess(history, future).surging()).isFalse();
        assertThat(history.add(future).count(TrendWindow.DAY, future)).isEqualTo(1);
    }

    @Test
    void threeYearsOfABusySeriesTakeTwoKilobytes() {
        SimulatedSeries busy = SimulatedSeries.even("busy", 1000).rhythmic();
        Random random = new Random(5);
        SeriesHistory history = SeriesHistory.since(START);
        for (int day = 0; day < 3 * 365; day++) {
            history = SurgeMeasurement.with(history, day, busy.day(SurgeMeasurement.START.plusDays(day), day, random));
        }
        assertThat(history.toBytes().length).isLessThan(2200);
        assertThat(SurgeJudge.assess(history, TrendWindow.DAY, SurgeMeasurement.at(3 * 365 - 1))
                        .expected())
                .isBetween(600.0, 1400.0);
    }

    @Test
    void bytesOfAnotherVersionAreRefused() {
        byte[] bytes = SeriesHistory.since(START).toBytes();
        bytes[0] = 9;
        assertThatThrownBy(() -> SeriesHistory.read(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version 9");
    }

    private static long sum(SeriesHistory history, TrendWindow window, Instant start) {
        long sum = 0;
        for (int i = 0; i < window.aDay(); i++) {
            sum += history.count(window, start.plus(window.length().multipliedBy(i)));
        }
        return sum;
    }

    private static SeriesHistory history(List<Instant> moments) {
        SeriesHistory history = SeriesHistory.since(START);
        for (Instant time : moments) {
            history = history.add(time);
        }
        return history;
    }

    private static List<Instant> moments(int days, int seed) {
        Random random = new Random(seed);
        List<Instant> moments = new ArrayList<>();
        for (int i = 0; i < days * 8; i++) {
            moments.add(START.plusSeconds(random.nextInt(days * 86_400)));
        }
        Collections.sort(moments);
        return moments;
    }

    /** Each moment arrives up to a day after it was; the last one comes last. */
    private static List<Instant> lateByAtMostADay(List<Instant> moments, int seed) {
        Random random = new Random(seed + 1000);
        record Arrival(Instant time, Instant arrived) {}
        List<Arrival> arrivals = new ArrayList<>();
        moments.forEach(time -> arrivals.add(new Arrival(time, time.plusSeconds(random.nextInt(86_400)))));
        arrivals.sort(java.util.Comparator.comparing(Arrival::arrived));
        return arrivals.stream().map(Arrival::time).toList();
    }
}
