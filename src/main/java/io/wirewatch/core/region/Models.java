package io.wirewatch.core.region;

/**
 * The three sums that decide.
 *
 * @param rank which namesake
 * @param place whether a mention is a place
 * @param country whether the text is about a country
 */
record Models(LinearModel<RankFeature> rank, LinearModel<PlaceFeature> place, LinearModel<CountryFeature> country) {
    /** Those that ship with the program. */
    static Models standard() {
        return new Models(
                LinearModel.standard(RankFeature.class),
                LinearModel.standard(PlaceFeature.class),
                LinearModel.standard(CountryFeature.class));
    }
}
