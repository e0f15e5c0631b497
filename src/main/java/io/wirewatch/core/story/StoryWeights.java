package io.wirewatch.core.story;

/**
 * The numbers of the decision. The first eight are what each part adds at most (the conflict: takes away), the others thresholds.
 *
 * @param names likeness of the names
 * @param words cosine of the other words
 * @param cover share of the telling names of the one that the other has
 * @param numbers cosine of the figures
 * @param dates dates in common; other years take as much away
 * @param places cosine of places, countries and topics
 * @param countries a main country in common; other ones take as much away
 * @param conflict telling names that only one has
 * @param needed sum from which an item belongs to a story
 * @param perDay what is needed more for each day between the item and the story, beyond the first
 * @param mostLater what is needed more for time, at most
 * @param copy containment from which a text is a copy
 * @param likelyCopy the same when the names agree
 */
record StoryWeights(
        double names,
        double words,
        double cover,
        double numbers,
        double dates,
        double places,
        double countries,
        double conflict,
        double needed,
        double perDay,
        double mostLater,
        double copy,
        double likelyCopy) {
    static final StoryWeights DEFAULT =
            new StoryWeights(0.7, 0.15, 0.15, 0.22, 0.16, 0.05, 0.07, 0.2, 0.34, 0.05, 0.15, 0.5, 0.3);
}
