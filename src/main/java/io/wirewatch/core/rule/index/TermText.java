package io.wirewatch.core.rule.index;

/** Compares terms, as {@link Bytes#string} writes them, with words. */
final class TermText {
    private TermText() {}

    /**
     * Whether the term at an offset is a word, given by its letters.
     *
     * @param prefix whether there is to be a star after them
     */
    static boolean equals(byte[] page, int offset, char[] letters, int first, int end, boolean prefix) {
        int at = offset;
        int units = page[at++];
        if (units < 0) {
            return equalsSlowly(page, offset, letters, first, end, prefix);
        }
        if (units != end - first + (prefix ? 1 : 0)) {
            return false;
        }
        for (int i = first; i < end; i++) {
            int b = page[at++];
            if (b < 0) {
                return equalsSlowly(page, offset, letters, first, end, prefix);
            }
            if (b != letters[i]) {
                return false;
            }
        }
        return !prefix || page[at] == '*';
    }

    /** For long terms, and for those with other than ASCII letters. */
    private static boolean equalsSlowly(byte[] page, int offset, char[] letters, int first, int end, boolean prefix) {
        ByteCursor in = new ByteCursor();
        in.moveTo(page, offset);
        if (in.number() != end - first + (prefix ? 1 : 0)) {
            return false;
        }
        for (int i = first; i < end; i++) {
            if (in.unit() != letters[i]) {
                return false;
            }
        }
        return !prefix || in.unit() == '*';
    }
}
