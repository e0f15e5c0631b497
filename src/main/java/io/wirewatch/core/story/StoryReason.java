package io.wirewatch.core.story;

import java.util.List;

/** Why an item is in its story. Names are told by the {@code WordHash} of their keys; {@link ReasonWriter} finds the words. */
public sealed interface StoryReason {
    /**
     * It has its text from an item of the story.
     *
     * @param containment share of the shorter text's fingerprints that the other has as well, 0..1
     * @param names rare names that both have, rarest first
     */
    record NearCopy(double containment, List<Integer> names) implements StoryReason {
        public NearCopy {
            names = List.copyOf(names);
        }
    }

    /** It reports the same event. */
    record SameEvent(Likeness likeness) implements StoryReason {}

    /** An earlier version of it is in the story. */
    record Update() implements StoryReason {}

    /**
     * No story is near enough, so it opened one.
     *
     * @param nearest id of the story that came nearest; null when none has a rare name or a piece of text in common with it
     * @param likeness to that story; null when there is none
     */
    record Opened(String nearest, Likeness likeness) implements StoryReason {}

    /**
     * How near an item is to a story: the sum of its parts, and the sum that is needed.
     *
     * @param names rare names that both have, rarest first
     */
    record Likeness(double score, double needed, Parts parts, List<Integer> names) {
        public Likeness {
            names = List.copyOf(names);
        }
    }

    /**
     * The weighted parts of the sum.
     *
     * @param names what the names in common add
     * @param words what the other words add
     * @param cover how much of the most telling names of the one is found in the other
     * @param numbers what figures add
     * @param dates what dates in the text add
     * @param places what places, countries and topics in common add
     * @param countries what a main country in common adds, or other ones take away
     * @param conflict what is taken away for telling names that only one side has
     */
    record Parts(
            double names,
            double words,
            double cover,
            double numbers,
            double dates,
            double places,
            double countries,
            double conflict) {
        double sum() {
            return names + words + cover + numbers + dates + places + countries + conflict;
        }
    }
}
