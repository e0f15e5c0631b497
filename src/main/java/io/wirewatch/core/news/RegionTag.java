package io.wirewatch.core.news;

import java.util.List;

/**
 * A region that an item is about.
 *
 * @param code ISO 3166 or UN M49 code, or that of a grouping
 * @param within codes of all regions that contains it, nearest first: LT lies in 154, 150, 001, EU …
 * @param score how much the item is about it, 0..1
 * @param primary whether it is the one region that the item is about most; at most one tag of an item is
 */
public record RegionTag(
        String code,
        String name,
        RegionKind kind,
        List<String> within,
        double score,
        boolean primary,
        List<Evidence> evidence) {
    public RegionTag {
        Checks.required(code, "code");
        Checks.required(name, "name");
        if (kind == null) {
            throw new IllegalArgumentException("kind is missing");
        }
        Checks.share(score, "score");
        within = Checks.copy(within);
        evidence = Checks.copy(evidence);
    }

    public RegionTag withEvidence(List<Evidence> found) {
        return new RegionTag(code, name, kind, within, score, primary, found);
    }
}
