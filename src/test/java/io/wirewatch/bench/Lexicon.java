package io.wirewatch.bench;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Words of a language that does not exist, by rank: how often each occurs follows Zipf's law as Mandelbrot corrected it, and the commonest ones
 * are the shortest, as in languages that do exist. A third of the rarer ones is always written with a capital, like names.
 *
 * <p>Immutable, and safe to share between threads.
 */
final class Lexicon {
    /** The small words: half of all text, and nothing that a rule would ask for. */
    static final int FUNCTION_WORDS = 200;

    private static final double EXPONENT = 1.05;
    private static final double OFFSET = 2.7;
    private static final int NAMES_FROM = 1_000;

    private static final String[] ONSETS = {
        "b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "z", "", "", "", "ch",
        "gr", "sh", "st", "th", "tr"
    };
    private static final String[] NUCLEI = {"a", "e", "i", "o", "u", "a", "e", "i", "o", "y", "ea", "ou", "ai"};
    private static final String[] CODAS = {"", "", "", "n", "r", "s", "t", "l", "m", "d", "nd", "st", "ng", "ck"};

    private final String[] words;
    private final double[] cumulated;

    Lexicon(int size, SplittableRandom random) {
        words = new String[size];
        cumulated = new double[size];
        Set<String> taken = new HashSet<>(size * 2);
        double sum = 0;
        for (int rank = 0; rank < size; rank++) {
            words[rank] = newWord(rank, random, taken);
            sum += Math.pow(rank + 1 + OFFSET, -EXPONENT);
            cumulated[rank] = sum;
        }
    }

    int size() {
        return words.length;
    }

    String word(int rank) {
        return words[rank];
    }

    boolean isName(int rank) {
        return rank >= NAMES_FROM && words[rank].hashCode() % 3 == 0;
    }

    /** The rank at a share of all text: common words take much of what lies between 0 and 1. */
    int rankAt(double share) {
        double sought = share * cumulated[cumulated.length - 1];
        int low = 0;
        int high = cumulated.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulated[middle] < sought) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static String newWord(int rank, SplittableRandom random, Set<String> taken) {
        int syllables = rank < FUNCTION_WORDS ? 1 : rank < 5_000 ? 1 + random.nextInt(2) : 2 + random.nextInt(2);
        while (true) {
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < syllables; i++) {
                word.append(one(ONSETS, random))
                        .append(one(NUCLEI, random))
                        .append(i == syllables - 1 ? one(CODAS, random) : "");
            }
            if (word.length() >= 2 && taken.add(word.toString())) {
                return word.toString();
            }
        }
    }

    private static String one(String[] choices, SplittableRandom random) {
        return choices[random.nextInt(choices.length)];
    }
}
