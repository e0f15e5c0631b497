package io.wirewatch.core.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Counts the letters of a text by script. Not to be shared between threads. */
final class Scripts {
    /** Scripts that one language of the news is written in. */
    private static final Map<UnicodeScript, String> SINGLE = Map.ofEntries(
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.SINHALA, "si"));

    private static final int KANA_PER_HAN = 10;

    private final Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    private int total;

    void count(String word) {
        for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
            int c = word.codePointAt(at);
            if (Character.isLetter(c)) {
                letters.merge(joined(UnicodeScript.of(c)), 1, Integer::sum);
                total++;
            }
        }
    }

    private static UnicodeScript joined(UnicodeScript script) {
        return script == UnicodeScript.KATAKANA ? UnicodeScript.HIRAGANA : script;
    }

    /** The script of more than half of the letters. Han and kana are one here, named Han, since Japanese is written in both. */
    Optional<UnicodeScript> main() {
        int eastAsian = of(UnicodeScript.HAN) + of(UnicodeScript.HIRAGANA);
        if (eastAsian * 2 > total) {
            return Optional.of(UnicodeScript.HAN);
        }
        return letters.keySet().stream()
                .filter(script -> of(script) * 2 > total)
                .findFirst();
    }

    /** The language that the main script alone gives away. */
    Optional<String> language(UnicodeScript main) {
        if (main == UnicodeScript.HAN) {
            boolean japanese = of(UnicodeScript.HIRAGANA) * KANA_PER_HAN > of(UnicodeScript.HAN);
            return Optional.of(japanese ? "ja" : "zh");
        }
        return Optional.ofNullable(SINGLE.get(main));
    }

    int total() {
        return total;
    }

    private int of(UnicodeScript script) {
        return letters.getOrDefault(script, 0);
    }
}
