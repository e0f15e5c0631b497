package io.wirewatch.core.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All mentions of one name in a text: they mean one place. Filled while the {@link PlaceChooser} decides, then read; not to be shared
 * between threads.
 */
final class NamedPlace {
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Sense> senses;
    private final List<Place> heldBy = new ArrayList<>();
    private Sense chosen;
    private double margin;

    NamedPlace(List<Sense> senses) {
        this.senses = senses;
    }

    void add(Mention mention) {
        mentions.add(mention);
    }

    /** Says that the text writes this name right before that of a place which holds it: "Paris, Texas". */
    void addHolder(Place place) {
        heldBy.add(place);
    }

    boolean isHeld() {
        return !heldBy.isEmpty()
                && heldBy.stream().anyMatch(place -> chosen.place().liesIn(place));
    }

    boolean hasHolder() {
        return !heldBy.isEmpty();
    }

    boolean isHeldIn(Place place) {
        return heldBy.stream().anyMatch(place::liesIn);
    }

    void choose(Sense sense, double marginToNext) {
        chosen = sense;
        margin = marginToNext;
    }

    List<Mention> mentions() {
        return mentions;
    }

    List<Sense> senses() {
        return senses;
    }

    /** The meaning chosen; null before. */
    Sense sense() {
        return chosen;
    }

    Place place() {
        return chosen.place();
    }

    /** By how much the chosen meaning is likelier than the next one. */
    double margin() {
        return margin;
    }

    String key() {
        return mentions.get(0).key();
    }

    /** The one country that all meanings share, null when there are several or none. */
    String certainCountry() {
        return onlyOne(senses.stream().map(sense -> sense.place().country()));
    }

    private static String onlyOne(Stream<String> values) {
        List<String> distinct =
                values.distinct().limit(2).filter(Objects::nonNull).toList();
        return distinct.size() == 1 ? distinct.get(0) : null;
    }
}
