package io.wirewatch.core.region;

import java.util.function.Supplier;

/**
 * What the mentions of a name show by where they stand: read once, and kept while the text is decided upon in rounds. Not to be shared
 * between threads.
 */
final class MentionClues {
    private final boolean person;
    private final boolean place;
    private final boolean listed;
    private int scoredKind;
    private double[] scores;

    MentionClues(boolean person, boolean place, boolean listed) {
        this.person = person;
        this.place = place;
        this.listed = listed;
    }

    /** Whether one of them follows a first name or a title. */
    boolean person() {
        return person;
    }

    /** Whether one of them follows a word such as "in". */
    boolean place() {
        return place;
    }

    /** Whether one of them stands in a list. */
    boolean listed() {
        return listed;
    }

    /**
     * What each mention brings by itself; made anew when the name now means another kind of place.
     *
     * @param kind anything that tells kinds apart
     */
    double[] scores(int kind, Supplier<double[]> made) {
        if (scores == null || scoredKind != kind) {
            scores = made.get();
            scoredKind = kind;
        }
        return scores;
    }
}
