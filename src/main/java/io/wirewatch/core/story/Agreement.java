package io.wirewatch.core.story;

/** How far an item and a story agree in names or figures, judged by the one that has fewer. */
final class Agreement {
    private Agreement() {}

    /** The share, by rarity, 0..1, of the shorter list that the other has; 1 when one has none. */
    static double of(WeighedTerms item, TermSums story) {
        double common = 0;
        double itemSum = 0;
        double storySum = 0;
        for (int j = 0; j < story.size(); j++) {
            storySum += story.rarity(j);
        }
        for (int i = 0, j = 0; i < item.size(); i++) {
            while (j < story.size() && story.key(j) < item.key(i)) {
                j++;
            }
            itemSum += item.rarity(i);
            common += j < story.size() && story.key(j) == item.key(i) ? item.rarity(i) : 0;
        }
        double shorter = Math.min(itemSum, storySum);
        return shorter <= 0 ? 1 : Math.min(1, common / shorter);
    }
}
