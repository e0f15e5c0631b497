package io.wirewatch.core.text;

import com.ibm.icu.text.Normalizer2;

/**
 * Folds case, accents, width and ligatures away, so that {@code ÉTAT}, {@code état} and {@code etat} compare as equal.
 *
 * <p>Unicode NFKC_Casefold (UAX #31), then decomposition, and removal of the marks that are accents to most readers: on Latin and Greek
 * letters all, on Cyrillic ones stress marks and the dots of {@code ё}, in Hebrew and Arabic the vowel points. Marks that make another
 * letter stay: {@code й}, {@code ї}, Devanagari vowels, kana voicing. Arabic letters that are typed one for the other become one. Locale plays
 * no part: a Turkish machine folds {@code I} as any. Folding a folded text changes nothing.
 */
public final class Folding {
    private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();
    private static final Normalizer2 COMPOSE = Normalizer2.getNFCInstance();

    /** Stands for half a character, as Unicode has it. */
    private static final char REPLACEMENT = '\uFFFD';

    private Folding() {}

    /** The folded form of a word or a text. */
    public static String fold(String text) {
        boolean lower = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return foldAny(text);
            }
            lower &= c < 'A' || c > 'Z';
        }
        return lower ? text : lowerAscii(text);
    }

    private static String lowerAscii(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] >= 'A' && chars[i] <= 'Z') {
                chars[i] = (char) (chars[i] + ('a' - 'A'));
            }
        }
        return new String(chars);
    }

    private static String foldAny(String text) {
        String decomposed = DECOMPOSE.normalize(CASEFOLD.normalize(withoutHalves(text)));
        StringBuilder kept = new StringBuilder(decomposed.length());
        char base = 0;
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (isAccent(c)) {
                if (isLetterOfItsOwn(base, c)) {
                    kept.append(c);
                }
            } else if (!isPoint(c)) {
                appendBase(kept, c);
                base = c;
            }
        }
        return COMPOSE.normalize(kept);
    }

    /** Two halves of a character could meet when what is between them goes, and make a letter that nobody wrote. */
    private static String withoutHalves(String text) {
        StringBuilder whole = null;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && isHalf(text, i)) {
                whole = whole == null ? new StringBuilder(text) : whole;
                whole.setCharAt(i, REPLACEMENT);
            }
        }
        return whole == null ? text : whole.toString();
    }

    /** A surrogate without the other one of its pair. */
    private static boolean isHalf(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    private static boolean isAccent(char c) {
        return c >= 0x0300 && c <= 0x036F;
    }

    private static boolean isLetterOfItsOwn(char base, char mark) {
        boolean cyrillic = base >= 0x0400 && base <= 0x052F;
        return cyrillic && (mark == 0x0306 || (mark == 0x0308 && base != 'е'));
    }

    private static boolean isPoint(char c) {
        return (c >= 0x0591 && c <= 0x05C7 && c != 0x05BE) // Hebrew points
                || (c >= 0x0610 && c <= 0x061A) // Arabic honorifics
                || (c >= 0x064B && c <= 0x065F) // Arabic vowel signs
                || c == 0x0670
                || (c >= 0x06D6 && c <= 0x06ED && c != 0x06DD && c != 0x06DE && c != 0x06E9) // Koranic marks
                || c == 0x0640 // Arabic tatweel, mere stretching
                || (c >= 0x20D0 && c <= 0x20F0); // marks on symbols, such as the frame of a keycap
    }

    /** Letters with a stroke or fused from two have no decomposition in Unicode. */
    private static void appendBase(StringBuilder out, char c) {
        switch (c) {
            case 'ø' -> out.append('o');
            case 'ł' -> out.append('l');
            case 'đ', 'ð' -> out.append('d');
            case 'ħ' -> out.append('h');
            case 'ı' -> out.append('i');
            case 'æ' -> out.append("ae");
            case 'œ' -> out.append("oe");
            case 'þ' -> out.append("th");
            case 'ى', 'ی' -> out.append('ي');
            case 'ک' -> out.append('ك');
            case 'ة' -> out.append('ه');
            default -> appendOther(out, c);
        }
    }

    /** Compatibility takes Thai and Lao vowels and Lao ligatures apart that everybody types, and counts, as one. */
    private static void appendOther(StringBuilder out, char c) {
        char before = out.isEmpty() ? 0 : out.charAt(out.length() - 1);
        char fused = c < 0x0E00 ? 0 : fused(before, c);
        if (fused == 0) {
            out.append(c);
        } else {
            out.setCharAt(out.length() - 1, fused);
        }
    }

    private static char fused(char before, char c) {
        return switch (c) {
            case 'า' -> before == '\u0E4D' ? 'ำ' : 0;
            case 'າ' -> before == '\u0ECD' ? 'ຳ' : 0;
            case 'ນ' -> before == 'ຫ' ? 'ໜ' : 0;
            case 'ມ' -> before == 'ຫ' ? 'ໝ' : 0;
            default -> 0;
        };
    }
}
