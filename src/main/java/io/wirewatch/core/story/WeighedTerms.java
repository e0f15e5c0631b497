package io.wirewatch.core.story;

/** The terms of an item with their rarity as of now: a vector, and what is needed of its length. Not to be shared between threads. */
final class WeighedTerms {
    private final Terms terms;
    private final float[] rarity;
    private final double length;
    private final double tellingRarity;

    /** @param stats null where all terms count the same */
    WeighedTerms(Terms terms, Rarity stats) {
        this.terms = terms;
        this.rarity = new float[terms.size()];
        for (int i = 0; i < rarity.length && stats != null; i++) {
            stats.touch(terms.key(i));
        }
        double squares = 0;
        double sum = 0;
        for (int i = 0; i < rarity.length; i++) {
            rarity[i] = stats == null ? 1 : stats.of(terms.key(i));
            double weight = terms.weight(i) * rarity[i];
            squares += weight * weight;
            sum += terms.telling(i) ? rarity[i] : 0;
        }
        this.length = Math.sqrt(squares);
        this.tellingRarity = sum;
    }

    int size() {
        return rarity.length;
    }

    int key(int at) {
        return terms.key(at);
    }

    boolean telling(int at) {
        return terms.telling(at);
    }

    float rarity(int at) {
        return rarity[at];
    }

    /** The weight, by length one of the whole vector, before rarity. */
    float unit(int at) {
        return (float) (terms.weight(at) / length);
    }

    /** What this term and a story's term of the same key add to the cosine's mean, once divided by the number of members. */
    double product(int at, float sum) {
        return unit(at) * rarity[at] * rarity[at] * sum;
    }

    /** Sum of the rarities of the telling terms. */
    double tellingRarity() {
        return tellingRarity;
    }
}
