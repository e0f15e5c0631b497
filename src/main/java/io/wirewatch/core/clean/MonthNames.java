package io.wirewatch.core.clean;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Months by their names, full and short, in the languages that news are written in, as CLDR has them. A name that means different months in
 * two languages ({@code listopad} is October in Croatian and November in Polish) is known only when the language is. Case and accents do not matter.
 * Safe to share between threads.
 */
final class MonthNames {
    private static final List<String> LANGUAGES = List.of(
            "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "tr", "sv", "da", "nb", "fi", "cs", "sk", "hu", "ro", "bg",
            "el", "uk", "hr", "sr", "sl", "lt", "lv", "et", "ca", "eu", "gl", "is", "ga", "sq", "mk", "be", "az", "ka",
            "hy", "id", "ms", "fil", "vi", "sw", "af", "ar", "he", "hi", "bn", "ta", "te", "th");

    private static final int SHORT = 3;
    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}.'’]+");
    private static final List<String> ENGLISH =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private MonthNames() {}

    /**
     * The month from 1 to 12, or 0 when it is no name of a month.
     *
     * @param language BCP 47 tag of the text; null when unknown
     */
    static int month(String name, String language) {
        if (name.length() >= 3) {
            int english = ENGLISH.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
            if (english >= 0 && (name.length() == 3 || isEnglish(name, english))) {
                return english + 1;
            }
        }
        String folded = folded(name);
        int own = language == null ? 0 : names(language).month(folded);
        return own > 0 ? own : AllLanguages.NAMES.month(folded);
    }

    /**
     * Months by name.
     *
     * @param cut by the first three letters: programs cut names there whatever the language does
     */
    private record Names(Map<String, Integer> full, Map<String, Integer> cut) {
        Names() {
            this(new HashMap<>(), new HashMap<>());
        }

        int month(String name) {
            return full.getOrDefault(name, cut.getOrDefault(name, 0));
        }

        void add(String name, int month) {
            merge(full, name, month);
            if (name.length() > SHORT) {
                merge(cut, name.substring(0, SHORT), month);
            }
        }

        void add(Names other) {
            other.full.forEach((name, month) -> merge(full, name, month));
            other.cut.forEach((name, month) -> merge(cut, name, month));
        }

        /** What means two months means none. */
        private static void merge(Map<String, Integer> names, String name, int month) {
            names.merge(name, month, (before, now) -> before.equals(now) ? now : 0);
        }
    }

    private static boolean isEnglish(String name, int month) {
        String full = java.time.Month.of(month + 1).name().toLowerCase(Locale.ROOT);
        String lower = name.toLowerCase(Locale.ROOT);
        return full.startsWith(lower) || lower.equals("sept");
    }

    private static Names names(String language) {
        String code = new ULocale(language.replace('-', '_')).getLanguage();
        return AllLanguages.BY_LANGUAGE.getOrDefault(code, AllLanguages.NONE);
    }

    private static Names read(String language) {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(new ULocale(language));
        Names names = new Names();
        for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
            for (int width : List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)) {
                String[] months = symbols.getMonths(context, width);
                for (int i = 0; i < 12; i++) {
                    names.add(folded(months[i]), i + 1);
                }
            }
        }
        return names;
    }

    /** Turkish has an i without a dot, which counts as one with. */
    static String folded(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARKS.matcher(plain).replaceAll("").replace('ı', 'i').strip();
    }

    /** Made when a name is first asked for that is not English. */
    private static final class AllLanguages {
        private static final Names NONE = new Names();
        private static final Map<String, Names> BY_LANGUAGE =
                LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), MonthNames::read));
        private static final Names NAMES = merged();

        private static Names merged() {
            Names all = new Names();
            BY_LANGUAGE.values().forEach(all::add);
            return all;
        }
    }
}
