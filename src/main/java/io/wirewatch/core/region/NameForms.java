package io.wirewatch.core.region;

import io.wirewatch.core.region.gazetteer.Places;
import io.wirewatch.core.region.gazetteer.Usage.Form;
import io.wirewatch.core.text.AnalyzedField;
import io.wirewatch.core.text.Words;
import java.util.Locale;
import java.util.Set;

/** Whether words are written as the name they may be: with capitals, all in capitals, or as an abbreviation after a comma. */
final class NameForms {
    private static final Set<String> PARTICLES =
            Set.of("upon", "sous", "sobre", "unter", "della", "delle", "nach", "zwischen");
    private static final Set<String> CLEAR_IN_CAPITALS = Set.of("us", "uk", "eu", "usa", "uae");

    private NameForms() {}

    static boolean isWritten(
            AnalyzedField field,
            FieldShape shape,
            int first,
            int last,
            Form form,
            Places places,
            int place,
            boolean small) {
        return switch (form) {
            case WORD -> true;
            case NAME -> !small;
            case CAPITALS -> !small && isInCapitals(field, shape, first, last);
            case ABBREVIATION -> !small && isStateAbbreviation(field, first, last, places.divisionCode(place));
        };
    }

    /** In a name of several words, each longer than three letters begins with a capital if the first does: "San Francisco", not "Bath water". */
    static boolean isWrittenAsName(AnalyzedField field, int first, int last) {
        Words words = field.words();
        for (int word = first + 1; word <= last; word++) {
            int start = words.start(word);
            if (words.end(word) - start > 3
                    && Character.isLowerCase(field.text().codePointAt(start))) {
                return isParticle(words, word);
            }
        }
        return true;
    }

    private static boolean isParticle(Words words, int word) {
        return PARTICLES.contains(words.get(word).key());
    }

    private static boolean isInCapitals(AnalyzedField field, FieldShape shape, int first, int last) {
        int start = field.words().start(first);
        int end = field.words().end(last);
        String text = field.text().substring(start, end);
        boolean capitals = text.codePoints().noneMatch(Character::isLowerCase);
        boolean dotted = text.indexOf('.') > 0;
        return capitals
                && !isCurrency(field.text(), start, end)
                && (dotted
                        || !shape.allCaps()
                        || text.length() > 3
                        || CLEAR_IN_CAPITALS.contains(field.words().get(first).key()));
    }

    /** US$5, $US 5. */
    private static boolean isCurrency(String text, int start, int end) {
        return (end < text.length() && text.charAt(end) == '$') || (start > 0 && text.charAt(start - 1) == '$');
    }

    /** After a comma, in the way agencies write it: two capitals, or a few letters with a point. */
    private static boolean isStateAbbreviation(AnalyzedField field, int first, int last, String code) {
        if (code == null) {
            return false;
        }
        Words words = field.words();
        int start = words.start(first);
        int end = words.end(last);
        if (isInitials(field.text(), start, end)) {
            return true;
        }
        if (first == 0) {
            return false;
        }
        boolean afterComma =
                field.text().substring(words.end(first - 1), start).strip().equals(",")
                        && Character.isUpperCase(field.text().codePointAt(words.start(first - 1)));
        String text = field.text().substring(start, end);
        boolean postal = text.equals(code.substring(3));
        boolean pointed = end < field.text().length()
                && field.text().charAt(end) == '.'
                && (text.length() > 2 || !text.equals(text.toUpperCase(Locale.ROOT)));
        boolean betweenCommas = end < field.text().length() && field.text().charAt(end) == ',' && text.length() > 1;
        return afterComma && (postal || pointed || betweenCommas);
    }

    /** "N.J": two capitals with a point between and after. */
    private static boolean isInitials(String text, int start, int end) {
        return end - start == 3
                && text.charAt(start + 1) == '.'
                && end < text.length()
                && text.charAt(end) == '.'
                && Character.isUpperCase(text.charAt(start))
                && Character.isUpperCase(text.charAt(start + 2));
    }

    /** "W.Va", whose last point is not part of the last word. */
    static boolean isDotted(AnalyzedField field, int first, int last) {
        Words words = field.words();
        return last > first
                && words.end(last) - words.start(first) <= 6
                && field.text().charAt(words.end(first)) == '.';
    }
}
