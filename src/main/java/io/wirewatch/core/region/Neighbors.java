package io.wirewatch.core.region;

import java.util.Set;

/** Small words beside a name that tell what it is, in the larger European languages. Folded. */
final class Neighbors {
    /** What joins the names of a list. */
    static final Set<String> JOINS = Set.of("and", "und", "et", "y", "e", "en", "i", "och", "ve", "и", "та", "or");

    /** What stands before places, and rarely before people. */
    static final Set<String> PLACE_PREPOSITIONS = Set.of(
            "in",
            "at",
            "near",
            "outside",
            "around",
            "throughout",
            "across",
            "visiting",
            "inside",
            "into",
            "within",
            "toward",
            "towards",
            "downtown",
            "leaving",
            "entering",
            "aus",
            "nach",
            "bei",
            "dans",
            "en",
            "na",
            "nel",
            "uit",
            "te",
            "w",
            "we",
            "в",
            "во",
            "из",
            "у",
            "до",
            "east",
            "west",
            "south",
            "north",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "northeastern",
            "northwestern",
            "southeastern",
            "southwestern",
            "upstate",
            "mainland",
            "metro",
            "greater",
            "rural",
            "neighboring",
            "nearby");

    /** What stands before places and people alike. */
    static final Set<String> LOOSE_PREPOSITIONS = Set.of(
            "from", "to", "for", "between", "via", "over", "through", "against", "with", "by", "von", "zu", "de", "du",
            "des", "a", "au", "aux", "do", "da", "di", "del", "della", "van", "z", "ze", "до", "с", "от", "på", "till",
            "från");

    /** What people do and places seldom: said, added. */
    static final Set<String> SAYING = Set.of(
            "said",
            "says",
            "told",
            "added",
            "adds",
            "explained",
            "recalled",
            "testified",
            "laughed",
            "wrote",
            "who",
            "asked",
            "noted",
            "thinks",
            "believes",
            "scored",
            "finished",
            "pleaded",
            "sagte",
            "dijo",
            "declaro",
            "disse",
            "powiedzial");

    private Neighbors() {}
}
