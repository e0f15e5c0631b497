package io.wirewatch.feed.document;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a feed wants to be polled: {@code ttl}, {@code skipHours} and {@code skipDays} of RSS 2.0, and the Syndication module.
 *
 * @param interval between two polls; null when it says nothing
 * @param skipHours hours of the day, 0 to 23, GMT; never all of them
 * @param skipDays GMT; never all of them
 */
record Wishes(Duration interval, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
    static final Wishes NONE = new Wishes(null, Set.of(), Set.of());

    private static final int HOURS = 24;
    /** A year. */
    private static final long MAX_MINUTES = 366L * 24 * 60;

    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));

    /** What a channel or feed element says; {@code ttl} goes before the module, since it is meant for pollers. */
    static Wishes of(XmlNode feed) {
        Integer minutes = number(feed.value("ttl"));
        boolean told = minutes != null && minutes > 0 && minutes <= MAX_MINUTES;
        return new Wishes(told ? Duration.ofMinutes(minutes) : period(feed), hours(feed), days(feed));
    }

    private static Duration period(XmlNode feed) {
        String period = feed.value("sy:updateperiod");
        Integer times = number(feed.value("sy:updatefrequency"));
        if (period == null && times == null) {
            return null;
        }
        Duration length = PERIODS.get(period == null ? "daily" : period.toLowerCase(Locale.ROOT));
        return length == null ? null : length.dividedBy(times == null || times < 1 ? 1 : times);
    }

    private static Set<Integer> hours(XmlNode feed) {
        Set<Integer> hours = new TreeSet<>();
        for (XmlNode list : feed.children("skiphours")) {
            for (String written : list.values("hour")) {
                Integer hour = number(written);
                if (hour != null && hour >= 0 && hour <= HOURS) {
                    // RSS 0.91 counted from 1 to 24.
                    hours.add(hour % HOURS);
                }
            }
        }
        return hours.size() == HOURS ? Set.of() : hours;
    }

    private static Set<DayOfWeek> days(XmlNode feed) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (XmlNode list : feed.children("skipdays")) {
            for (String written : list.values("day")) {
                for (DayOfWeek day : DayOfWeek.values()) {
                    if (day.name().equalsIgnoreCase(written)) {
                        days.add(day);
                    }
                }
            }
        }
        return days.size() == DayOfWeek.values().length ? Set.of() : days;
    }

    private static Integer number(String written) {
        try {
            return written == null ? null : Integer.valueOf(written);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
