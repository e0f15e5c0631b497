/**
 * Regions and places. {@link io.wirewatch.core.region.RegionTagger} takes an analyzed text and gives the places that it names and the
 * regions that it is about, each with the words that say so. It stands beside topics and rules, after text analysis.
 *
 * <p>The steps, one class each:
 *
 * <ol>
 *   <li>{@code NameFinder}: the longest names in the text, out of the {@link io.wirewatch.core.region.gazetteer gazetteer}; written as names are
 *       ({@code NameForms}), in a language in which they are used ({@code NameUse}); {@code WordForms} undoes inflection, {@code Dateline} tells the place
 *       an agency reports from, {@code CountyLists} what a list of counties means. {@code Scene} groups them by name.
 *   <li>{@code PlaceChooser}: which of its namesakes each name means ({@code RankFeature}).
 *   <li>{@code PlaceJudge}: which mentions are places at all ({@code PlaceFeature}).
 *   <li>These two go twice; {@code Surroundings} carries what the first round decided to the second.
 *   <li>{@code CountryJudge}: which countries the text is about ({@code CountryFeature}); {@code RegionSums} makes the tags.
 * </ol>
 *
 * <p>Each decision is a {@code LinearModel}: a sum of features with weights from {@code weights.tsv}, which {@code FitWeights}, a command in the tests
 * of this package, fits from texts with gold. {@link io.wirewatch.core.region.RegionExplainer} shows the sums. {@code WordLists} holds what is
 * known about words apart from the text at hand. {@link io.wirewatch.core.region.SourceProfile} is what earlier items of a source spoke of: it comes
 * in with a text and goes out with the text counted in; who keeps it is not said here.
 *
 * <p>Limits: one sense of a name per text; judgement was fitted on English mostly; no streets, squares and buildings.
 */
package io.wirewatch.core.region;
