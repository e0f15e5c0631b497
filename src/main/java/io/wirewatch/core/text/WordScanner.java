package io.wirewatch.core.text;

/** One pass over one text. Time is linear in its length. Not to be shared between threads. */
final class WordScanner {
    private final String text;
    private final int limit;

    /** The text, of which quick words are folded in place; others are read from the text itself. */
    private final char[] letters;

    private final Words.Builder words;

    /** @param maxUnits what lies beyond is not looked at */
    WordScanner(String text, int maxUnits) {
        this.text = text;
        this.limit = limit(text, maxUnits);
        this.letters = new char[limit];
        text.getChars(0, limit, letters, 0);
        this.words = Words.Builder.of(letters);
    }

    private static int limit(String text, int maxUnits) {
        if (text.length() <= maxUnits) {
            return text.length();
        }
        boolean splitsPair = maxUnits > 0
                && Character.isHighSurrogate(text.charAt(maxUnits - 1))
                && Character.isLowSurrogate(text.charAt(maxUnits));
        return splitsPair ? maxUnits - 1 : maxUnits;
    }

    Words scan() {
        return scan(true);
    }

    /** @param quickly whether plain ASCII words may be taken the quick way, which must make no difference */
    Words scan(boolean quickly) {
        int at = 0;
        while (at < limit) {
            char unit = letters[at];
            if (quickly && unit < 0x80) {
                at = Letters.foldAscii(unit) != 0 ? addQuickly(at) : at + 1;
                continue;
            }
            int c = text.codePointAt(at);
            if (Letters.isUnspaced(c)) {
                at = addCharacter(at);
            } else if (Letters.isWordPart(c)) {
                at = addWord(at);
            } else {
                at += Character.charCount(c);
            }
        }
        return words.build();
    }

    /** Adds a word that is plain ASCII, as nearly all are in many languages; leaves all others, and whatever is odd about them, to the slow way. */
    private int addQuickly(int start) {
        long hash = WordHash.start();
        int at = start;
        for (char folded; at < limit && (folded = Letters.foldAscii(letters[at])) != 0; at++) {
            letters[at] = folded;
            hash = WordHash.with(hash, folded);
        }
        if (!endsPlainly(start, at)) {
            return addWord(start);
        }
        words.add(start, at, WordHash.finish(hash));
        return at;
    }

    /** Whether an ASCII word is over where its ASCII letters and digits are, beyond doubt. */
    private boolean endsPlainly(int start, int end) {
        if (end == limit) {
            return limit == text.length();
        }
        char c = letters[end];
        if (c == '.' && end - start == 1) {
            return false; // U.S.
        }
        if (c == '.' || c == ',') {
            return !Character.isDigit(letters[end - 1]);
        }
        return c < 0x80 || Letters.isPlainPunctuation(c);
    }

    private int addCharacter(int start) {
        int end = marksEnd(start + Character.charCount(text.codePointAt(start)));
        add(start, end, false);
        return end;
    }

    private int addWord(int start) {
        int dotted = abbreviationEnd(start);
        int end = dotted > start ? dotted : wordEnd(start);
        add(start, end, dotted > start);
        return end;
    }

    private int wordEnd(int start) {
        int end = start;
        while (end < limit) {
            int c = text.codePointAt(end);
            if (isSpacedWordPart(c) || (Letters.isNumberPunctuation(c) && isBetweenDigits(end))) {
                end += Character.charCount(c);
            } else {
                int next = Letters.isInvisible(c) ? invisibleEnd(end) : end;
                if (next == end || next >= limit || !isSpacedWordPart(text.codePointAt(next))) {
                    break;
                }
                end = next;
            }
        }
        return end;
    }

    private void add(int start, int end, boolean dotted) {
        boolean cutOff = end == limit && limit < text.length() && Letters.isWordPart(text.codePointAt(limit));
        String key = cutOff ? "" : WordKey.of(text.substring(start, end), dotted);
        if (!key.isEmpty()) {
            words.add(start, end, key);
        }
    }

    /** The end of {@code U.S.} or {@code U.S}: single letters with points between them; start when there is none. */
    private int abbreviationEnd(int start) {
        int letters = 0;
        int end = start;
        int at = start;
        for (int next = letterEnd(at); next > at; next = letterEnd(at)) {
            letters++;
            end = next;
            if (next >= limit || !Letters.isPoint(text.charAt(next))) {
                break;
            }
            at = next + 1;
            end = at;
        }
        return letters >= 2 ? end : start;
    }

    /** The end of a letter, with its marks, that stands alone; the place itself when there is no such letter. */
    private int letterEnd(int at) {
        if (at >= limit) {
            return at;
        }
        int c = text.codePointAt(at);
        if (!Character.isLetter(c) || !isSpacedWordPart(c)) {
            return at;
        }
        int end = marksEnd(at + Character.charCount(c));
        return end < limit && Letters.isWordPart(text.codePointAt(end)) ? at : end;
    }

    private int marksEnd(int at) {
        int end = at;
        while (end < limit && Letters.isMark(text.codePointAt(end)) && text.charAt(end) != Letters.IOTA_BELOW) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private int invisibleEnd(int at) {
        int end = at;
        while (end < limit && Letters.isInvisible(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isBetweenDigits(int at) {
        return at > 0
                && Character.isDigit(text.charAt(at - 1))
                && at + 1 < limit
                && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isSpacedWordPart(int c) {
        return Letters.isWordPart(c) && !Letters.isUnspaced(c);
    }
}
