package io.wirewatch.core.region;

import io.wirewatch.core.text.AnalyzedField;
import io.wirewatch.core.text.Words;

/**
 * How a field uses capitals. Where every word has one, a capital says nothing.
 *
 * @param allCaps whether it is written all in capitals
 * @param titleCase whether its longer words begin with capitals, as in a headline
 */
record FieldShape(boolean allCaps, boolean titleCase) {
    private static final int LOOKED_AT = 60;
    private static final int LONG_WORD = 4;

    static FieldShape of(AnalyzedField field) {
        int small = 0;
        int capitals = 0;
        int longWords = 0;
        int longCapitalized = 0;
        Words words = field.words();
        for (int word = 0; word < Math.min(LOOKED_AT, words.size()); word++) {
            boolean upper = Character.isUpperCase(field.text().codePointAt(words.start(word)));
            if (words.end(word) - words.start(word) >= LONG_WORD) {
                longWords++;
                longCapitalized += upper ? 1 : 0;
            }
            for (int at = words.start(word); at < words.end(word); at++) {
                small += Character.isLowerCase(field.text().charAt(at)) ? 1 : 0;
                capitals += Character.isUpperCase(field.text().charAt(at)) ? 1 : 0;
            }
        }
        boolean allCaps = capitals >= 5 && small * 10 < capitals;
        return new FieldShape(allCaps, !allCaps && longWords >= 2 && longCapitalized * 10 >= longWords * 8);
    }
}
