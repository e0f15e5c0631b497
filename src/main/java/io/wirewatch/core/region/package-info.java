/**
 * Regions and places. {@link io.wirewatch.core.region.RegionTagger} takes an analyzed text and gives the places that it names and the
 * regions that it is about, each with the words that say so. It stands beside topics and rules, after text analysis.
 *
 * <p>The steps, one class each:
 *
 * <ol>
 *   <li>{@code NameFinder}: the longest names in the text, out of the {@code Gazetteer}; written as names are, in a language in which
 *       they are used; {@code WordForms} undoes inflection, {@code Dateline} tells the place an agency reports from.
 *   <li>{@code PersonGuard}: drops names of people.
 *   <li>{@code PlaceChooser}: which of its namesakes each name means.
 *   <li>{@code PlaceGuard}: drops small or doubtful cities without support.
 *   <li>{@code RegionWeights}: sums mentions up to countries, states, macro-regions and groupings; the formula stands there.
 * </ol>
 *
 * <p>The gazetteer's tables are beside the code, on the class path. {@code regions.tsv}, {@code names.tsv} (ICU) and {@code cities.tsv}
 * (GeoNames) are written by {@code BuildRegionData}, a command in the tests of this package; the others by hand: aliases and metonyms,
 * demonyms, subdivisions of four countries, middles of countries, further names of cities, and the words that guard against people,
 * firms and common words.
 *
 * <p>Limits: no rivers, parks and mountains; states and provinces of four countries only; cities of 50,000 people, of 15,000 where local
 * news is mostly English; no memory of what a source usually writes about.
 */
package io.wirewatch.core.region;
