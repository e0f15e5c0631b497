package io.wirewatch.feed.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.wire.FeedHealth;
import io.wirewatch.wire.FeedState;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Invented feeds over two months, looked at every half hour: how often one that lives is called silent, and how long it takes until one that has died
 * is.
 */
class SilenceSimulationTest {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration LOOK = Duration.ofMinutes(30);
    private static final int DAYS = 60;
    private static final int FEEDS = 100;

    /** How items come. */
    enum Kind {
        /** All day and night, every five minutes on average. */
        WIRE(0.01, 1.0),
        /** Some thirty items on a working day, hardly any at night, few on weekends. */
        NEWSPAPER(0.05, 1.5),
        /** Working hours only. */
        OFFICE(0.05, 6.0),
        /** A dozen items at once, each morning. */
        MORNING_BURST(0.02, 2.5),
        /** About one a day, at any time. */
        RARE(0.05, 10.0),
        /** Each week on the same day. */
        WEEKLY(0.02, 16.0);

        /** So many false alarms in a month of a feed are allowed. */
        final double alarms;

        /** After so many days, on average, its death must have been noticed. */
        final double days;

        Kind(double alarms, double days) {
            this.alarms = alarms;
            this.days = days;
        }

        /** When the next item comes. */
        Instant next(Instant time, Random chance) {
            return switch (this) {
                case WIRE -> plus(time, exponential(chance, 300));
                case NEWSPAPER -> newspaper(time, chance);
                case OFFICE -> office(time, chance);
                case MORNING_BURST -> burst(time, chance);
                case RARE -> plus(time, exponential(chance, 86_400));
                case WEEKLY -> plus(time, 7 * 86_400L + (long) ((chance.nextDouble() - 0.5) * 40_000));
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void livingFeedsAreSeldomCalledSilentAndDeadOnesAreNoticed(Kind kind) {
        int alarms = 0;
        double days = 0;
        int noticed = 0;
        for (int seed = 0; seed < FEEDS; seed++) {
            Life life = new Life(kind, seed);
            alarms += life.alarmsUntil(START.plus(Duration.ofDays(DAYS)));
            Duration delay = life.noticedAfterDeath();
            noticed += delay == null ? 0 : 1;
            days += delay == null ? 0 : delay.toMinutes() / 1440.0;
        }
        double perMonth = alarms * 30.0 / DAYS / FEEDS;
        System.out.printf(
                "%s: %.3f false alarms per feed and month; noticed after %.1f days (%d of %d)%n",
                kind, perMonth, days / Math.max(1, noticed), noticed, FEEDS);
        assertThat(perMonth).isLessThanOrEqualTo(kind.alarms);
        assertThat(noticed).isEqualTo(FEEDS);
        assertThat(days / noticed).isLessThanOrEqualTo(kind.days);
    }

    @Test
    void withoutARhythmNothingIsSilent() {
        FeedState few = FeedState.builder()
                .lastNew(START)
                .rhythm(new FeedState.Rhythm(HealthJudge.MIN_GAPS - 1, 60, 60, 600))
                .build();
        assertThat(HealthJudge.judge(few, START.plus(Duration.ofDays(300)))).isEqualTo(FeedHealth.HEALTHY);
    }

    /** A feed that lives for a while, as a poller learns to know it: its first document holds twenty items. */
    private static final class Life {
        private final Kind kind;
        private final Random chance;
        private FeedState state;
        private Instant next;
        private Instant now = START;

        Life(Kind kind, long seed) {
            this.kind = kind;
            chance = new Random(seed);
            List<Instant> history = new ArrayList<>();
            Instant time = START.minus(Duration.ofDays(200)).plusSeconds(chance.nextInt(86_400 * 7));
            while (time.isBefore(START)) {
                history.add(time);
                time = kind.next(time, chance);
            }
            next = time;
            learn(history.subList(Math.max(0, history.size() - 20), history.size()), FeedState.NEW);
        }

        int alarmsUntil(Instant end) {
            int alarms = 0;
            boolean silent = false;
            for (; now.isBefore(end); now = now.plus(LOOK)) {
                List<Instant> came = new ArrayList<>();
                for (; next.isBefore(now); next = kind.next(next, chance)) {
                    came.add(next);
                }
                learn(came, state);
                boolean isSilent = HealthJudge.judge(state, now) == FeedHealth.SILENT;
                alarms += isSilent && !silent ? 1 : 0;
                silent = isSilent;
            }
            return alarms;
        }

        Duration noticedAfterDeath() {
            Instant death = state.lastNew();
            for (Instant time = now; time.isBefore(now.plus(Duration.ofDays(60))); time = time.plus(LOOK)) {
                if (HealthJudge.judge(state, time) == FeedHealth.SILENT) {
                    return Duration.between(death, time);
                }
            }
            return null;
        }

        private void learn(List<Instant> came, FeedState before) {
            state = before.toBuilder()
                    .rhythm(RhythmLearner.learn(before.rhythm(), before.lastNew(), came))
                    .lastNew(came.isEmpty() ? before.lastNew() : came.get(came.size() - 1))
                    .build();
        }
    }

    private static Instant newspaper(Instant time, Random chance) {
        Instant next = time;
        double share;
        do {
            next = plus(next, exponential(chance, 1200));
            ZonedDateTime local = next.atZone(ZoneOffset.UTC);
            boolean isDay = local.getHour() >= 6 && local.getHour() < 22;
            boolean isWeekend = local.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            share = (isDay ? 1 : 0.02) * (isWeekend ? 0.3 : 1);
        } while (chance.nextDouble() > share);
        return next;
    }

    private static Instant office(Instant time, Random chance) {
        Instant next = time;
        ZonedDateTime local;
        do {
            next = plus(next, exponential(chance, 7200));
            local = next.atZone(ZoneOffset.UTC);
        } while (local.getHour() < 9
                || local.getHour() >= 18
                || local.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
        return next;
    }

    private static Instant burst(Instant time, Random chance) {
        ZonedDateTime local = time.atZone(ZoneOffset.UTC);
        boolean goesOn = local.getHour() == 6 && chance.nextInt(12) > 0;
        if (goesOn) {
            return plus(time, exponential(chance, 90));
        }
        return local.toLocalDate()
                .plusDays(1)
                .atTime(6, 0)
                .plusSeconds(chance.nextInt(1800))
                .toInstant(ZoneOffset.UTC);
    }

    private static long exponential(Random chance, double mean) {
        return Math.max(1, Math.round(-mean * Math.log(1 - chance.nextDouble())));
    }

    private static Instant plus(Instant time, long seconds) {
        return time.plusSeconds(seconds);
    }
}
