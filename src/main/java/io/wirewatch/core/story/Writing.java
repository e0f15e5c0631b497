package io.wirewatch.core.story;

import io.wirewatch.core.text.AnalyzedField;
import io.wirewatch.core.text.Words;

/** How the words of a field are written. Not to be shared between threads. */
final class Writing {
    /** What a word's first letter says of it. */
    enum Kind {
        /** It begins with a digit. */
        NUMBER,
        /** A letter of a script that has no capitals. */
        UNCASED,
        /** A character of a script that puts no spaces between words. */
        IDEOGRAPH,
        LOWER,
        /** A capital that is not there for the beginning of a sentence. */
        CAPITAL,
        /** A capital at the beginning of a sentence. */
        FIRST
    }

    private static final double MOSTLY = 0.6;
    private static final int FEW_WORDS = 4;
    private static final String ENDS_OF_SENTENCES = ".!?\n:;•|–—“\"«”";

    private final String text;
    private final Words words;

    Writing(AnalyzedField field) {
        this.text = field.text();
        this.words = field.words();
    }

    Kind of(int at) {
        int letter = text.codePointAt(words.start(at));
        if (Character.isDigit(letter)) {
            return Kind.NUMBER;
        }
        if (Character.isUpperCase(letter) || Character.isTitleCase(letter)) {
            return beginsSentence(at) ? Kind.FIRST : Kind.CAPITAL;
        }
        if (Character.isLowerCase(letter)) {
            return Kind.LOWER;
        }
        boolean single = words.end(at) - words.start(at) == Character.charCount(letter);
        return single && letter >= 0x0E00 ? Kind.IDEOGRAPH : Kind.UNCASED;
    }

    /** Whether a title has capitals throughout, so that they say nothing. */
    boolean mostlyCapitals() {
        int capitals = 0;
        int cased = 0;
        for (int at = 0; at < words.size(); at++) {
            Kind kind = of(at);
            capitals += kind == Kind.CAPITAL ? 1 : 0;
            cased += kind == Kind.CAPITAL || kind == Kind.LOWER ? 1 : 0;
        }
        return cased >= FEW_WORDS && capitals > MOSTLY * cased;
    }

    private boolean beginsSentence(int at) {
        int gap = words.start(at) - 1;
        int floor = at == 0 ? 0 : words.end(at - 1);
        if (at == 0) {
            return true;
        }
        for (int i = gap; i >= floor; i--) {
            if (ENDS_OF_SENTENCES.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
