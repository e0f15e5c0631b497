package io.wirewatch.core.story;

/**
 * How rare a word is among the live stories: the logarithm of one in how many has it. Before stories have been seen, and beside them, a list of
 * common words counts as if it had been counted in {@value #PRIOR} stories.
 */
final class Rarity {
    static final int PRIOR = 10_000;
    private static final double UNSEEN = 0.5;
    private static final float LEAST = 0.1f;

    private final CountTable stories = new CountTable();

    /** {@link HashTable#touch}. */
    void touch(int key) {
        stories.touch(key);
    }

    float of(int key) {
        double seen = stories.count(key) + PRIOR * CommonWords.share(key) + UNSEEN;
        return Math.max(LEAST, (float) Math.log((PRIOR + stories.total()) / seen));
    }

    int stories(int key) {
        return stories.count(key);
    }

    void add(int key) {
        stories.add(key, 1);
    }

    void remove(int key) {
        stories.add(key, -1);
    }

    /** A story comes or goes. */
    void addStories(int number) {
        stories.addTotal(number);
    }
}
