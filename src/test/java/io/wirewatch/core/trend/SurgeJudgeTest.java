package io.wirewatch.core.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SurgeJudgeTest {
    private static final int WEEKS = 7 * 8;

    @Test
    void threeToNineInAQuietCountryCounts() {
        Surge surge = SurgeJudge.assess(after(WEEKS, 3, 9), TrendWindow.DAY, SurgeMeasurement.at(WEEKS));
        assertThat(surge.surging()).isTrue();
        assertThat(surge.explanation())
                .isEqualTo("9 in the day since 2026-03-02T00:00:00Z, where 3.0 were to be expected; "
                        + "so many happen by chance once in 11 months");
    }

    @Test
    void threeHundredToThreeHundredAndThirtyDoesNot() {
        Surge surge = SurgeJudge.assess(after(WEEKS, 300, 330), TrendWindow.DAY, SurgeMeasurement.at(WEEKS));
        assertThat(surge.surging()).isFalse();
        assertThat(surge.expected()).isBetween(290.0, 310.0);
    }

    @Test
    void sixHundredInsteadOfThreeHundredDoes() {
        assertThat(SurgeJudge.assess(after(WEEKS, 300, 600), TrendWindow.DAY, SurgeMeasurement.at(WEEKS))
                        .surging())
                .isTrue();
    }

    @Test
    void nothingIsUnusualBeforeTheUsualIsKnown() {
        Surge surge = SurgeJudge.assess(after(2, 3, 100), SurgeMeasurement.at(2));
        assertThat(surge.learned()).isFalse();
        assertThat(surge.surging()).isFalse();
        assertThat(surge.explanation()).endsWith("what is usual is not known yet");
    }

    @Test
    void oneAfterLongSilenceIsNoSurgeButFiveAre() {
        assertThat(SurgeJudge.assess(after(WEEKS, 0, 1), SurgeMeasurement.at(WEEKS))
                        .surging())
                .isFalse();
        assertThat(SurgeJudge.assess(after(WEEKS, 0, 5), TrendWindow.DAY, SurgeMeasurement.at(WEEKS))
                        .surging())
                .isTrue();
    }

    @Test
    void aBurstDoesNotHideTheNext() {
        SeriesHistory history = after(WEEKS, 3, 60);
        for (int day = 1; day < 7; day++) {
            history = SurgeMeasurement.with(history, WEEKS + day, spread(3));
        }
        history = SurgeMeasurement.with(history, WEEKS + 7, spread(14));
        assertThat(SurgeJudge.assess(history, TrendWindow.DAY, SurgeMeasurement.at(WEEKS + 7))
                        .surging())
                .isTrue();
    }

    @Test
    void aNewLevelIsLearnedWithinWeeks() {
        SeriesHistory history = after(WEEKS, 3, 60);
        int alarms = 0;
        for (int day = 1; day < 42; day++) {
            history = SurgeMeasurement.with(history, WEEKS + day, spread(60));
            alarms += SurgeMeasurement.surges(history, TrendWindow.DAY, WEEKS + day);
        }
        assertThat(alarms).isLessThan(28);
        assertThat(SurgeMeasurement.surges(history, TrendWindow.DAY, WEEKS + 41))
                .isZero();
    }

    @Test
    void aThousandAtMidnightEachDayAreUsual() {
        int[] midnight = new int[TrendWindow.SLOTS_A_DAY];
        midnight[0] = 1000;
        SeriesHistory history = SeriesHistory.since(SurgeMeasurement.at(0));
        int alarms = 0;
        for (int day = 0; day < 28; day++) {
            history = SurgeMeasurement.with(history, day, midnight);
            alarms += day < 14 ? 0 : SurgeMeasurement.surges(history, TrendWindow.HOUR, day);
        }
        assertThat(alarms).isZero();
    }

    @Test
    void askingWhileItemsComeRaisesNoMoreThanAskingAtTheEnd() {
        SeriesHistory history = after(WEEKS, 3, 8);
        for (int count = 0; count <= 8; count++) {
            assertThat(SurgeJudge.assess(after(WEEKS, 3, count), TrendWindow.DAY, SurgeMeasurement.at(WEEKS))
                            .score())
                    .isLessThanOrEqualTo(SurgeJudge.assess(history, TrendWindow.DAY, SurgeMeasurement.at(WEEKS))
                            .score());
        }
    }

    @Test
    void quietAndBusySeriesRaiseFewFalseAlarms() {
        assertThat(SurgeMeasurement.falseAlarms(SimulatedSeries.even("", 3), 10, 42, 182, 1)
                        .days())
                .isLessThanOrEqualTo(1.5);
        assertThat(SurgeMeasurement.falseAlarms(SimulatedSeries.even("", 30).rhythmic(), 10, 42, 182, 1)
                        .days())
                .isLessThanOrEqualTo(1.5);
    }

    @Test
    void shuffledDaysRaiseFewFalseAlarms() {
        SimulatedSeries kind = SimulatedSeries.even("", 20).varying(0.3);
        Random random = new Random(4);
        List<int[]> days = new ArrayList<>();
        for (int day = 0; day < 224; day++) {
            days.add(kind.day(SurgeMeasurement.START.plusDays(day), day, random));
        }
        int alarms = 0;
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(days, random);
            SeriesHistory history = SeriesHistory.since(SurgeMeasurement.at(0));
            for (int day = 0; day < days.size(); day++) {
                history = SurgeMeasurement.with(history, day, days.get(day));
                alarms += day < 42 ? 0 : SurgeMeasurement.surges(history, TrendWindow.DAY, day);
            }
        }
        assertThat(alarms).isLessThanOrEqualTo(12);
    }

    private static SeriesHistory after(int days, int perDay, int last) {
        SeriesHistory history = SeriesHistory.since(SurgeMeasurement.at(0));
        for (int day = 0; day < days; day++) {
            history = SurgeMeasurement.with(history, day, spread(perDay));
        }
        return SurgeMeasurement.with(history, days, spread(last));
    }

    private static int[] spread(int count) {
        int[] slots = new int[TrendWindow.SLOTS_A_DAY];
        for (int item = 0; item < count; item++) {
            slots[(int) ((item + 0.5) * slots.length / count)]++;
        }
        return slots;
    }
}
