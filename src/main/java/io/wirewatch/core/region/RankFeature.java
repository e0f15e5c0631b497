package io.wirewatch.core.region;

/**
 * What speaks for one of the places that a name may mean. Shares and marks run from 0 to 1. Those from {@link #COUNTRY_SHARE} to
 * {@link #LISTED_WITH_KIND} depend on what is decided of the other names of the text, the others do not.
 */
enum RankFeature implements Feature {
    /** The decimal logarithm of its population; of a city or county only. */
    MAGNITUDE(1),
    /** By how much its population is behind that of the largest city of the name, in powers of ten. */
    BEHIND_LARGEST(-0.5),
    COUNTRY(8.5),
    MACRO(8),
    DIVISION(6),
    /** The decimal logarithm of a division's population, less 6. */
    DIVISION_MAGNITUDE(0.5),
    /** By how much a division's population is behind that of the largest city of the name, in powers of ten. */
    DIVISION_BEHIND_CITY(-1.5),
    /** It is a division, and a city of half a million people in its country has the name too. */
    DIVISION_BESIDE_GREAT_CITY(-2.5),
    COUNTY(-1),
    CAPITAL(1),
    SEAT(0.3),
    PART(-1.5),
    PAST(-3),
    WATER(4),
    LAND(4),
    /** The name is one of its many others. */
    LESSER_NAME(-2),
    /** The same, where another place has it as its own. */
    LESSER_BESIDE_OWN_NAME(-2),
    ALIAS(0),
    DEMONYM(1),
    METONYM(0),
    /** A comma and the name of what it lies in follow: "Paris, Texas". */
    HELD(5),
    /** A comma and the name of what holds a namesake follow, but not this one. */
    HELD_ELSEWHERE(-1),
    /** It is what follows the comma, and holds the place before. */
    HOLDS(3),
    /** "state of …", "… state", "… province". */
    CALLED_DIVISION(5),
    /** The share of the text's other names that mean places in its country. */
    COUNTRY_SHARE(2.5),
    /** The share of the text's other names that mean places in its division. */
    DIVISION_SHARE(3),
    /** The text names its country. */
    COUNTRY_NAMED(0.7),
    /** The text names its division. */
    DIVISION_NAMED(1.5),
    /** Another place of the text is within some 40 km. */
    NEAR(1.5),
    /** Another place of the text is within some 250 km. */
    IN_REACH(1),
    /** In a list with names of the same kind: countries, or divisions of one country. */
    LISTED_WITH_KIND(2),
    /** The share of the source's earlier items that named its country. */
    SOURCE_COUNTRY(1),
    /** The share of the source's earlier items that named its division. */
    SOURCE_DIVISION(2.5),
    /** The source named it before. */
    SOURCE_PLACE(1.5),
    /** It is a country, and the source mostly speaks of one division. */
    COUNTRY_IN_LOCAL_SOURCE(-4),
    /** It does not lie in the division that the source mostly speaks of. */
    AWAY_FROM_LOCAL_SOURCE(-1),
    /** It is or lies in the country of the source. */
    HOME(2),
    /** In a dateline: how far it is behind the largest of the name. */
    DATELINE_BEHIND(-1),
    /** In a dateline: it is no city. */
    DATELINE_NO_CITY(-3),
    /** The text's language is spoken in its country, which few others speak. */
    LANGUAGE(1);

    private final double prior;

    RankFeature(double prior) {
        this.prior = prior;
    }

    @Override
    public double prior() {
        return prior;
    }
}
