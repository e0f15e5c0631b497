package io.wirewatch.core.region;

import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.text.AnalyzedField;
import java.util.Locale;

/**
 * Where a text holds a name, and what stands around it. Immutable as seen from outside; not to be shared between threads.
 *
 * <p>A word "before" or "after" is one that only a space parts from the name (or the point of an initial); else it is empty.
 */
final class Mention {
    private final AnalyzedField field;
    private final FieldShape shape;
    private final int first;
    private final int last;
    private final int end;
    private final String key;
    private final int[] meanings;
    private final boolean dateline;
    private String wordBefore;
    private String wordAfter;

    /**
     * A name in a field.
     *
     * @param first position of its first word
     * @param last position of its last word
     * @param end UTF-16 offset after it, with the point of an abbreviation
     * @param key its folded words
     * @param meanings what it may mean, as numbers in the table of names; none when the words are known to be no place
     */
    Mention(AnalyzedField field, FieldShape shape, int first, int last, int end, String key, int[] meanings) {
        this(field, shape, first, last, end, key, meanings, false);
    }

    private Mention(
            AnalyzedField field,
            FieldShape shape,
            int first,
            int last,
            int end,
            String key,
            int[] meanings,
            boolean dateline) {
        this.field = field;
        this.shape = shape;
        this.first = first;
        this.last = last;
        this.end = end;
        this.key = key;
        this.meanings = meanings;
        this.dateline = dateline;
    }

    Mention asDateline() {
        return new Mention(field, shape, first, last, end, key, meanings, true);
    }

    /** The same words, read as another name. */
    Mention with(String otherKey, int[] otherMeanings) {
        return new Mention(field, shape, first, last, end, otherKey, otherMeanings, dateline);
    }

    Evidence evidence(String reason) {
        return Evidence.cut(field.field(), field.text(), start(), end, reason);
    }

    AnalyzedField field() {
        return field;
    }

    FieldShape shape() {
        return shape;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    int start() {
        return field.words().start(first);
    }

    int end() {
        return end;
    }

    String key() {
        return key;
    }

    /** Not to be changed. */
    int[] meanings() {
        return meanings;
    }

    boolean hasMeanings() {
        return meanings.length > 0;
    }

    /** Whether it is where an agency reports from, at the head of the text. */
    boolean isDateline() {
        return dateline;
    }

    boolean isOneWord() {
        return first == last;
    }

    /** The text between the word before and this name, empty at the beginning. */
    String gapBefore() {
        return first == 0 ? "" : gap(field.words().end(first - 1), start());
    }

    private String gap(int from, int to) {
        return to - from == 1 && field.text().charAt(from) == ' '
                ? " "
                : field.text().substring(from, to);
    }

    /** The text between this name and the next word, empty at the end. */
    String gapAfter() {
        int next = last + 1 < field.words().size()
                ? field.words().start(last + 1)
                : field.text().length();
        return end >= next ? "" : gap(end, next);
    }

    String wordBefore() {
        if (wordBefore == null) {
            wordBefore = findWordBefore();
        }
        return wordBefore;
    }

    private String findWordBefore() {
        if (first == 0) {
            return "";
        }
        String gap = gapBefore();
        boolean abbreviated =
                gap.equals(". ") && field.words().end(first - 1) - field.words().start(first - 1) <= 4;
        return (gap.isBlank() && !gap.isEmpty()) || abbreviated ? keyAt(first - 1) : "";
    }

    boolean wordBeforeIsCapitalized() {
        return !wordBefore().isEmpty() && isCapital(first - 1);
    }

    String wordAfter() {
        if (wordAfter == null) {
            wordAfter = findWordAfter();
        }
        return wordAfter;
    }

    private String findWordAfter() {
        if (last + 1 >= field.words().size()) {
            return "";
        }
        String gap = gapAfter();
        return gap.isBlank() && !gap.isEmpty() && gap.indexOf('\n') < 0 ? keyAt(last + 1) : "";
    }

    boolean wordAfterIsCapitalized() {
        return !wordAfter().isEmpty() && isCapital(last + 1);
    }

    /** The key of the word so many places before or after the name, empty where the field ends. */
    String keyAround(int distance) {
        int position = distance < 0 ? first + distance : last + distance;
        return position < 0 || position >= field.words().size() ? "" : keyAt(position);
    }

    boolean isCapitalAround(int distance) {
        int position = distance < 0 ? first + distance : last + distance;
        return position >= 0 && position < field.words().size() && isCapital(position);
    }

    private String keyAt(int position) {
        return field.words().get(position).key();
    }

    /** Whether a sentence, a line or a quotation begins with it. */
    boolean beginsSentence() {
        if (first == 0) {
            return true;
        }
        String gap = gapBefore();
        for (int i = 0; i < gap.length(); i++) {
            if (".!?:\n\"“„«•".indexOf(gap.charAt(i)) >= 0) {
                return !gap.equals(". ")
                        || field.words().end(first - 1) - field.words().start(first - 1) > 3;
            }
        }
        return false;
    }

    /** Whether a hyphen ties it to a capitalized word: "Thomas-Greenfield". */
    boolean isPartOfHyphenatedName() {
        return (gapAfter().equals("-") && isCapitalAround(1)) || (gapBefore().equals("-") && isCapitalAround(-1));
    }

    /** Whether the letters of a party and a hyphen stand before it: "Sen. Jane Doe, D-Salem". */
    boolean isAfterParty() {
        if (!gapBefore().equals("-") || first < 2) {
            return false;
        }
        int start = field.words().start(first - 1);
        String party = field.text().substring(start, field.words().end(first - 1));
        boolean comma =
                start > 2 && field.text().substring(start - 2, start).strip().equals(",");
        return party.length() <= 4 && comma && party.equals(party.toUpperCase(Locale.ROOT));
    }

    /** Whether an apostrophe and an s follow. */
    boolean isPossessive() {
        String gap = gapAfter();
        return (gap.equals("'") || gap.equals("’")) && keyAround(1).equals("s");
    }

    /** Whether only a comma is between this name and one that follows. */
    boolean isBeforeComma(Mention next) {
        return next.field.field() == field.field()
                && next.first == last + 1
                && next.start() >= end
                && field.text().substring(end, next.start()).strip().equals(",");
    }

    /** Whether a comma or "and" joins this name and one that follows. */
    boolean isListedWith(Mention next) {
        if (next.field.field() != field.field() || next.first <= last || next.first > last + 2) {
            return false;
        }
        return next.first == last + 1
                ? field.text()
                        .substring(Math.min(end, next.start()), next.start())
                        .strip()
                        .equals(",")
                : Neighbors.JOINS.contains(keyAt(last + 1));
    }

    boolean isWrittenInCapitals() {
        String written = field.text().substring(start(), end);
        return written.toUpperCase(Locale.ROOT).equals(written);
    }

    /** Whether it has no capital; in a script without capitals it is {@link #isWrittenInCapitals} as well. */
    boolean isWrittenSmall() {
        String written = field.text().substring(start(), end);
        return written.toLowerCase(Locale.ROOT).equals(written);
    }

    private boolean isCapital(int position) {
        return Character.isUpperCase(field.text().codePointAt(field.words().start(position)));
    }
}
