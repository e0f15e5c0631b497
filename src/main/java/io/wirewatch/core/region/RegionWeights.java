package io.wirewatch.core.region;

import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.RegionKind;
import io.wirewatch.core.news.RegionTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sums mentions up to regions and says how much the text is about each.
 *
 * <p>A mention weighs by where it stands (title 3, and its first place, which is mostly what the headline is about, 4.5; summary 2; first
 * {@value #LEAD_WORDS} words of the body 2; later 1) times what it is
 * (name or alias 1, dateline 1.5, of a city 0.8, demonym 0.8, metonym 0.5). With m the sum of a region's mentions and max the largest such
 * sum, its score is {@code m / max × (1 − e^(−max / 2))}: near 1 for the main region of a text that names it often, and low for one
 * passing mention even when there is no other.
 *
 * <p>Primary is the country with the largest sum, if it is at least a tenth above the next; of nearer ones the one in the title is.
 */
final class RegionWeights {
    static final int LEAD_WORDS = 60;
    private static final int MOST_EVIDENCE = 200;
    private static final double CLEAR_LEAD = 1.1;

    private final Gazetteer gazetteer;
    private final Map<String, Sum> sums = new LinkedHashMap<>();

    RegionWeights(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Counts a mention of a place, the first in the text first, for the region that it is or lies in, and for that one's country. */
    void add(Place place, Mention mention, Evidence evidence) {
        double weight = fieldWeight(mention) * reasonWeight(place, evidence.reason());
        count(place.region(), mention, weight, evidence);
        if (place.country() != null && !place.country().equals(place.region())) {
            count(place.country(), mention, weight, evidence);
        }
    }

    private void count(String code, Mention mention, double weight, Evidence evidence) {
        Sum sum = sums.computeIfAbsent(code, Sum::new);
        sum.weight += weight;
        sum.titleWeight += mention.field().field() == Field.TITLE ? weight : 0;
        if (sum.evidence.size() < MOST_EVIDENCE) {
            sum.evidence.add(evidence);
        }
    }

    private double fieldWeight(Mention mention) {
        return switch (mention.field().field()) {
            case TITLE -> sums.isEmpty() ? 4.5 : 3;
            case SUMMARY -> 2;
            case BODY -> mention.first() < LEAD_WORDS ? 2 : 1;
        };
    }

    private static double reasonWeight(Place place, String reason) {
        return switch (reason) {
            case Sense.DATELINE -> 1.5;
            case Sense.DEMONYM -> 0.8;
            case Sense.METONYM -> 0.5;
            default -> place.isCity() ? 0.8 : 1;
        };
    }

    /** The tags, highest score first; of equals the one named first. */
    List<RegionTag> tags() {
        double largest =
                sums.values().stream().mapToDouble(sum -> sum.weight).max().orElse(0);
        String primary = primary();
        List<RegionTag> tags = new ArrayList<>();
        for (Sum sum : sums.values()) {
            Region region = gazetteer.regions().get(sum.code);
            double score = sum.weight / largest * (1 - Math.exp(-largest / 2));
            tags.add(new RegionTag(
                    sum.code,
                    region.name(),
                    region.kind(),
                    region.within(),
                    Math.round(score * 1000) / 1000.0,
                    sum.code.equals(primary),
                    sum.evidence));
        }
        tags.sort(Comparator.comparingDouble((RegionTag tag) -> -tag.score()));
        return tags;
    }

    private String primary() {
        List<Sum> countries = sums.values().stream()
                .filter(sum -> gazetteer.regions().get(sum.code).kind() == RegionKind.COUNTRY)
                .sorted(Comparator.comparingDouble((Sum sum) -> -sum.weight))
                .toList();
        if (countries.isEmpty()) {
            return null;
        }
        Sum first = countries.get(0);
        if (countries.size() == 1 || first.weight >= CLEAR_LEAD * countries.get(1).weight) {
            return first.code;
        }
        Sum second = countries.get(1);
        if (first.titleWeight != second.titleWeight) {
            return first.titleWeight > second.titleWeight ? first.code : second.code;
        }
        return null;
    }

    private static final class Sum {
        private final String code;
        private final List<Evidence> evidence = new ArrayList<>();
        private double weight;
        private double titleWeight;

        Sum(String code) {
            this.code = code;
        }
    }
}
