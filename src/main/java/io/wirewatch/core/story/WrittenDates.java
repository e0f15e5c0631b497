package io.wirewatch.core.story;

import io.wirewatch.core.text.Folding;
import io.wirewatch.core.text.WordHash;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of months and weekdays, which look like names and are none, and the numbers that days and years of a text go by. */
final class WrittenDates {
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sv", "da", "nb", "fi", "hu", "ro", "tr", "id", "lt",
            "lv", "et", "ru", "uk", "bg", "el", "sr", "hr");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    private static final int DAYS = 32;

    private static final Map<Integer, Integer> MONTHS = new HashMap<>();
    private static final Set<Integer> WEEKDAYS = new HashSet<>();

    static {
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
                for (Month month : Month.values()) {
                    hash(month.getDisplayName(style, locale))
                            .ifPresent(key -> MONTHS.putIfAbsent(key, month.getValue()));
                }
                for (DayOfWeek day : DayOfWeek.values()) {
                    hash(day.getDisplayName(style, locale)).ifPresent(WEEKDAYS::add);
                }
            }
        }
    }

    private WrittenDates() {}

    private static Optional<Integer> hash(String name) {
        String folded = Folding.fold(name.replace(".", ""));
        return folded.length() < 3 || !folded.chars().allMatch(Character::isLetter)
                ? Optional.empty()
                : Optional.of(WordHash.of(folded));
    }

    static boolean isWeekday(int hash) {
        return WEEKDAYS.contains(hash);
    }

    /** 1..12, or 0 when the word is no month. */
    static int month(int hash) {
        return MONTHS.getOrDefault(hash, 0);
    }

    static boolean isYear(int number) {
        return number >= FIRST_YEAR && number <= LAST_YEAR;
    }

    static int day(int month, int day) {
        return month * DAYS + day;
    }

    /** Years stand above all days. */
    static boolean isYearKey(int key) {
        return key >= FIRST_YEAR;
    }
}
