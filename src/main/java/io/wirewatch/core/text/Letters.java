package io.wirewatch.core.text;

/** What a character is to the cutting of words. */
final class Letters {
    private static final char[] ASCII_FOLDED = new char[0x80];

    static {
        for (char c = 0; c < ASCII_FOLDED.length; c++) {
            boolean upper = c >= 'A' && c <= 'Z';
            boolean word = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            ASCII_FOLDED[c] = !word ? 0 : upper ? (char) (c + ('a' - 'A')) : c;
        }
    }

    /** The one mark that folds to a letter, and so cannot be part of a word of one character. */
    static final char IOTA_BELOW = '\u0345';

    private Letters() {}

    /** Letters, digits, letter-like numerals (Ⅷ, 〇) and the marks on them. */
    static boolean isWordPart(int c) {
        return c < 0x80 ? ASCII_FOLDED[c] != 0 : (isLetterOrDigit(c) && !isApostrophe(c)) || isMark(c);
    }

    private static boolean isLetterOrDigit(int c) {
        if (c == 0x309F || c == 0x30FF) {
            return false; // old kana ligatures for whole words
        }
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.LETTER_NUMBER;
    }

    /** Unicode counts these as letters, but they are written where others type an apostrophe: {@code Hawaiʻi}, {@code пʼять}. */
    private static boolean isApostrophe(int c) {
        return (c >= 0x02B9 && c <= 0x02C1) || c == 0x02C8 || c == 0xA78B || c == 0xA78C;
    }

    static boolean isMark(int c) {
        if (c < 0x0300) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || isHalfwidthVoicing(c);
    }

    /** Half-width kana carry their voicing as a character of its own, which Unicode calls a letter. */
    private static boolean isHalfwidthVoicing(int c) {
        return c == 0xFF9E || c == 0xFF9F;
    }

    /** Whether it belongs to a script that puts no spaces between words: each such character is a word. */
    static boolean isUnspaced(int c) {
        if (c < 0x0E00 || !isLetterOrDigit(c) || isHalfwidthVoicing(c)) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> c == 0x30FC || c == 0xFF70; // the sound-lengthening mark, shared by both kana
        };
    }

    /**
     * Invisible, and no end of a word: the soft hyphen, the joiners of Persian and Indic spelling, direction marks. Not the zero-width
     * space, which is there to part words.
     */
    static boolean isInvisible(int c) {
        return c == 0x00AD
                || c == 0x061C
                || (c >= 0x200C && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0xFEFF;
    }

    /** An ASCII letter in lower case, an ASCII digit as it is, and 0 for anything else. */
    static char foldAscii(char c) {
        return c < 0x80 ? ASCII_FOLDED[c] : 0;
    }

    /** Dashes, quotes, dots and other signs of print, and spaces and quotes of Latin-1: what parts words in any script. */
    static boolean isPlainPunctuation(char c) {
        return (c >= 0x2010 && c <= 0x2027) || c == 0x00A0 || c == 0x00AB || c == 0x00BB;
    }

    static boolean isPoint(char c) {
        return c == '.' || c == '．';
    }

    /** A point or comma, which between two digits belongs to the number. */
    static boolean isNumberPunctuation(int c) {
        return c == '.' || c == ',' || c == '．' || c == '，';
    }
}
