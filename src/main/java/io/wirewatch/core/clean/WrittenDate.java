package io.wirewatch.core.clean;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date among words, with the name of its month: {@code lunes, 23 de noviembre de 2026 a las 10:05}, {@code Mon Nov 23 10:05:00 GMT 2026}.
 *
 * @param rest what remains of the text: the time, and words
 */
record WrittenDate(LocalDate date, String rest) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{Mn}.'’]*");
    private static final Pattern AFTER_DAY =
            Pattern.compile("[0-9](?:er|st|nd|rd|th|\\.|º)?[\\s-]*(?:de |d['’]|of )?$");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9:+.-])[12][0-9]{3}(?![0-9:])");
    private static final Pattern DAY = Pattern.compile("(?<![0-9:.+-])([0-9]{1,2})(?![0-9:]|[.h][0-9])");
    private static final Pattern SHORT_YEAR = Pattern.compile("(?<![0-9:.+])([0-9]{2})(?![0-9:]|[.h][0-9])");

    /** Null when there is no month, day or year. */
    static WrittenDate of(String text, String language) {
        Matcher word = WORD.matcher(text);
        WrittenDate date = null;
        while (word.find()) {
            int month = MonthNames.month(word.group(), language);
            boolean afterDay =
                    AFTER_DAY.matcher(text.substring(0, word.start())).find();
            // Days of the week stand before and may read like months: French "mar." is a Tuesday.
            if (month > 0) {
                date = of(blanked(text, word.start(), word.end()), month);
            }
            if (month > 0 && afterDay) {
                return date;
            }
        }
        return date;
    }

    private static WrittenDate of(String text, int month) {
        Matcher year = YEAR.matcher(text);
        boolean full = year.find();
        String withoutYear = full ? blanked(text, year.start(), year.end()) : text;
        Matcher day = DAY.matcher(withoutYear);
        if (!day.find()) {
            return null;
        }
        String rest = blanked(withoutYear, day.start(), day.end());
        if (full) {
            return new WrittenDate(
                    LocalDate.of(Integer.parseInt(year.group()), month, Integer.parseInt(day.group())), rest);
        }
        Matcher shortYear = SHORT_YEAR.matcher(rest);
        return shortYear.find()
                ? new WrittenDate(
                        LocalDate.of(WrittenTime.year(shortYear.group()), month, Integer.parseInt(day.group())),
                        blanked(rest, shortYear.start(), shortYear.end()))
                : null;
    }

    private static String blanked(String text, int start, int end) {
        return text.substring(0, start) + " ".repeat(end - start) + text.substring(end);
    }
}
