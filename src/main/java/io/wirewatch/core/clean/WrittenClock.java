package io.wirewatch.core.clean;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day as written behind a date.
 *
 * @param sinceMidnight less than a day, or a day for 24:00
 * @param zone what is written behind it
 */
record WrittenClock(Duration sinceMidnight, String zone) {
    private static final String HALF = "(am|pm|a\\.m\\.?|p\\.m\\.?)?";
    /** As ISO 8601 and RFC 822 have it, with or without colons. */
    private static final Pattern USUAL = Pattern.compile(
            "([0-9]{1,2}):?([0-9]{2})(?::?([0-9]{2})(?:[.,]([0-9]{1,9})[0-9]*)?)?\\s*" + HALF + "(?![0-9])\\s*(.*)",
            Pattern.CASE_INSENSITIVE);
    /** Somewhere among words, with the marks of other languages: {@code à 10h05}, {@code kl. 10.05}. */
    private static final Pattern LOOSE = Pattern.compile(
            "(?<![0-9])([0-9]{1,2})\\s?[:.hH]\\s?([0-9]{2})(?:\\s?[:.]\\s?([0-9]{2})(?:[.,]([0-9]{1,9})[0-9]*)?)?\\s*"
                    + HALF + "(?![0-9])\\s*(.*)",
            Pattern.CASE_INSENSITIVE);
    /** {@code 3 PM}. */
    private static final Pattern HOUR_ONLY =
            Pattern.compile("([0-9]{1,2})()()()\\s*(am|pm|a\\.m\\.?|p\\.m\\.?)()", Pattern.CASE_INSENSITIVE);

    private static final Pattern MORNING = Pattern.compile("오전|上午|午前|凌晨|早上|π\\.?μ");
    private static final Pattern AFTERNOON = Pattern.compile("오후|下午|午後|晚上|μ\\.?μ");

    private static final Pattern LEADING = Pattern.compile("^[\\s,]+");
    private static final Pattern HOUR_SIGN = Pattern.compile("(?<=[0-9])\\s*[時时點点시]\\s*");
    private static final Pattern MINUTE_SIGN = Pattern.compile("(?<=[0-9])\\s*[分분]\\s*(?=[0-9])");

    /** Null when no time is written there, or one that no clock shows. */
    static WrittenClock of(String written) {
        String signs = MINUTE_SIGN
                .matcher(HOUR_SIGN
                        .matcher(LEADING.matcher(written).replaceFirst("").strip())
                        .replaceAll(":"))
                .replaceAll(":");
        Matcher clock = USUAL.matcher(signs);
        if (clock.matches()) {
            return of(clock, signs);
        }
        clock = HOUR_ONLY.matcher(signs);
        if (clock.matches()) {
            return of(clock, signs);
        }
        clock = LOOSE.matcher(signs);
        return clock.find() ? of(clock, signs) : null;
    }

    private static WrittenClock of(Matcher clock, String written) {
        int hour = hour(clock, written);
        int minute = number(clock.group(2));
        int second = number(clock.group(3));
        if (hour > 24 || minute > 59 || second > 60) {
            return null;
        }
        String fraction = clock.group(4);
        long nanos =
                fraction == null || fraction.isEmpty() ? 0 : Long.parseLong((fraction + "00000000").substring(0, 9));
        Duration time =
                Duration.ofHours(hour).plusMinutes(minute).plusSeconds(second).plusNanos(nanos);
        return new WrittenClock(time, clock.group(6));
    }

    private static int hour(Matcher clock, String written) {
        int hour = number(clock.group(1));
        String half = clock.group(5);
        if (half == null && AFTERNOON.matcher(written).find()) {
            half = "p";
        } else if (half == null && MORNING.matcher(written).find()) {
            half = "a";
        }
        if (half == null) {
            return hour;
        }
        boolean afternoon = half.charAt(0) == 'p' || half.charAt(0) == 'P';
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private static int number(String digits) {
        return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
