package io.wirewatch.core.region;

import io.wirewatch.core.news.Field;
import io.wirewatch.core.region.gazetteer.PlaceClass;
import io.wirewatch.core.region.gazetteer.Places;
import io.wirewatch.core.region.gazetteer.Usage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Says how likely a text is about a country that it names: the logistic function of a sum of {@link CountryFeature}s.
 *
 * <p>Immutable, and safe to share between threads.
 */
final class CountryJudge {
    private final Places places;
    private final LinearModel<CountryFeature> model;

    CountryJudge(Places places, LinearModel<CountryFeature> model) {
        this.places = places;
        this.model = model;
    }

    /**
     * A country of a text.
     *
     * @param country its number
     * @param weight of its mentions, see {@link MentionWeight}
     * @param values its {@link CountryFeature}s
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to the model only
    record Claim(int country, double weight, double titleWeight, double[] values) {}

    /** The countries of a text, in the order of first mention. */
    List<Claim> claims(List<FoundPlace> found, int home) {
        Map<Integer, Sum> sums = new LinkedHashMap<>();
        int datelineCountry = Places.NONE;
        double total = 0;
        for (FoundPlace place : found) {
            int country = places.country(place.name().place());
            if (country != Places.NONE) {
                boolean first = sums.isEmpty();
                double weight = MentionWeight.of(place, places, first);
                sums.computeIfAbsent(country, key -> new Sum(first)).add(place, weight, places);
                total += weight;
                if (place.mention().isDateline() && datelineCountry == Places.NONE) {
                    datelineCountry = country;
                }
            }
        }
        List<Claim> claims = new ArrayList<>();
        for (Map.Entry<Integer, Sum> entry : sums.entrySet()) {
            Sum sum = entry.getValue();
            double[] values = sum.describe(total, sums.size(), datelineCountry, entry.getKey(), home);
            claims.add(new Claim(entry.getKey(), sum.weight, sum.titleWeight, values));
        }
        return claims;
    }

    double probability(Claim claim) {
        return LinearModel.probability(model.score(claim.values()));
    }

    String explain(Claim claim) {
        return String.format(Locale.ROOT, "%.1f = %s", model.score(claim.values()), model.explain(claim.values()));
    }

    /** What is known about one country. Not to be shared between threads. */
    private static final class Sum {
        private final boolean first;
        private double weight;
        private double titleWeight;
        private int count;
        private boolean lead;
        private boolean named;
        private boolean city;
        private double certainty;

        Sum(boolean first) {
            this.first = first;
        }

        void add(FoundPlace found, double mentionWeight, Places places) {
            weight += mentionWeight;
            count++;
            certainty = Math.max(certainty, found.probability());
            Mention mention = found.mention();
            if (mention.field().field() == Field.TITLE) {
                titleWeight += mentionWeight;
            }
            // A dateline is no part of what a lead says.
            lead |= mention.field().field() != Field.TITLE
                    && mention.first() < MentionWeight.LEAD_WORDS
                    && !mention.isDateline();
            boolean demonym = found.evidence().reason().equals(Usage.DEMONYM);
            boolean isCity = places.placeClass(found.name().place()) != PlaceClass.COUNTRY;
            named |= !demonym && !isCity;
            city |= !demonym && isCity;
        }

        double[] describe(double total, int countries, int datelineCountry, int country, int home) {
            double[] values = new double[CountryFeature.values().length];
            boolean otherDateline = datelineCountry != Places.NONE && datelineCountry != country;
            double share = total == 0 ? 0 : weight / total;
            boolean title = titleWeight > 0;
            set(values, CountryFeature.BIAS, 1);
            set(values, CountryFeature.SHARE, share);
            set(values, CountryFeature.WEIGHT, Math.log1p(weight));
            set(values, CountryFeature.IN_TITLE, title ? 1 : 0);
            set(values, CountryFeature.IN_LEAD, lead ? 1 : 0);
            set(values, CountryFeature.FIRST, first ? 1 : 0);
            set(values, CountryFeature.ALONE, countries == 1 ? 1 : 0);
            set(values, CountryFeature.DEMONYM_ONLY, !named && !city ? 1 : 0);
            set(values, CountryFeature.CITY_ONLY, city && !named ? 1 : 0);
            set(values, CountryFeature.DATELINE, datelineCountry == country ? 1 : 0);
            if (otherDateline) {
                set(values, CountryFeature.OTHER_DATELINE, 1);
                set(values, CountryFeature.OTHER_DATELINE_SHARE, share);
                set(values, CountryFeature.OTHER_DATELINE_IN_TITLE, title ? 1 : 0);
                set(values, CountryFeature.OTHER_DATELINE_IN_LEAD, lead ? 1 : 0);
                set(values, CountryFeature.OTHER_DATELINE_NAMED_ONCE, count == 1 ? 1 : 0);
            }
            set(values, CountryFeature.COUNTRIES, Math.log(countries));
            set(values, CountryFeature.CERTAINTY, certainty);
            set(values, CountryFeature.HOME, country == home ? 1 : 0);
            return values;
        }

        @SuppressWarnings("EnumOrdinal") // the order of the features is that of their weights
        private static void set(double[] values, CountryFeature feature, double value) {
            values[feature.ordinal()] = value;
        }
    }
}
