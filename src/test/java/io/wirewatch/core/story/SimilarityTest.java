package io.wirewatch.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.core.story.StoryReason.Parts;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SimilarityTest {
    private static final Offset<Double> ROUNDING = Offset.offset(1e-6);
    private static final StoryWeights WEIGHTS = StoryWeights.DEFAULT;
    private static final Terms NONE = terms();
    private static final int LITHUANIA = country(100);
    private static final int CHILE = country(200);
    private static final int MAY_4 = WrittenDates.day(5, 4);

    private final Similarity similarity = new Similarity(WEIGHTS);

    @Test
    void theSameItemAgreesInFull() {
        StorySketch sketch = sketch(terms(1, 2, 3), terms(LITHUANIA), terms(MAY_4));
        Parts parts = similarity.compare(weighed(sketch), story(sketch));
        assertThat(parts.names()).isEqualTo(WEIGHTS.names(), ROUNDING);
        assertThat(parts.cover()).isEqualTo(WEIGHTS.cover(), ROUNDING);
        assertThat(parts.countries()).isEqualTo(WEIGHTS.countries());
        assertThat(parts.dates()).isEqualTo(WEIGHTS.dates());
    }

    @Test
    void anotherMainCountryTakesAsMuchAwayAsTheSameOneAdds() {
        assertThat(countries(terms(LITHUANIA), terms(CHILE))).isEqualTo(-WEIGHTS.countries());
        assertThat(countries(terms(LITHUANIA), terms(LITHUANIA, CHILE))).isEqualTo(WEIGHTS.countries());
    }

    @Test
    void aCountryThatIsOnlyMentionedSaysNothing() {
        assertThat(countries(terms(LITHUANIA), mentioned(CHILE))).isZero();
        assertThat(countries(mentioned(CHILE), terms(LITHUANIA))).isZero();
        assertThat(countries(NONE, terms(LITHUANIA))).isZero();
    }

    @Test
    void otherYearsTakeAwayUnlessADayIsTheSame() {
        assertThat(dates(terms(2024), terms(2026))).isEqualTo(-WEIGHTS.dates());
        assertThat(dates(terms(MAY_4, 2024), terms(MAY_4, 2026))).isEqualTo(WEIGHTS.dates());
        assertThat(dates(terms(2026), terms(MAY_4, 2026))).isZero();
    }

    @Test
    void membersThatDifferAreNotHeldAgainstAnItemInFull() {
        StorySketch one = sketch(terms(1, 2), NONE, NONE);
        StorySketch other = sketch(terms(1, 3), NONE, NONE);
        double meanOfCosines = 0.75;
        double cosineWithTheSum = meanOfCosines / Math.sqrt(0.75);
        assertThat(similarity.compare(weighed(one), story(one, other)).names() / WEIGHTS.names())
                .isBetween(meanOfCosines + 0.01, cosineWithTheSum - 0.01);
    }

    @Test
    void moreIsAskedOfAnItemDaysAway() {
        StoryShape story = story(sketch(terms(1), NONE, NONE));
        assertThat(similarity.needed(story, day(1))).isEqualTo(WEIGHTS.needed());
        assertThat(similarity.needed(story, day(2))).isEqualTo(WEIGHTS.needed() + WEIGHTS.perDay(), ROUNDING);
        assertThat(similarity.needed(story, day(-30))).isEqualTo(WEIGHTS.needed() + WEIGHTS.mostLater(), ROUNDING);
    }

    private double countries(Terms item, Terms story) {
        return similarity
                .compare(weighed(sketch(terms(1), item, NONE)), story(sketch(terms(1), story, NONE)))
                .countries();
    }

    private double dates(Terms item, Terms story) {
        return similarity
                .compare(weighed(sketch(terms(1), NONE, item)), story(sketch(terms(1), NONE, story)))
                .dates();
    }

    private static StorySketch sketch(Terms names, Terms tags, Terms dates) {
        return new StorySketch(100, names, NONE, NONE, dates, tags, Fingerprints.of(new int[0], 0));
    }

    private static StoryShape story(StorySketch... members) {
        StoryShape story = new StoryShape();
        for (StorySketch member : members) {
            story.add(weighed(member));
        }
        return story;
    }

    private static WeighedItem weighed(StorySketch sketch) {
        return WeighedItem.of(sketch, new Rarity());
    }

    private static long day(int day) {
        return day * 24L * 60 * 60 * 1000;
    }

    private static int country(int number) {
        return number * 4 + StoryTags.COUNTRY;
    }

    private static Terms terms(int... ascending) {
        return terms(true, ascending);
    }

    private static Terms mentioned(int... ascending) {
        return terms(false, ascending);
    }

    private static Terms terms(boolean telling, int... ascending) {
        float[] weights = new float[ascending.length];
        boolean[] marks = new boolean[ascending.length];
        IntStream.range(0, ascending.length).forEach(i -> {
            weights[i] = 1;
            marks[i] = telling;
        });
        return Terms.of(ascending, weights, marks);
    }
}
