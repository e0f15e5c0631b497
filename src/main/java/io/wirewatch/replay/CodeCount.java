package io.wirewatch.replay;

/**
 * How often something is said, or done, now and was not before, and the other way round.
 *
 * @param code of a region, topic or place, or the id of a rule
 */
public record CodeCount(String code, long gained, long lost) {
    /** Both together. */
    public long differing() {
        return gained + lost;
    }
}
