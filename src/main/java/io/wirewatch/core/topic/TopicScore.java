package io.wirewatch.core.topic;

import io.wirewatch.core.text.AnalyzedText;
import java.util.Collection;

/**
 * Turns the strength of a topic into a share of certainty: how often, of a hundred items like this one, the topic is right.
 *
 * <p>Longer texts hold more words of every topic, so what is asked of a strength grows with the root of the length, {@code bar = 1 + √words}.
 * And a topic that leads all others is surer than one that follows: {@code lead} is its strength over that of the strongest other topic of
 * the top level. Both enter as logarithms:
 *
 * <pre>score = 1 / (1 + exp(-(BASE + STRENGTH · ln(strength / bar) + LEAD · ln(lead))))</pre>
 */
record TopicScore(double bar, long first, long second) {
    private static final double BASE = 0.9;
    private static final double STRENGTH = 0.6;
    private static final double LEAD = 1.2;

    /** The lead counts up to this many times the other's strength, either way. */
    private static final double MOST_LEAD = 6;

    /** Below this a topic is not named. */
    static final double LEAST = 0.3;

    static TopicScore of(AnalyzedText text, Collection<Claim> claims) {
        long words = text.fields().stream().mapToLong(field -> field.words().size()).sum();
        long first = 0;
        long second = 0;
        for (Claim claim : claims) {
            if (claim.topic().isTopLevel()) {
                second = Math.max(second, Math.min(first, claim.strength()));
                first = Math.max(first, claim.strength());
            }
        }
        return new TopicScore(1 + Math.sqrt((double) words), first, second);
    }

    double of(Claim claim) {
        double strength = (double) claim.strength();
        if (strength <= 0) {
            return 0;
        }
        double lead = claim.topic().isTopLevel() ? Math.log(lead(claim.strength())) : 0;
        double logit = BASE + STRENGTH * Math.log(strength / bar) + LEAD * lead;
        return 1 / (1 + Math.exp(-logit));
    }

    private double lead(long strength) {
        double other = Math.max(1, (double) (strength >= first ? second : first));
        return Math.max(1 / MOST_LEAD, Math.min(MOST_LEAD, (double) strength / other));
    }

    boolean isEnough(Claim claim) {
        return of(claim) >= LEAST;
    }
}
