package io.wirewatch.core.topic;

import io.wirewatch.core.text.AnalyzedText;

/**
 * Turns the sum of a topic's SCORE into a share of certainty. Longer texts hold more words of every topic, so what is asked of a sum
 * grows with the root of the length: {@code bar = 1 + √words}, {@code score = sum / (sum + bar)}. A sum as high as the bar gives 0.5.
 *
 * <p>One sure word (3) in a title of nine gives 0.43; in a text of 400 words the same score takes a sum of 16.
 */
record TopicScore(double bar) {
    /** Below this a topic is not named: a title needs one word of weight 2, a text of 400 words a sum of 7. */
    static final double LEAST = 0.25;

    /** The part of the first topic's sum that a further one needs, to be named beside it. */
    static final double SHARE_OF_FIRST = 0.5;

    static TopicScore forLengthOf(AnalyzedText text) {
        long words =
                text.fields().stream().mapToLong(field -> field.tokens().size()).sum();
        return new TopicScore(1 + Math.sqrt((double) words));
    }

    double of(long sum) {
        double positive = (double) Math.max(0, sum);
        return positive / (positive + bar);
    }

    boolean isEnough(long sum) {
        return of(sum) >= LEAST;
    }
}
