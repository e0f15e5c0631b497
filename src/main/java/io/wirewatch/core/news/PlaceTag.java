package io.wirewatch.core.news;

import java.util.List;

/**
 * A distinct place that an item names, with each of its mentions.
 *
 * @param country ISO 3166-1 alpha-2 code, null where there is none (a sea, a continent)
 * @param subdivision ISO 3166-2 code, when known, or that of a territory which a policy makes a part of the country
 * @param geonamesId GeoNames id, where the gazetteer has one
 * @param lat WGS 84 degrees
 * @param lon WGS 84 degrees
 * @param score how sure we are that this place is meant, 0..1
 * @param evidence its mentions; the reason is one of name, alias, demonym, metonym, dateline
 */
public record PlaceTag(
        String name,
        PlaceKind kind,
        String country,
        String subdivision,
        Long geonamesId,
        Double lat,
        Double lon,
        double score,
        List<Evidence> evidence) {
    public PlaceTag {
        Checks.required(name, "name");
        if (kind == null) {
            throw new IllegalArgumentException("kind is missing");
        }
        Checks.share(score, "score");
        evidence = Checks.copy(evidence);
    }

    public PlaceTag withEvidence(List<Evidence> found) {
        return new PlaceTag(name, kind, country, subdivision, geonamesId, lat, lon, score, found);
    }
}
