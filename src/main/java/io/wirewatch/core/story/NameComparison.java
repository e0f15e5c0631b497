package io.wirewatch.core.story;

/**
 * The names of an item beside those of a story.
 *
 * @param likeness the cosine with the sum of the members, times the square root of the length of their mean: between the cosine with the sum, for
 *     which it would not matter whether they agree among themselves, and the mean of the cosines with each, which holds against the item that they do not
 * @param itemCovered share, by rarity, of the item's telling names that the story has
 * @param storyCovered share of the members' telling names that the item has
 * @param storyMissing share of the names of most members that the item has not
 */
record NameComparison(double likeness, double itemCovered, double storyCovered, double storyMissing) {
    /** Of so many members a name is one that the event always comes with: of one, both of two, all of three. */
    private static final double MOST_MEMBERS = 0.7;

    /** The square root of a length, from its square. */
    private static final double QUARTER = 0.25;

    static NameComparison of(WeighedTerms item, TermSums story, int members) {
        double product = 0;
        double squares = 0;
        double covered = 0;
        double telling = 0;
        double tellingFound = 0;
        double usual = 0;
        double usualMissing = 0;
        int i = 0;
        for (int j = 0; j < story.size(); j++) {
            while (i < item.size() && item.key(i) < story.key(j)) {
                i++;
            }
            boolean found = i < item.size() && item.key(i) == story.key(j);
            float rarity = story.rarity(j);
            double share = story.telling(j) * rarity;
            double mean = story.sum(j) * rarity / members;
            squares += mean * mean;
            telling += share;
            boolean isUsual = story.present(j) >= MOST_MEMBERS * members;
            usual += isUsual ? rarity : 0;
            if (found) {
                product += item.product(i, story.sum(j));
                covered += item.telling(i) ? item.rarity(i) : 0;
                tellingFound += share;
            } else {
                usualMissing += isUsual ? rarity : 0;
            }
        }
        return new NameComparison(
                product <= 0 ? 0 : product / members / Math.pow(squares, QUARTER),
                ratio(covered, item.tellingRarity()),
                ratio(tellingFound, telling),
                ratio(usualMissing, usual));
    }

    private static double ratio(double part, double whole) {
        return whole <= 0 ? 0 : Math.min(1, part / whole);
    }
}
