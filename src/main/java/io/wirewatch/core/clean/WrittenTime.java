package io.wirewatch.core.clean;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as feeds and pages write them: RFC 3339 and the rest of ISO 8601, RFC 822 with and without its mistakes, what {@code date} prints,
 * seconds or milliseconds since 1970, dates in numbers, and dates with the names of months in some fifty languages. A missing zone is taken
 * as UTC, an unknown one too; a missing time as midnight. A wrong day of the week is passed over.
 *
 * <p>{@code 3/4/2026} is the 3rd of April where the language writes the day first, else, and where it is not known, March 4th.
 */
public final class WrittenTime {
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-?([0-9]{2})?-?([0-9]{2})?(?:[Tt\\s]+(.*))?");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "([0-9]{1,2})(?:st|nd|rd|th)?[\\s/.-]*([A-Za-z]{3,9})\\.?,?[\\s/.-]*([0-9]{4}|[0-9]{2})(?:[\\s,T-]+(.*))?");
    private static final Pattern COMPACT =
            Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})([0-9]{4}(?:[0-9]{2})?(?:\\s*[A-Za-z+-].*)?)");
    private static final Pattern EPOCH = Pattern.compile("([0-9]{9,10})(?:\\.[0-9]+)?|([0-9]{13})");
    private static final Pattern WEEK = Pattern.compile("([0-9]{4})-?W([0-9]{2})(?:-?([1-7]))?(?:[Tt\\s]+(.*))?");
    private static final Pattern DAY_OF_YEAR = Pattern.compile("([0-9]{4})-([0-9]{3})(?:[Tt\\s]+(.*))?");
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "([0-9]{4})\\s?[년年/.-]\\s?([0-9]{1,2})\\s?[월月/.-]\\s?([0-9]{1,2})(?:\\s?[일日.])?(?:[Tt\\s,(]*(\\D.*|[\\s,]+.*|[0-9]{1,2}[:時时點点시].*))?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("([0-9]{1,2})\\s?([/.-])\\s?([0-9]{1,2})\\s?[/.-]\\s?([0-9]{4}|[0-9]{2})(?![0-9:])(.*)");
    private static final Pattern WEEKDAY = Pattern.compile(
            "^[A-Za-z]{2,9}\\.?,\\s*|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?\\s+", Pattern.CASE_INSENSITIVE);

    /** Before there were newspapers; programs write year 1 when they know no time. */
    private static final int MIN_YEAR = 1600;

    private static final int MAX_LENGTH = 100;

    private WrittenTime() {}

    /** The instant, or null when it cannot be made out. */
    public static Instant parse(String written) {
        return parse(written, null);
    }

    /** @param language BCP 47 tag of the text it stands in; null when unknown */
    public static Instant parse(String written, String language) {
        if (written == null || written.length() > MAX_LENGTH) {
            return null;
        }
        String plain = plain(written);
        try {
            Instant usual = usual(WEEKDAY.matcher(plain).replaceFirst(""), language);
            return usual != null ? usual : numbers(plain, language);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** Digits of any script and width as ASCII, blanks as spaces. */
    private static String plain(String written) {
        String text = written.strip();
        if (text.indexOf('&') >= 0) {
            text = text.replace("&nbsp;", " ").strip();
        }
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder();
        composed.codePoints().forEach(c -> {
            boolean mark = Character.getType(c) == Character.FORMAT;
            if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else if (!mark) {
                plain.appendCodePoint(Character.isSpaceChar(c) ? ' ' : c);
            }
        });
        return plain.toString().strip();
    }

    /** What most feeds write; null when it is something else. */
    private static Instant usual(String text, String language) {
        Matcher m = ISO.matcher(text);
        if (m.matches()) {
            return at(LocalDate.of(number(m.group(1)), number(m.group(2), 1), number(m.group(3), 1)), m.group(4));
        }
        m = DAY_FIRST.matcher(text);
        int month = m.matches() ? MonthNames.month(m.group(2), language) : 0;
        return month == 0 ? null : at(LocalDate.of(year(m.group(3)), month, number(m.group(1))), m.group(4));
    }

    private static Instant numbers(String text, String language) {
        Matcher m = EPOCH.matcher(text);
        if (m.matches()) {
            boolean seconds = m.group(1) != null;
            return seconds
                    ? Instant.ofEpochSecond(Long.parseLong(m.group(1)))
                    : Instant.ofEpochMilli(Long.parseLong(m.group(2)));
        }
        m = COMPACT.matcher(text);
        if (m.matches()) {
            return at(LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3))), m.group(4));
        }
        m = WEEK.matcher(text);
        if (m.matches()) {
            LocalDate monday = LocalDate.of(number(m.group(1)), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(m.group(2)))
                    .with(java.time.DayOfWeek.MONDAY);
            return at(monday.plusDays(number(m.group(3), 1) - 1L), m.group(4));
        }
        m = DAY_OF_YEAR.matcher(text);
        if (m.matches()) {
            return at(LocalDate.ofYearDay(number(m.group(1)), number(m.group(2))), m.group(3));
        }
        return calendar(text, language);
    }

    private static Instant calendar(String text, String language) {
        Matcher m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return at(LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3))), m.group(4));
        }
        m = YEAR_LAST.matcher(WEEKDAY.matcher(text).replaceFirst(""));
        if (m.matches()) {
            return yearLast(m, language);
        }
        WrittenDate words = WrittenDate.of(text, language);
        return words == null ? null : at(words.date(), words.rest());
    }

    /** Dots and dashes have the day first. */
    private static Instant yearLast(Matcher m, String language) {
        int first = number(m.group(1));
        int second = number(m.group(3));
        boolean dayFirst = first > 12 || (second <= 12 && (!m.group(2).equals("/") || dayBeforeMonth(language)));
        return at(LocalDate.of(year(m.group(4)), dayFirst ? second : first, dayFirst ? first : second), m.group(5));
    }

    /** By the short form of dates that CLDR has for the language. */
    private static boolean dayBeforeMonth(String language) {
        ULocale locale = language == null ? ULocale.US : ULocale.forLanguageTag(language.replace('_', '-'));
        return DateFormat.getDateInstance(DateFormat.SHORT, locale) instanceof SimpleDateFormat format
                && format.toPattern().indexOf('d') < format.toPattern().indexOf('M');
    }

    private static Instant at(LocalDate date, String rest) {
        if (date.getYear() < MIN_YEAR) {
            return null;
        }
        LocalDateTime midnight = date.atStartOfDay();
        WrittenClock clock = rest == null ? null : WrittenClock.of(rest);
        if (clock == null) {
            return midnight.toInstant(ZoneOffset.UTC);
        }
        LocalDateTime local = midnight.plus(clock.sinceMidnight());
        return local.toInstant(ZoneOffset.UTC).minusSeconds(WrittenZone.offsetSeconds(clock.zone(), local));
    }

    /** RFC 2822 section 4.3: two digits below 50 are of this century. */
    static int year(String digits) {
        int year = number(digits);
        return digits.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int number(String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
