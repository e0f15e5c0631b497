package io.wirewatch.core.region;

/** What speaks for or against a name's being that of a place where it stands. Shares and marks run from 0 to 1. */
enum PlaceFeature implements Feature {
    /** For every name. */
    BIAS(0.5),
    /** The decimal logarithm of the population of the city or county that it would mean, less 5. */
    MAGNITUDE(0.7),
    COUNTRY(3),
    MACRO(2.5),
    DIVISION(2.5),
    /** The decimal logarithm of a division's population, less 6. */
    DIVISION_MAGNITUDE(0.7),
    COUNTY(1.5),
    CAPITAL(0.7),
    SEAT(0.3),
    PART(-0.3),
    PAST(-1),
    WATER(1.5),
    LAND(1.5),
    LESSER_NAME(-1),
    ALIAS(0),
    DEMONYM(0),
    METONYM(-0.3),
    SEVERAL_WORDS(1),
    /** How common the word is in English texts; not of countries. */
    COMMON_WORD(-3),
    /** The same at the beginning of a sentence, or where all words have capitals. */
    COMMON_WORD_CAPITAL_BY_PLACE(-2),
    /** How common the word is that is a country here, at the beginning of a sentence: "Turkey is on the table". */
    COMMON_COUNTRY_CAPITAL_BY_PLACE(-1),
    /** How common a surname or first name it is; not of countries. */
    SURNAME(-1),
    GIVEN_NAME(-1),
    /** After a first name. */
    AFTER_GIVEN_NAME(-4),
    /** After Mr, Sen., Coach. */
    AFTER_TITLE(-4),
    /** After an initial. */
    AFTER_INITIAL(-3),
    /** After another capitalized word within a sentence. */
    AFTER_CAPITAL(-1),
    /** The same of a country, division or county. */
    LARGE_AFTER_CAPITAL(0.5),
    /** A first name before a capitalized word. */
    GIVEN_NAME_BEFORE_CAPITAL(-2),
    /** The same, and that word is a surname. */
    GIVEN_NAME_BEFORE_SURNAME(-4.5),
    BEFORE_CAPITAL(-1),
    LARGE_BEFORE_CAPITAL(0.7),
    /** Before County, River, Beach. */
    BEFORE_PART(-3),
    /** Before University, Times, Bank. */
    BEFORE_ORGANIZATION(-2.5),
    /** Before Governor, Mayor, Senator. */
    BEFORE_OFFICE(0.5),
    /** Before Police, County, Council, School. */
    BEFORE_PUBLIC(0.7),
    /** After a party's letters and a hyphen: "D-Salem". */
    AFTER_PARTY(3),
    /** A hyphen ties it to a capitalized word. */
    HYPHENATED(-2),
    /** After in, near, northern. */
    AFTER_PLACE_PREPOSITION(2),
    /** After to, from, of. */
    AFTER_LOOSE_PREPOSITION(0.5),
    /** After the English article, with no word behind it: "roast a Turkey". */
    AFTER_A(-4),
    AFTER_THE(-0.7),
    /** After "… of" with a capital: "University of", "Bank of". */
    AFTER_NAME_OF(-0.7),
    /** Before a comma with what it lies in, or after it. */
    HELD(3),
    HOLDS(3),
    /** In a list with other names of places. */
    LISTED(0.5),
    POSSESSIVE(0.2),
    /** Before said, told, scored. */
    BEFORE_SAYING(-1.5),
    /** The name follows a first name or title somewhere in the text. */
    PERSON_ELSEWHERE(-2.5),
    /** The name follows "in" or stands before its state somewhere in the text. */
    PLACE_ELSEWHERE(1),
    COUNTRY_SHARE(0.5),
    DIVISION_SHARE(1),
    /** Of a city under 100,000 people: another place of the text is within some 40 km. */
    SMALL_NEAR(1),
    SMALL_DIVISION_NAMED(0.7),
    SMALL_WITHOUT_SUPPORT(-1.5),
    SOURCE_DIVISION(0.7),
    SOURCE_PLACE(1),
    /** By how much it is likelier than its namesakes: the logarithm of the odds, up to 5. */
    CLEAR(0.2),
    TITLE_CASE(-0.3),
    ALL_CAPITALS(-0.5),
    DATELINE(4),
    /** No country, in a few capitals as if they were initials. */
    LIKE_ACRONYM(-4),
    /** A city in a text that is not in English. */
    CITY_NOT_IN_ENGLISH(0),
    SMALL_NOT_IN_ENGLISH(-1.5);

    private final double prior;

    PlaceFeature(double prior) {
        this.prior = prior;
    }

    @Override
    public double prior() {
        return prior;
    }
}
