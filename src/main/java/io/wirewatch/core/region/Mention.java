package io.wirewatch.core.region;

import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.text.AnalyzedField;
import io.wirewatch.core.text.Token;
import java.util.List;
import java.util.Locale;

/**
 * Where a text holds a name.
 *
 * @param first position of its first word
 * @param last position of its last word
 * @param end UTF-16 offset after it, with the point of an abbreviation
 * @param key its folded words
 * @param senses what it may mean
 * @param dateline whether it is where an agency reports from, at the head of the text
 */
record Mention(
        AnalyzedField field,
        FieldShape shape,
        int first,
        int last,
        int end,
        String key,
        List<Sense> senses,
        boolean dateline) {

    Mention asDateline() {
        return new Mention(field, shape, first, last, end, key, senses, true);
    }

    Evidence evidence(String reason) {
        return Evidence.cut(field.field(), field.text(), start(), end, reason);
    }

    int start() {
        return field.tokens().get(first).start();
    }

    /** The text between the word before and this name, empty at the beginning. */
    private String gapBefore() {
        return first == 0
                ? ""
                : field.text().substring(field.tokens().get(first - 1).end(), start());
    }

    /** The key of the word before, when only a space (or an initial's point) is between; empty otherwise. */
    String wordBefore() {
        if (first == 0) {
            return "";
        }
        String gap = gapBefore();
        Token before = field.tokens().get(first - 1);
        boolean abbreviated = gap.equals(". ") && before.end() - before.start() <= 4;
        return (gap.isBlank() && !gap.isEmpty()) || abbreviated ? before.key() : "";
    }

    boolean wordBeforeIsCapitalized() {
        return !wordBefore().isEmpty() && isCapital(first - 1);
    }

    /** The key of the word after, when only a space is between; empty otherwise. */
    String wordAfter() {
        if (last + 1 >= field.tokens().size()
                || end > field.tokens().get(last + 1).start()) {
            return "";
        }
        String gap = field.text().substring(end, field.tokens().get(last + 1).start());
        return gap.isBlank() && !gap.isEmpty() && gap.indexOf('\n') < 0
                ? field.tokens().get(last + 1).key()
                : "";
    }

    boolean wordAfterIsCapitalized() {
        return !wordAfter().isEmpty() && isCapital(last + 1);
    }

    /** Whether a hyphen ties it to a capitalized word: "Thomas-Greenfield". */
    boolean isPartOfHyphenatedName() {
        boolean after = last + 1 < field.tokens().size()
                && end < field.tokens().get(last + 1).start()
                && field.text()
                        .substring(end, field.tokens().get(last + 1).start())
                        .equals("-")
                && isCapital(last + 1);
        return after || (gapBefore().equals("-") && isCapital(first - 1));
    }

    /** Whether only a comma is between this name and one that follows. */
    boolean isBeforeComma(Mention next) {
        return next.field.field() == field.field()
                && next.first == last + 1
                && next.start() >= end
                && field.text().substring(end, next.start()).strip().equals(",");
    }

    boolean isWrittenInCapitals() {
        return field.text()
                .substring(start(), end)
                .toUpperCase(Locale.ROOT)
                .equals(field.text().substring(start(), end));
    }

    private boolean isCapital(int position) {
        return Character.isUpperCase(
                field.text().codePointAt(field.tokens().get(position).start()));
    }
}
