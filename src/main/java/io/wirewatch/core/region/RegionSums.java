package io.wirewatch.core.region;

import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.RegionKind;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.region.gazetteer.Places;
import io.wirewatch.core.region.gazetteer.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sums mentions up to regions. A country is listed when the text is probably about it ({@link CountryJudge}); its score is that
 * probability times its prominence, with m the weight of its mentions and max that of the heaviest country's, {@code √(m / max) × (1 − e^(−max))}:
 * a passing mention scores low, even when there is no other. Of divisions,
 * macro-regions and groupings, with m the weight of their mentions and max that of the region named most, it is
 * {@code m / max × (1 − e^(−max / 2))}; a division is not surer than its country.
 *
 * <p>Primary is the country whose mentions weigh most; of two that weigh nearly the same, the one in the title, or none.
 */
final class RegionSums {
    private static final int MOST_EVIDENCE = 200;
    private static final double CLEAR_LEAD = 1.02;
    private static final double LEAST_SCORE = 0.05;

    private final Places places;
    private final CountryJudge judge;
    private final double threshold;

    /** @param threshold the least probability of a country that is listed */
    RegionSums(Places places, CountryJudge judge, double threshold) {
        this.places = places;
        this.judge = judge;
        this.threshold = threshold;
    }

    /** The tags, highest score first; of equals the one named first. */
    List<RegionTag> tags(List<FoundPlace> found, int home) {
        Map<Integer, CountryJudge.Claim> countries = new LinkedHashMap<>();
        for (CountryJudge.Claim claim : judge.claims(found, home)) {
            if (judge.probability(claim) >= threshold) {
                countries.put(claim.country(), claim);
            }
        }
        int primary = primary(countries.values());
        double most = countries.values().stream()
                .mapToDouble(CountryJudge.Claim::weight)
                .max()
                .orElse(1);
        Map<Integer, Sum> sums = sums(found);
        double largest =
                sums.values().stream().mapToDouble(sum -> sum.weight).max().orElse(0);
        List<RegionTag> tags = new ArrayList<>();
        sums.forEach((place, sum) -> {
            Region region = places.region(place);
            double share = sum.weight / largest * (1 - Math.exp(-largest / 2));
            CountryJudge.Claim country = countries.get(places.country(place));
            double score = share;
            if (region.kind() == RegionKind.COUNTRY) {
                score = country == null ? 0 : judge.probability(country) * prominence(country, most);
            } else if (region.kind() == RegionKind.SUBDIVISION) {
                score = country == null ? 0 : Math.min(share, judge.probability(country));
            }
            if (score >= LEAST_SCORE) {
                tags.add(new RegionTag(
                        region.code(),
                        region.name(),
                        region.kind(),
                        region.within(),
                        Math.round(score * 1000) / 1000.0,
                        place == primary,
                        sum.evidence));
            }
        });
        tags.sort(Comparator.comparingDouble((RegionTag tag) -> -tag.score()));
        return tags;
    }

    private static double prominence(CountryJudge.Claim country, double most) {
        return Math.sqrt(country.weight() / most) * (1 - Math.exp(-most));
    }

    private Map<Integer, Sum> sums(List<FoundPlace> found) {
        Map<Integer, Sum> sums = new LinkedHashMap<>();
        for (FoundPlace mention : found) {
            int place = mention.name().place();
            double weight = MentionWeight.of(mention, places, sums.isEmpty());
            if (places.region(place) != null) {
                add(sums, place, weight, mention.evidence());
            } else if (places.division(place) != Places.NONE && places.region(places.division(place)) != null) {
                add(sums, places.division(place), weight, mention.evidence());
            }
            int country = places.country(place);
            if (country != Places.NONE && country != place) {
                add(sums, country, weight, mention.evidence());
            }
        }
        return sums;
    }

    private static void add(Map<Integer, Sum> sums, int region, double weight, Evidence evidence) {
        Sum sum = sums.computeIfAbsent(region, key -> new Sum());
        sum.weight += weight;
        if (sum.evidence.size() < MOST_EVIDENCE) {
            sum.evidence.add(evidence);
        }
    }

    private static int primary(Iterable<CountryJudge.Claim> countries) {
        CountryJudge.Claim first = null;
        CountryJudge.Claim second = null;
        for (CountryJudge.Claim claim : countries) {
            if (first == null || claim.weight() > first.weight()) {
                second = first;
                first = claim;
            } else if (second == null || claim.weight() > second.weight()) {
                second = claim;
            }
        }
        if (first == null) {
            return Places.NONE;
        }
        if (second == null || first.weight() >= CLEAR_LEAD * second.weight()) {
            return first.country();
        }
        if (first.titleWeight() != second.titleWeight()) {
            return first.titleWeight() > second.titleWeight() ? first.country() : second.country();
        }
        return Places.NONE;
    }

    private static final class Sum {
        private final List<Evidence> evidence = new ArrayList<>();
        private double weight;
    }
}
