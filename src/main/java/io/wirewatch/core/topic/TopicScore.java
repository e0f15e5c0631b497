package io.wirewatch.core.topic;

import io.wirewatch.core.text.AnalyzedText;
import java.util.Collection;

/**
 * Turns the strength of a topic into a share of certainty: how often, of a hundred items like this one, the topic is right.
 *
 * <p>Longer texts hold more words of every topic, so what is asked of a strength grows with the root of the length, {@code bar = 1 + √words}.
 * And a topic that leads all others is surer than one that follows: {@code lead} is its strength over that of the strongest other topic of
 * the top level, half a bar added to both, lest one stray word leads by far. Both enter as logarithms:
 *
 * <pre>score = 1 / (1 + exp(-(BASE + STRENGTH · ln(strength / bar) + LEAD · ln(lead))))</pre>
 *
 * <p>The three constants were fitted by {@code wirewatch topics fit} (logistic regression) on openly licensed texts, whole and cut to their
 * first words; {@code docs/topics.md} names them and tells how well the scores hold elsewhere. Of a narrower topic the lead is not asked:
 * it is never surer than the one above it.
 */
record TopicScore(double bar, long first, long second) {
    private static final double BASE = 0.01;
    private static final double STRENGTH = 0.45;
    private static final double LEAD = 1.84;

    /** Below this a topic is not named. */
    static final double LEAST = 0.42;

    /** The part of the bar that a strength has to reach, however far it leads: one word in a long text is chance. */
    private static final double FLOOR = 0.25;

    static TopicScore of(AnalyzedText text, Collection<Claim> claims) {
        long words =
                text.fields().stream().mapToLong(field -> field.words().size()).sum();
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
        if (claim.strength() <= 0) {
            return 0;
        }
        double lead = claim.topic().isTopLevel() ? lead(claim.strength()) : 0;
        return 1 / (1 + Math.exp(-(BASE + STRENGTH * strength(claim) + LEAD * lead)));
    }

    /** How strong a claim is for a text of this length, as a logarithm. */
    double strength(Claim claim) {
        return Math.log((double) claim.strength() / bar);
    }

    /** How far it leads, or lags behind when this is negative, as a logarithm. */
    double lead(long strength) {
        double other = (double) (strength >= first ? second : first);
        return Math.log(((double) strength + bar / 2) / (other + bar / 2));
    }

    boolean isEnough(Claim claim) {
        return (double) claim.strength() >= FLOOR * bar && of(claim) >= LEAST;
    }
}
