package io.wirewatch.core.region;

import io.wirewatch.core.region.gazetteer.Places;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * All mentions of one name in a text: they mean one place. Filled while the text is read, then decided upon in rounds; not to be shared
 * between threads.
 */
final class NamedPlace {
    /** A name with more commas after it stands in long lists, and not before what it lies in. */
    private static final int MOST_NEIGHBORS = 20;

    private final List<Mention> mentions = new ArrayList<>();
    private final int[] meanings;
    private final Set<NamedPlace> holders = new LinkedHashSet<>();
    private final Set<NamedPlace> held = new LinkedHashSet<>();
    private final Set<NamedPlace> listed = new LinkedHashSet<>();
    private int chosen;
    private int place = Places.NONE;
    private double clearness;
    private double weight;
    private double[] standing;
    private MentionClues clues;

    NamedPlace(int[] meanings) {
        this.meanings = meanings;
    }

    void add(Mention mention) {
        mentions.add(mention);
    }

    /** Says that the text writes this name right before another, with a comma between, as in "Paris, Texas". */
    void addHolder(NamedPlace larger) {
        if (holders.size() < MOST_NEIGHBORS && larger.held.size() < MOST_NEIGHBORS && holders.add(larger)) {
            larger.held.add(this);
        }
    }

    /** Says that the text lists this name beside another: "Armenia, Georgia and Turkey". */
    void addListed(NamedPlace other) {
        if (listed.size() < MOST_NEIGHBORS && other.listed.size() < MOST_NEIGHBORS) {
            listed.add(other);
            other.listed.add(this);
        }
    }

    /** The names beside which this one stands in lists. */
    Set<NamedPlace> listed() {
        return listed;
    }

    /** The names that follow this one after a comma. */
    Set<NamedPlace> holders() {
        return holders;
    }

    /** The names that this one follows after a comma. */
    Set<NamedPlace> held() {
        return held;
    }

    /**
     * Decides what it means.
     *
     * @param meaning number in the table of names
     * @param howClear logarithm of the odds against its likeliest namesake
     */
    void choose(int meaning, int chosenPlace, double howClear) {
        chosen = meaning;
        place = chosenPlace;
        clearness = howClear;
    }

    /** Says how likely it is a place at all, 0..1: how much it speaks for other names. */
    void weigh(double howLikely) {
        weight = howLikely;
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** Numbers in the table of names; not to be changed. */
    int[] meanings() {
        return meanings;
    }

    /** The part of each meaning's score that stays the same from round to round: made when it is first asked for, and kept. */
    double[] standing(Supplier<double[]> scores) {
        if (standing == null) {
            standing = scores.get();
        }
        return standing;
    }

    /** How its mentions look where they stand: made when it is first asked for, and kept. */
    MentionClues clues(Supplier<MentionClues> made) {
        if (clues == null) {
            clues = made.get();
        }
        return clues;
    }

    /** The meaning chosen. */
    int meaning() {
        return chosen;
    }

    /** The place chosen; {@link Places#NONE} before. */
    int place() {
        return place;
    }

    double clearness() {
        return clearness;
    }

    double weight() {
        return weight;
    }

    String key() {
        return mentions.get(0).key();
    }

    boolean isDateline() {
        return mentions.get(0).isDateline();
    }
}
