package io.wirewatch.core.news;

import java.util.List;

/**
 * A subject that an item is about.
 *
 * @param code IPTC Media Topic number ({@code 16000000}), or the code of a user's own topic
 * @param broader codes of the topics above it, up to the top level, nearest first
 * @param score how much the item is about it, 0..1; an item's tags come highest first
 */
public record TopicTag(String code, String name, List<String> broader, double score, List<Evidence> evidence) {
    public TopicTag {
        Checks.required(code, "code");
        Checks.required(name, "name");
        Checks.share(score, "score");
        broader = Checks.copy(broader);
        evidence = Checks.copy(evidence);
    }

    public TopicTag withEvidence(List<Evidence> found) {
        return new TopicTag(code, name, broader, score, found);
    }
}
