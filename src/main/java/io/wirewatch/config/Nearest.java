package io.wirewatch.config;

import java.util.Collection;

/** Guesses what somebody who mistyped a name had in mind. */
public final class Nearest {
    private static final int MOST_EDITS = 4;

    private Nearest() {}

    /** The most similar of the known names by edit distance (Levenshtein), or null when none is similar. */
    public static String to(String name, Collection<String> known) {
        String best = null;
        int least = Math.min(MOST_EDITS, name.length() / 2) + 1;
        for (String candidate : known) {
            // At least so many edits as one is longer: a name of a million letters is compared with nothing.
            int edits = Math.abs(name.length() - candidate.length()) < least ? edits(name, candidate) : least;
            if (edits < least) {
                least = edits;
                best = candidate;
            }
        }
        return best;
    }

    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
