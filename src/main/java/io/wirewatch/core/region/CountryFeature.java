package io.wirewatch.core.region;

/** What speaks for a text's being about a country that it names. Shares and marks run from 0 to 1. */
enum CountryFeature implements Feature {
    /** For every country named. */
    BIAS(-1),
    /** Its share of the weight of all mentions. */
    SHARE(2.5),
    /** The logarithm of the weight of its mentions. */
    WEIGHT(0.7),
    IN_TITLE(1),
    /** In the first sentences. */
    IN_LEAD(0.8),
    /** Named before all others. */
    FIRST(0.3),
    /** The only country named. */
    ALONE(1),
    DEMONYM_ONLY(-0.5),
    CITY_ONLY(0),
    /** The text has a dateline, which lies in it. */
    DATELINE(2),
    /** The text has a dateline, which lies in another country. */
    OTHER_DATELINE(-1),
    OTHER_DATELINE_SHARE(1),
    OTHER_DATELINE_IN_TITLE(0.7),
    OTHER_DATELINE_IN_LEAD(0.5),
    OTHER_DATELINE_NAMED_ONCE(-1),
    /** The logarithm of how many countries the text names. */
    COUNTRIES(0),
    /** How sure the surest of its mentions is. */
    CERTAINTY(0.5),
    /** The country of the source. */
    HOME(0.3);

    private final double prior;

    CountryFeature(double prior) {
        this.prior = prior;
    }

    @Override
    public double prior() {
        return prior;
    }
}
