package io.wirewatch.core.text;

import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.NewsItem;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into words with offsets. Queries, term lists and items all go through here, so that they cannot disagree.
 *
 * <p>A word is a run of letters, digits and the marks on them. Everything else separates: hyphens, apostrophes and slashes too, so that
 * {@code l'État} holds {@code etat}. Two exceptions: letters with dots between them are one word ({@code U.S.} is {@code us}), and a
 * point or comma between digits belongs to the number. In scripts that put no spaces between words each character is a word.
 *
 * <p>Stateless, and safe to share between threads.
 */
public final class Analyzer {
    /** UTF-16 units of a field that are analyzed; a longer field is kept, but what comes later is not looked at. */
    public static final int MAX_ANALYZED_UNITS = 200_000;

    /** Analyzes the title, the summary and the body of an item. */
    public AnalyzedText analyze(NewsItem item) {
        List<AnalyzedField> fields = new ArrayList<>(3);
        for (Field field : Field.values()) {
            String text = item.text(field);
            if (text != null) {
                fields.add(new AnalyzedField(field, text, tokens(text)));
            }
        }
        return new AnalyzedText(fields);
    }

    /** The words of a text, in order. */
    public List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>(Math.min(text.length(), MAX_ANALYZED_UNITS) / 6 + 4);
        int limit = Math.min(text.length(), MAX_ANALYZED_UNITS);
        int at = 0;
        while (at < limit) {
            int c = text.codePointAt(at);
            if (isUnspaced(c)) {
                at = addCharacter(text, at, tokens);
            } else if (isWordPart(c)) {
                at = addWord(text, at, limit, tokens);
            } else {
                at += Character.charCount(c);
            }
        }
        return tokens;
    }

    private static int addCharacter(String text, int start, List<Token> tokens) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        tokens.add(new Token(Folding.fold(text.substring(start, end)), start, end));
        return end;
    }

    private static int addWord(String text, int start, int limit, List<Token> tokens) {
        int dotted = abbreviationEnd(text, start);
        if (dotted > start) {
            tokens.add(new Token(Folding.fold(text.substring(start, dotted).replace(".", "")), start, dotted));
            return dotted;
        }
        int end = start;
        while (end < limit) {
            int c = text.codePointAt(end);
            if ((isWordPart(c) && !isUnspaced(c)) || isInsideNumber(text, end)) {
                end += Character.charCount(c);
            } else {
                break;
            }
        }
        tokens.add(new Token(Folding.fold(text.substring(start, end)), start, end));
        return end;
    }

    /** The end of {@code U.S.} or {@code U.S}: single letters with points between them; start when there is none. */
    private static int abbreviationEnd(String text, int start) {
        int letters = 0;
        int at = start;
        while (at < text.length() && Character.isLetter(text.charAt(at)) && !isWordAt(text, at + 1)) {
            letters++;
            at++;
            if (at >= text.length() || text.charAt(at) != '.') {
                return letters >= 2 ? at : start;
            }
            at++;
        }
        boolean runsIntoWord = isWordAt(text, at);
        // "A.Smith": the last letter with a point belongs to the abbreviation only if there are two before a longer
        // word.
        return letters >= 2 && !(runsIntoWord && letters < 2) ? at : start;
    }

    private static boolean isWordAt(String text, int at) {
        return at < text.length() && isWordPart(text.codePointAt(at));
    }

    private static boolean isInsideNumber(String text, int at) {
        char c = text.charAt(at);
        return (c == '.' || c == ',')
                && at > 0
                && Character.isDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c) || isMark(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Whether the script of a character puts no spaces between words. */
    private static boolean isUnspaced(int c) {
        if (c < 0x0E00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetterOrDigit(c);
            default -> false;
        };
    }
}
