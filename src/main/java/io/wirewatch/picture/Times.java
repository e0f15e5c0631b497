package io.wirewatch.picture;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Times in words and along an axis, always UTC. */
final class Times {
    private static final DateTimeFormatter DAY = format("d MMM");
    private static final DateTimeFormatter HOUR = format("HH:mm");
    private static final DateTimeFormatter MOMENT = format("d MMM uuuu HH:mm");
    private static final List<Duration> STEPS = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(7),
            Duration.ofDays(14),
            Duration.ofDays(28),
            Duration.ofDays(91));
    /** 5 January 1970, a Monday: steps of weeks begin on Mondays. */
    private static final long MONDAY = Duration.ofDays(4).toSeconds();

    private Times() {}

    static String range(Instant from, Instant to) {
        return MOMENT.format(from) + " – " + MOMENT.format(to) + " UTC";
    }

    static String moment(Instant time) {
        return MOMENT.format(time) + " UTC";
    }

    /** A moment on an axis, with what stands below it. */
    record Tick(Instant time, String label) {}

    /** At whole multiples of a step that is chosen so that there are at most so many. */
    static List<Tick> ticks(Instant from, Instant to, int most) {
        long length = Duration.between(from, to).toSeconds();
        long step = STEPS.stream()
                .mapToLong(Duration::toSeconds)
                .filter(seconds -> length / seconds < most)
                .findFirst()
                .orElse(length / most + 1);
        long shift = step >= Duration.ofDays(7).toSeconds() ? MONDAY : 0;
        long first = -Math.floorDiv(shift - from.getEpochSecond(), step) * step + shift;
        List<Tick> ticks = new ArrayList<>();
        for (long at = first; at <= to.getEpochSecond(); at += step) {
            Instant time = Instant.ofEpochSecond(at);
            boolean day = at % Duration.ofDays(1).toSeconds() == 0;
            ticks.add(new Tick(time, (day ? DAY : HOUR).format(time)));
        }
        return ticks;
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
