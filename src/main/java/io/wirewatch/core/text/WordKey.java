package io.wirewatch.core.text;

/** The key of a word: its folded form, with nothing in it that is no part of a word. */
final class WordKey {
    private WordKey() {}

    /** The key of a word as written; empty when nothing is left of it. */
    static String of(String written, boolean dotted) {
        String folded = Folding.fold(written);
        if (dotted) {
            return strip(folded, false);
        }
        return isClean(folded) ? folded : strip(folded, true);
    }

    private static boolean isClean(String folded) {
        int c;
        for (int i = 0; i < folded.length(); i += Character.charCount(c)) {
            c = folded.codePointAt(i);
            if (!Letters.isWordPart(c) && !Letters.isNumberPunctuation(c)) {
                return false;
            }
        }
        return true;
    }

    /** A single Arabic letter may unfold to a whole sentence with spaces (U+FDFA), others to a letter and an apostrophe. */
    private static String strip(String folded, boolean number) {
        StringBuilder kept = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(c -> Letters.isWordPart(c) || (number && Letters.isNumberPunctuation(c)))
                .forEach(kept::appendCodePoint);
        // What has come together may compose anew.
        return Folding.fold(kept.toString());
    }
}
