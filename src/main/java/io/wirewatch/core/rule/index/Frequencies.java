package io.wirewatch.core.rule.index;

/**
 * In what share of the texts a term occurs: as seen so far, leaning on a guess from its letters while few texts have been. A wrong guess
 * costs time and changes no match.
 *
 * <p>For one writer; readers count along without any lock, so a count may be lost now and then.
 */
final class Frequencies {
    /** So many texts weigh as much as the guess. */
    private static final int GUESS_WEIGHT = 20;

    private static final int ALL_UP_TO = 1_000;
    private static final int ONE_IN = 8;
    private static final double ATTRIBUTE = 0.05;
    private static final double ONE_CHARACTER = 0.05;
    /** Begins a character from U+2000 on: scripts in which one is a word, or a syllable, and says much. */
    private static final int SYLLABLES = 0xE2;

    private static final double[] BY_LENGTH = {0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.007, 0.005, 0.004, 0.003};
    private static final double LONG = 0.002;

    private final Vocabulary vocabulary;
    private int texts;

    /** @param texts how many the terms of the vocabulary were looked for in already */
    Frequencies(Vocabulary vocabulary, int texts) {
        this.vocabulary = vocabulary;
        this.texts = texts;
    }

    int texts() {
        return texts;
    }

    /** Notes that terms were looked for in one more text; those found are counted beside them, see {@link Vocabulary.View#seen}. */
    void countText() {
        texts++;
    }

    /** Whether to count a reader's text, the how manieth being given: all of the first ones, and later some. */
    boolean takes(long text) {
        return texts < ALL_UP_TO || text % ONE_IN == 0;
    }

    double share(int term) {
        Vocabulary.View terms = vocabulary.view();
        return (terms.seen(term) + GUESS_WEIGHT * terms.guessedShare(term)) / (texts + GUESS_WEIGHT);
    }

    /** The share to expect of a term, as {@link Bytes#string} writes it. */
    static double guess(byte[] page, int offset) {
        int letters = page[offset];
        int first = page[offset + 1];
        if (letters < 0) {
            return LONG;
        }
        if (first >= 'A' && first <= 'Z') {
            return ATTRIBUTE; // words are folded
        }
        if ((first & 0xFF) >= SYLLABLES) {
            return ONE_CHARACTER;
        }
        boolean prefix = first > 0 && page[offset + letters] == '*';
        double guess = letters < BY_LENGTH.length ? BY_LENGTH[letters] : LONG;
        return prefix ? 3 * guess : guess;
    }
}
