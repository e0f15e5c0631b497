package io.wirewatch.core.region;

import io.wirewatch.core.region.gazetteer.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * All mentions of one name in a text: they mean one place. Filled while the text is read, then decided upon in rounds; not to be shared
 * between threads.
 */
final class NamedPlace {
    /** A text that repeats a name a hundred thousand times says no more by it, and must not cost a square of it. */
    private static final int MOST_NEIGHBORS = 50;

    private final List<Mention> mentions = new ArrayList<>();
    private final int[] meanings;
    private final List<NamedPlace> holders = new ArrayList<>();
    private final List<NamedPlace> listed = new ArrayList<>();
    private final List<NamedPlace> held = new ArrayList<>();
    private MentionFacts facts;
    private int chosen;
    private int place = Places.NONE;
    private double clearness;
    private double weight;

    NamedPlace(int[] meanings) {
        this.meanings = meanings;
    }

    void add(Mention mention) {
        mentions.add(mention);
    }

    /** Says that the text writes this name right before another, with a comma between, as in "Paris, Texas". */
    void addHolder(NamedPlace larger) {
        add(larger, holders);
        add(this, larger.held);
    }

    /** Says that the text lists this name beside another: "Armenia, Georgia and Turkey". */
    void addListed(NamedPlace other) {
        add(other, listed);
        add(this, other.listed);
    }

    private static void add(NamedPlace neighbor, List<NamedPlace> neighbors) {
        if (neighbors.size() < MOST_NEIGHBORS && !neighbors.contains(neighbor)) {
            neighbors.add(neighbor);
        }
    }

    /** The names beside which this one stands in lists. */
    List<NamedPlace> listed() {
        return listed;
    }

    /** The names that follow this one after a comma. */
    List<NamedPlace> holders() {
        return holders;
    }

    /** The names that this one follows after a comma. */
    List<NamedPlace> held() {
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

    /** What its mentions say together, found out once. */
    MentionFacts facts(Function<List<Mention>, MentionFacts> finder) {
        if (facts == null) {
            facts = finder.apply(mentions);
        }
        return facts;
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** Numbers in the table of names; not to be changed. */
    int[] meanings() {
        return meanings;
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
