package io.wirewatch.core.text;

import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.NewsItem;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into words with offsets. Queries, term lists and items all go through here, so that they cannot disagree.
 *
 * <p>A word is a run of letters, digits and the marks on them. Everything else separates: hyphens, apostrophes and slashes too, so that
 * {@code l'État} holds {@code etat}. Exceptions: letters with points between them are one word ({@code U.S.} is {@code us}); a
 * point or comma between digits belongs to the number; invisible characters such as the soft hyphen part nothing. In scripts that put no
 * spaces between words each character is a word. Symbols and emoji are no words.
 *
 * <p>Guaranteed for any string, broken ones included: tokens come in order, do not overlap, lie within the text and never split a
 * surrogate pair; keys are not empty, and folding or analyzing a key gives that key. White space always separates, so the words of two texts
 * with a space between are those of the one and then of the other. Time is linear in the length.
 *
 * <p>Stateless, and safe to share between threads.
 */
public final class Analyzer {
    /**
     * UTF-16 units of a field that are analyzed; a longer field is kept, but what comes later is not looked at, nor is a word that
     * the limit cuts in two.
     */
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
    public Words tokens(String text) {
        return new WordScanner(text, MAX_ANALYZED_UNITS).scan();
    }
}
