package io.wirewatch.core.region.gazetteer;

import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Chooses the names by which a city is found. GeoNames gives alternate names without language or kind, and among them are airport
 * codes, spelled-out scripts and plain words; what is left here looks like a name that a text might use.
 */
final class CityNames {
    private static final long NAMED_OTHERWISE_FROM = 3000;
    private static final long WORLD_CITY_FROM = 100_000;
    private static final long OUTRANKS_A_STATE_FROM = 500_000;
    private static final int MOST_NAMES_OF_A_SMALL_CITY = 25;
    private static final long TOWN_FROM = 15_000;
    private static final int MOST_NAMES_OF_A_TOWN = 8;
    private static final int LONGEST = 40;
    private static final int COMMON = 35;
    /** How GeoNames spells Cyrillic letters out in ASCII; such names are of no language. */
    private static final Map<Character, String> SPELLED = Map.ofEntries(
            Map.entry('э', "eh"),
            Map.entry('ю', "ju"),
            Map.entry('я', "ja"),
            Map.entry('ж', "zh"),
            Map.entry('х', "kh"),
            Map.entry('ц', "c"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shh"),
            Map.entry('й', "j"),
            Map.entry('ь', ""),
            Map.entry('ъ', ""),
            Map.entry('ё', "jo"));

    private static final String CYRILLIC = "абвгдезиклмнопрстуфы";
    private static final String LATIN = "abvgdeziklmnoprstufy";

    private final Map<String, Integer> words;
    private final Set<String> taken;
    private final Set<String> states;

    /**
     * @param words common English words with their levels
     * @param countries folded names of countries
     * @param states folded names of states that newspapers mean by their mere name
     */
    CityNames(List<SourceCity> cities, Map<String, Integer> words, Set<String> countries, Set<String> states) {
        this.words = words;
        this.states = states;
        this.taken = new HashSet<>(countries);
        for (SourceCity city : cities) {
            if (city.population() > WORLD_CITY_FROM) {
                taken.addAll(own(city));
            }
        }
    }

    /** The folded names that are the city's own: its main name, an ASCII form of it, and both with "Saint" short and long. */
    static Set<String> own(SourceCity city) {
        Set<String> keys = new LinkedHashSet<>();
        for (String name : city.names()) {
            keys.add(NameReader.key(name));
        }
        for (String key : List.copyOf(keys)) {
            keys.addAll(TownNames.variants(key));
        }
        keys.remove("");
        return keys;
    }

    /** The folded alternate names, those of other scripts first. */
    List<String> alternates(SourceCity city) {
        if (city.population() <= NAMED_OTHERWISE_FROM) {
            return List.of();
        }
        Set<String> own = own(city);
        Set<String> spelledOut = spelledOut(city.others());
        Set<String> foreign = new LinkedHashSet<>();
        Set<String> latin = new LinkedHashSet<>();
        for (String name : city.others()) {
            String key = NameReader.key(name);
            if (looksLikeAName(name) && isRead(name, city) && !own.contains(key) && isFree(key, city)) {
                boolean isLatin = script(name) == UnicodeScript.LATIN;
                if (!isLatin || !spelledOut.contains(key)) {
                    (isLatin ? latin : foreign).add(key);
                }
            }
        }
        foreign.addAll(latin);
        List<String> keys = new ArrayList<>(foreign);
        return keys.subList(0, Math.min(keys.size(), mostNames(city)));
    }

    private static int mostNames(SourceCity city) {
        if (city.population() >= WORLD_CITY_FROM) {
            return Integer.MAX_VALUE;
        }
        return city.population() >= TOWN_FROM ? MOST_NAMES_OF_A_SMALL_CITY : MOST_NAMES_OF_A_TOWN;
    }

    private boolean isFree(String key, SourceCity city) {
        if (key.isEmpty() || taken.contains(key)) {
            return false;
        }
        if (states.contains(key)) {
            return city.population() >= OUTRANKS_A_STATE_FROM && city.country().equals("US");
        }
        return !allCommon(key, words);
    }

    /** Whether every word of a name is a common English word, as in "White House". */
    static boolean allCommon(String key, Map<String, Integer> words) {
        for (String word : key.split(" ")) {
            if (words.getOrDefault(word, Integer.MAX_VALUE) > COMMON) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> spelledOut(List<String> names) {
        Set<String> keys = new HashSet<>();
        for (String name : names) {
            if (script(name) == UnicodeScript.CYRILLIC) {
                StringBuilder ascii = new StringBuilder();
                for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
                    int at = CYRILLIC.indexOf(c);
                    ascii.append(
                            at >= 0 ? String.valueOf(LATIN.charAt(at)) : SPELLED.getOrDefault(c, String.valueOf(c)));
                }
                keys.add(NameReader.key(ascii.toString()));
                keys.add(NameReader.key(ascii.toString().replace("kh", "h")));
            }
        }
        return keys;
    }

    /**
     * Scripts of few news are kept for the largest cities. A small town has several Latin spellings where it is written in another
     * script; elsewhere its other Latin names are mere translations.
     */
    private static boolean isRead(String name, SourceCity city) {
        if (city.population() >= OUTRANKS_A_STATE_FROM) {
            return true;
        }
        return switch (script(name)) {
            case ARMENIAN, GEORGIAN, ETHIOPIC, TAMIL, GURMUKHI, TELUGU, THAI -> false;
            case LATIN -> city.population() >= TOWN_FROM || !writesLatin(city.country());
            default -> true;
        };
    }

    private static boolean writesLatin(String country) {
        return ULocale.addLikelySubtags(new ULocale("und_" + country))
                .getScript()
                .equals("Latn");
    }

    private static UnicodeScript script(String name) {
        return name.isEmpty() ? UnicodeScript.UNKNOWN : UnicodeScript.of(name.codePointAt(0));
    }

    private static boolean looksLikeAName(String name) {
        if (name.isBlank() || name.length() > LONGEST || !name.codePoints().allMatch(CityNames::isNameCharacter)) {
            return false;
        }
        int letters = (int) name.codePoints().filter(Character::isLetter).count();
        return switch (script(name)) {
            case LATIN, GREEK, CYRILLIC, ARMENIAN ->
                letters >= 3
                        && Character.isUpperCase(name.codePointAt(0))
                        && name.codePoints().anyMatch(Character::isLowerCase)
                        && !name.endsWith("'");
            case HAN -> letters >= 2 && letters <= 8;
            case HANGUL, KATAKANA, HIRAGANA -> letters >= 2;
            case ARABIC, HEBREW, THAI, DEVANAGARI, BENGALI, GEORGIAN, ETHIOPIC, TAMIL, GURMUKHI, TELUGU -> letters >= 3;
            default -> false;
        };
    }

    private static boolean isNameCharacter(int c) {
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || " -'.ー・’".indexOf(c) >= 0;
    }
}
