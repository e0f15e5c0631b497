package io.wirewatch.core.region;

import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.RegionTag;
import io.wirewatch.core.region.gazetteer.Places;
import io.wirewatch.core.region.gazetteer.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sums mentions up to regions. A country is listed, with the divisions in it, when the text is probably about it ({@link CountryJudge}); its
 * score is that probability times its prominence. With m the weight of the mentions of a region and max that of the heaviest one, prominence
 * is {@code √(m / max) × (1 − e^(−max))}: a passing mention scores low, even when there is no other. Of macro-regions and groupings the
 * score is the prominence alone.
 *
 * <p>Primary is the country whose mentions weigh most; of two that weigh nearly the same, the one in the title, or none.
 */
final class RegionSums {
    private static final int MOST_EVIDENCE = 200;
    private static final double CLEAR_LEAD = 1.02;
    private static final double LEAST_SCORE = 0.05;
    private static final Comparator<RegionTag> HIGHEST_FIRST =
            Comparator.comparingDouble((RegionTag tag) -> -tag.score()).thenComparing(RegionTag::kind);

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
        Map<Integer, Sum> sums = sums(found);
        double most =
                sums.values().stream().mapToDouble(sum -> sum.weight).max().orElse(0);
        List<RegionTag> tags = new ArrayList<>();
        sums.forEach((place, sum) -> {
            int country = places.country(place);
            boolean listed = country == Places.NONE || countries.containsKey(country);
            double certainty = country == Places.NONE || !listed ? 1 : judge.probability(countries.get(country));
            double score = certainty * Math.sqrt(sum.weight / most) * (1 - Math.exp(-most));
            if (listed && score >= LEAST_SCORE) {
                tags.add(tag(places.region(place), score, place == primary, sum.evidence));
            }
        });
        tags.sort(HIGHEST_FIRST);
        return tags;
    }

    private static RegionTag tag(Region region, double score, boolean primary, List<Evidence> evidence) {
        return new RegionTag(
                region.code(),
                region.name(),
                region.kind(),
                region.within(),
                Math.round(score * 1000) / 1000.0,
                primary,
                evidence);
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
