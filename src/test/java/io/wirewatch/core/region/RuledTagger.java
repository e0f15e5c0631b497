package io.wirewatch.core.region;

import io.wirewatch.core.region.gazetteer.Gazetteer;
import java.util.EnumSet;
import java.util.List;

/** Taggers from which rules are taken out, over the gazetteer of {@link SharedTagger}. */
final class RuledTagger {
    static final String BEFORE = "before";

    private static final Gazetteer GAZETTEER = SharedTagger.GAZETTEER;
    private static final WordLists LISTS = WordLists.standard();

    private RuledTagger() {}

    /** The tagger without these rules, each written as in {@code restsOn}. */
    static RegionTagger without(List<String> rules) {
        EnumSet<FinderRule> finderRules = EnumSet.allOf(FinderRule.class);
        Models standard = Models.standard();
        double[] rank = weights(standard.rank(), RankFeature.values().length);
        double[] place = weights(standard.place(), PlaceFeature.values().length);
        double[] country = weights(standard.country(), CountryFeature.values().length);
        for (String rule : rules) {
            String[] parts = rule.split("\\.", 2);
            switch (parts[0]) {
                case "RankFeature" -> takeOut(rank, RankFeature.valueOf(parts[1]));
                case "PlaceFeature" -> takeOut(place, PlaceFeature.valueOf(parts[1]));
                case "CountryFeature" -> takeOut(country, CountryFeature.valueOf(parts[1]));
                case "FinderRule" -> finderRules.remove(FinderRule.valueOf(parts[1]));
                case BEFORE -> {
                    // The claim leaves it out itself.
                }
                default -> throw new IllegalArgumentException("restsOn names " + rule + ", which is no rule");
            }
        }
        Models models = new Models(
                new LinearModel<>(RankFeature.class, rank),
                new LinearModel<>(PlaceFeature.class, place),
                new LinearModel<>(CountryFeature.class, country));
        return new RegionTagger(GAZETTEER, LISTS, finderRules, models, RegionTagger.DEFAULT_THRESHOLD);
    }

    private static <F extends Enum<F> & Feature> double[] weights(LinearModel<F> model, int count) {
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            weights[i] = model.weight(i);
        }
        return weights;
    }

    @SuppressWarnings("EnumOrdinal") // the order of the features is that of their weights
    private static void takeOut(double[] weights, Enum<?> feature) {
        weights[feature.ordinal()] = 0;
    }
}
