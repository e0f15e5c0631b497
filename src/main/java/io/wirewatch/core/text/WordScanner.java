package io.wirewatch.core.text;

import java.util.ArrayList;
import java.util.List;

/** One pass over one text. Time is linear in its length. Not to be shared between threads. */
final class WordScanner {
    private final String text;
    private final int limit;
    private final List<Token> tokens;

    /** @param maxUnits what lies beyond is not looked at */
    WordScanner(String text, int maxUnits) {
        this.text = text;
        this.limit = limit(text, maxUnits);
        this.tokens = new ArrayList<>(limit / 6 + 4);
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

    List<Token> scan() {
        int at = 0;
        while (at < limit) {
            int c = text.codePointAt(at);
            if (Letters.isUnspaced(c)) {
                at = addCharacter(at);
            } else if (Letters.isWordPart(c)) {
                at = addWord(at);
            } else {
                at += Character.charCount(c);
            }
        }
        return tokens;
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
            tokens.add(new Token(key, start, end));
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
        while (end < limit && Letters.isMark(text.codePointAt(end))) {
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
