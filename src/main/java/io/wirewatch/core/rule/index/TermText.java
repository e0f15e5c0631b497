package io.wirewatch.core.rule.index;

/** Compares terms, as {@link Bytes#string} writes them, with words. */
final class TermText {
    private TermText() {}

    /** Whether the term at an offset is the first units of a word, with a star after them if it is to be a prefix. */
    static boolean equals(byte[] page, int offset, String word, int length, boolean prefix) {
        int at = offset;
        int units = page[at++];
        if (units < 0) {
            return equalsSlowly(page, offset, word, length, prefix);
        }
        if (units != (prefix ? length + 1 : length)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            int b = page[at++];
            if (b < 0) {
                return equalsSlowly(page, offset, word, length, prefix);
            }
            if (b != word.charAt(i)) {
                return false;
            }
        }
        return !prefix || page[at] == '*';
    }

    /** For long terms, and for those with other than ASCII letters. */
    private static boolean equalsSlowly(byte[] page, int offset, String word, int length, boolean prefix) {
        ByteCursor in = new ByteCursor();
        in.moveTo(page, offset);
        if (in.number() != (prefix ? length + 1 : length)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (in.unit() != word.charAt(i)) {
                return false;
            }
        }
        return !prefix || in.unit() == '*';
    }
}
