package io.wirewatch.core.rule;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses what somebody meant to type. */
final class Suggestions {
    private static final int MAX_EDITS = 2;
    private static final int MAX_LETTERS = 20;

    private Suggestions() {}

    /** The known word that takes the fewest edits, if it takes few. */
    static Optional<String> nearest(String typed, Collection<String> known) {
        String word = typed.toLowerCase(Locale.ROOT);
        String best = null;
        int fewest = MAX_EDITS + 1;
        for (String candidate : known) {
            boolean alike = word.length() <= MAX_LETTERS && Math.abs(word.length() - candidate.length()) <= MAX_EDITS;
            int edits = alike ? edits(word, candidate.toLowerCase(Locale.ROOT)) : fewest;
            if (edits < fewest) {
                best = candidate;
                fewest = edits;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Levenshtein distance, row by row. */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
