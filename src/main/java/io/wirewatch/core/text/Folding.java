package io.wirewatch.core.text;

import com.ibm.icu.text.Normalizer2;

/**
 * Folds case, accents, width and ligatures away, so that {@code ÉTAT}, {@code état} and {@code etat} compare as equal.
 *
 * <p>Unicode NFKC_Casefold (UAX #31), then decomposition and the removal of Latin, Greek, Cyrillic, Hebrew and Arabic marks. Marks of
 * scripts in which they are letters (Devanagari vowels, for one) stay. Locale plays no part: a Turkish machine folds {@code I} as any.
 */
public final class Folding {
    private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();
    private static final Normalizer2 COMPOSE = Normalizer2.getNFCInstance();

    private Folding() {}

    /** The folded form of a word or a text. */
    public static String fold(String text) {
        return isPlainLowerAscii(text) ? text : foldAny(text);
    }

    private static boolean isPlainLowerAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static String foldAny(String text) {
        String decomposed = DECOMPOSE.normalize(CASEFOLD.normalize(text));
        StringBuilder kept = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (!isFoldedMark(c)) {
                appendBase(kept, c);
            }
        }
        return COMPOSE.normalize(kept);
    }

    private static boolean isFoldedMark(char c) {
        return (c >= 0x0300 && c <= 0x036F) // Latin, Greek, Cyrillic accents
                || (c >= 0x0591 && c <= 0x05C7 && c != 0x05BE) // Hebrew points
                || (c >= 0x064B && c <= 0x065F) // Arabic vowel signs
                || c == 0x0670
                || c == 0x0640; // Arabic tatweel, mere stretching
    }

    /** Letters with a stroke or fused from two have no decomposition in Unicode. */
    private static void appendBase(StringBuilder out, char c) {
        switch (c) {
            case 'ø' -> out.append('o');
            case 'ł' -> out.append('l');
            case 'đ' -> out.append('d');
            case 'ħ' -> out.append('h');
            case 'ı' -> out.append('i');
            case 'æ' -> out.append("ae");
            case 'œ' -> out.append("oe");
            default -> out.append(c);
        }
    }
}
