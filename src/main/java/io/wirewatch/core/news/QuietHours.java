package io.wirewatch.core.news;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hours of each day in which nobody is to be disturbed, by the clocks of a place.
 *
 * <p>They begin and end when the clocks there show these times. A time that is skipped when clocks are put forward counts as that much later,
 * of one that comes twice the first counts; so on such days they are an hour shorter or longer.
 *
 * @param from local time at which they begin
 * @param to local time at which they end, on the next day if it is the earlier one
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,2}):(\\d\\d)\\s*-\\s*(\\d{1,2}):(\\d\\d)\\s+(\\S+)");

    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "quiet hours must end at another time than they begin, but both are " + from);
        }
    }

    /**
     * Reads such as {@code 22:00-06:00 Europe/Vilnius}.
     *
     * @throws IllegalArgumentException when it is none; the message says what was expected
     */
    public static QuietHours parse(String written) {
        Matcher form = FORM.matcher(written.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "expected two times and a time zone, such as 22:00-06:00 Europe/Vilnius, but is: "
                            + written.strip());
        }
        try {
            return new QuietHours(
                    time(form.group(1), form.group(2)), time(form.group(3), form.group(4)), ZoneId.of(form.group(5)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "expected times of day and a time zone, such as 22:00-06:00 Europe/Vilnius: " + e.getMessage(), e);
        }
    }

    private static LocalTime time(String hour, String minute) {
        return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
    }

    /** As one writes it. */
    public String written() {
        return from + "-" + to + " " + zone;
    }

    /** When the quiet hours end that a moment falls into; empty when it falls into none. */
    public Optional<Instant> endAfter(Instant moment) {
        LocalDate today = moment.atZone(zone).toLocalDate();
        return endOfThoseOf(today, moment).or(() -> endOfThoseOf(today.minusDays(1), moment));
    }

    private Optional<Instant> endOfThoseOf(LocalDate day, Instant moment) {
        Instant begin = ZonedDateTime.of(day, from, zone).toInstant();
        Instant end = ZonedDateTime.of(to.isAfter(from) ? day : day.plusDays(1), to, zone)
                .toInstant();
        boolean within = !moment.isBefore(begin) && moment.isBefore(end);
        return within ? Optional.of(end) : Optional.empty();
    }
}
