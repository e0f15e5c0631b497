package io.wirewatch.core.rule.index;

/** A term as bytes: the number of its UTF-16 units as a varint, then each unit as UTF-8 writes a code point; surrogates stand for themselves. */
final class TermText {
    private TermText() {}

    static byte[] bytes(String term) {
        Bytes out = new Bytes(term.length() + 2);
        out.number(term.length());
        for (int i = 0; i < term.length(); i++) {
            out.unit(term.charAt(i));
        }
        return out.toArray();
    }

    static String string(byte[] page, int offset) {
        ByteCursor in = new ByteCursor();
        in.moveTo(page, offset);
        return in.string();
    }

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
