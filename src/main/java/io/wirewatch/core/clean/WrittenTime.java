package io.wirewatch.core.clean;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as feeds and pages write them: RFC 3339 and the rest of ISO 8601, RFC 822 with and without its mistakes, and what {@code date} prints. A
 * missing zone is taken as UTC, an unknown one too; a missing time as midnight.
 */
public final class WrittenTime {
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-?([0-9]{2})?-?([0-9]{2})?(?:[Tt\\s]+(.*))?");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "([0-9]{1,2})(?:st|nd|rd|th)?[\\s/.-]*([A-Za-z]{3,9})\\.?,?[\\s/.-]*([0-9]{4}|[0-9]{2})(?:[\\s,T-]+(.*))?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("([A-Za-z]{3,9})\\.?\\s+([0-9]{1,2})(?:st|nd|rd|th)?,?\\s+([0-9]{4})(?:[\\s,]+(.*))?");
    /** {@code Thu Sep 4 10:00:00 GMT 2003}, as the C library prints it. */
    private static final Pattern YEAR_LAST =
            Pattern.compile("([A-Za-z]{3,9})\\s+([0-9]{1,2})\\s+([0-9:]{4,8}.*?)\\s+([0-9]{4})");

    private static final Pattern NUMBERS = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})(?:[\\s,]+(.*))?");
    private static final Pattern CLOCK = Pattern.compile(
            "([0-9]{1,2}):?([0-9]{2})(?::?([0-9]{2})(?:[.,]([0-9]{1,9})[0-9]*)?)?\\s*([AaPp]\\.?[Mm]\\.?)?\\s*(.*)");
    private static final Pattern OFFSET =
            Pattern.compile("(?:GMT|UTC|UT)?\\s*([+-])\\s*([0-9]{1,2}):?([0-9]{2})?(?:\\s.*)?");
    private static final Pattern WEEKDAY = Pattern.compile(
            "^[A-Za-z]{2,9}\\.?,\\s*|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?\\s+", Pattern.CASE_INSENSITIVE);

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Minutes east of Greenwich. RFC 822 names the American ones; the others are those seen in feeds, in their commonest meaning. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("EST", -300),
            Map.entry("EDT", -240),
            Map.entry("ET", -300),
            Map.entry("CST", -360),
            Map.entry("CDT", -300),
            Map.entry("MST", -420),
            Map.entry("MDT", -360),
            Map.entry("PST", -480),
            Map.entry("PDT", -420),
            Map.entry("PT", -480),
            Map.entry("AKST", -540),
            Map.entry("AKDT", -480),
            Map.entry("HST", -600),
            Map.entry("BST", 60),
            Map.entry("WEST", 60),
            Map.entry("CET", 60),
            Map.entry("MET", 60),
            Map.entry("CEST", 120),
            Map.entry("MEST", 120),
            Map.entry("EET", 120),
            Map.entry("SAST", 120),
            Map.entry("EEST", 180),
            Map.entry("MSK", 180),
            Map.entry("IST", 330),
            Map.entry("HKT", 480),
            Map.entry("SGT", 480),
            Map.entry("AWST", 480),
            Map.entry("JST", 540),
            Map.entry("KST", 540),
            Map.entry("AEST", 600),
            Map.entry("AEDT", 660),
            Map.entry("NZST", 720),
            Map.entry("NZDT", 780));

    /** Before there were newspapers; programs write year 1 when they know no time. */
    private static final int MIN_YEAR = 1600;

    private static final int MAX_LENGTH = 100;

    private WrittenTime() {}

    /** The instant, or null when it cannot be made out. */
    public static Instant parse(String written) {
        if (written == null || written.length() > MAX_LENGTH) {
            return null;
        }
        String text = WEEKDAY.matcher(written.strip()).replaceFirst("");
        try {
            return parts(text);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** @param language BCP 47 tag of the text it stands in; null when unknown */
    public static Instant parse(String written, String language) {
        return parse(written);
    }

    private static Instant parts(String text) {
        Matcher m = ISO.matcher(text);
        if (m.matches()) {
            return at(number(m.group(1)), number(m.group(2), 1), number(m.group(3), 1), m.group(4));
        }
        m = DAY_FIRST.matcher(text);
        if (m.matches()) {
            return at(year(m.group(3)), month(m.group(2)), number(m.group(1)), m.group(4));
        }
        m = MONTH_FIRST.matcher(text);
        if (m.matches()) {
            return at(year(m.group(3)), month(m.group(1)), number(m.group(2)), m.group(4));
        }
        m = YEAR_LAST.matcher(text);
        if (m.matches()) {
            return at(year(m.group(4)), month(m.group(1)), number(m.group(2)), m.group(3));
        }
        m = NUMBERS.matcher(text);
        return m.matches() ? at(year(m.group(3)), number(m.group(1)), number(m.group(2)), m.group(4)) : null;
    }

    private static Instant at(int year, int month, int day, String rest) {
        if (year < MIN_YEAR) {
            return null;
        }
        LocalDateTime midnight = LocalDateTime.of(year, month, day, 0, 0);
        Matcher clock = CLOCK.matcher(rest == null ? "" : rest.strip());
        if (!clock.matches()) {
            return midnight.toInstant(ZoneOffset.UTC);
        }
        long seconds = hour(clock) * 3600L + number(clock.group(2)) * 60L + number(clock.group(3), 0);
        String fraction = clock.group(4);
        long nanos = fraction == null ? 0 : Long.parseLong((fraction + "00000000").substring(0, 9));
        return midnight.plusSeconds(seconds)
                .plusNanos(nanos)
                .toInstant(ZoneOffset.UTC)
                .minusSeconds(offsetMinutes(clock.group(6)) * 60L);
    }

    private static int hour(Matcher clock) {
        int hour = number(clock.group(1));
        if (clock.group(5) == null) {
            return hour;
        }
        boolean afternoon = clock.group(5).toUpperCase(Locale.ROOT).startsWith("P");
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private static int offsetMinutes(String zone) {
        Matcher offset = OFFSET.matcher(zone.strip());
        if (offset.matches()) {
            int minutes = number(offset.group(2)) * 60 + number(offset.group(3), 0);
            return offset.group(1).equals("-") ? -minutes : minutes;
        }
        return ZONES.getOrDefault(zone.strip().toUpperCase(Locale.ROOT), 0);
    }

    /** RFC 2822 section 4.3: two digits below 50 are of this century. */
    private static int year(String digits) {
        int year = number(digits);
        return digits.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int number(String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
