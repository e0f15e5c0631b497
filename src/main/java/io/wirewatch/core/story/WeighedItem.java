package io.wirewatch.core.story;

/** An item's sketch with the rarity of its terms as of now. Not to be shared between threads. */
record WeighedItem(
        StorySketch sketch,
        WeighedTerms names,
        WeighedTerms others,
        WeighedTerms numbers,
        WeighedTerms dates,
        WeighedTerms tags) {
    static WeighedItem of(StorySketch sketch, Rarity rarity) {
        return new WeighedItem(
                sketch,
                new WeighedTerms(sketch.names(), rarity),
                new WeighedTerms(sketch.others(), rarity),
                new WeighedTerms(sketch.numbers(), null),
                new WeighedTerms(sketch.dates(), null),
                new WeighedTerms(sketch.tags(), rarity));
    }
}
