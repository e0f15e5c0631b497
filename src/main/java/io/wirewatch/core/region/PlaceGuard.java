package io.wirewatch.core.region;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides whether a city's name that may as well be a word or a part of a longer name is a place here. A known city is, unless its name
 * is weak; a small one needs support: its state or country named right after, the place of a dateline, a word such as "in" before it,
 * or other names of the same state in the text. Countries and states need none.
 */
final class PlaceGuard {
    /** About 700,000 people: such a city is known by a name that is also a person's or a word. */
    private static final double WORLD_CITY_PRIOR = 5.85;

    private final Guards guards;

    PlaceGuard(Guards guards) {
        this.guards = guards;
    }

    /** The names that are places here; what is dropped loses its mentions too. */
    List<NamedPlace> places(List<NamedPlace> names) {
        Map<String, Integer> firm = new HashMap<>();
        for (NamedPlace name : names) {
            if (!isDoubtful(name) || name.isHeld()) {
                firm.merge(String.valueOf(name.place().country()), 1, Integer::sum);
                if (name.place().subdivision() != null) {
                    firm.merge(name.place().subdivision(), 1, Integer::sum);
                }
            }
        }
        names.forEach(name -> name.mentions().removeIf(mention -> isPartOfName(name, mention)));
        return names.stream()
                .filter(name -> !name.mentions().isEmpty())
                .filter(name -> isPlace(name, firm))
                .toList();
    }

    private boolean isDoubtful(NamedPlace name) {
        return name.place().isCity() && (name.place().small() || isWeak(name));
    }

    private boolean isWeak(NamedPlace name) {
        boolean worldCity = name.place().prior() > WORLD_CITY_PRIOR;
        return (guards.isWeak(name.key()) || guards.isGivenName(name.key())) && !worldCity;
    }

    private boolean isPlace(NamedPlace name, Map<String, Integer> firm) {
        if (!isDoubtful(name) || name.isHeld() || name.mentions().stream().anyMatch(Mention::dateline)) {
            return true;
        }
        boolean near = firm.containsKey(name.place().subdivision())
                || (name.place().subdivision() == null
                        && firm.containsKey(name.place().country()));
        boolean supported = name.mentions().stream().anyMatch(mention -> guards.isSupport(mention.wordBefore()));
        return isWeak(name) ? near && supported : near || supported;
    }

    /** "Perry County", "Hampton Township", "the Lakeview Memorial": the city that lent the name is not meant. */
    private boolean isPartOfName(NamedPlace name, Mention mention) {
        if (mention.dateline()) {
            return false;
        }
        if (mention.wordAfterIsCapitalized()
                && guards.isPart(mention.wordAfter())
                && !name.sense().isDemonym()) {
            return true;
        }
        if (!name.place().isCity()) {
            return false;
        }
        if (mention.isPartOfHyphenatedName()) {
            return true;
        }
        boolean plainText = !mention.shape().titleCase() && !mention.shape().allCaps();
        return isDoubtful(name)
                && plainText
                && !name.isHeld()
                && mention.wordAfterIsCapitalized()
                && !guards.isOffice(mention.wordAfter());
    }
}
