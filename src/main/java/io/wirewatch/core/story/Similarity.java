package io.wirewatch.core.story;

import io.wirewatch.core.story.StoryReason.Parts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How near an item is to a story: a fixed mix of what they have in common, less what only one of them has. The conflict is looked for between
 * the item and the story as a whole, not item by item, since only a story shows which names its event always comes with. Stateless.
 */
final class Similarity {
    private static final double DAY = 24 * 60 * 60 * 1000.0;
    private static final int TOLD_NAMES = 5;
    private static final double MIDDLE = 0.5;

    private final StoryWeights weights;

    Similarity(StoryWeights weights) {
        this.weights = weights;
    }

    Parts compare(WeighedItem item, StoryShape story) {
        int members = Math.max(1, story.members);
        NameComparison names = NameComparison.of(item.names(), story.names, members);
        return new Parts(
                weights.names() * names.likeness(),
                weights.words() * cosine(item.others(), story.others, members),
                weights.cover() * (names.itemCovered() + names.storyCovered()) / 2,
                weights.numbers() * cosine(item.numbers(), story.numbers, members),
                weights.dates() * dates(item.dates(), story.dates),
                weights.places() * cosine(item.tags(), story.tags, members),
                weights.countries() * countries(item.tags(), story.tags),
                -weights.conflict() * (1 - names.itemCovered() + names.storyMissing() - MIDDLE));
    }

    /** @param event when the item was published, or arrived, in milliseconds */
    double needed(StoryShape story, long event) {
        double gap = Math.max(0, Math.max(story.first - event, event - story.last)) / DAY;
        return weights.needed() + Math.min(weights.mostLater(), Math.max(0, gap - 1) * weights.perDay());
    }

    /** The mean, over the members, of the cosine with each. */
    private static double cosine(WeighedTerms item, TermSums story, int members) {
        double sum = 0;
        int i = 0;
        int j = 0;
        // Which side goes on cannot be foreseen, so it is counted and not branched on.
        while (i < item.size() && j < story.size()) {
            int its = item.key(i);
            int stories = story.key(j);
            if (its == stories) {
                sum += item.product(i, story.sum(j));
            }
            i += its <= stories ? 1 : 0;
            j += stories <= its ? 1 : 0;
        }
        return sum / members;
    }

    /** 1 for a day in common, -1 for years of which none is in common. */
    private static double dates(WeighedTerms item, TermSums story) {
        boolean itemHasYear = false;
        boolean storyHasYear = false;
        boolean sameYear = false;
        boolean sameDay = false;
        for (int j = 0; j < story.size(); j++) {
            storyHasYear |= WrittenDates.isYearKey(story.key(j));
        }
        for (int i = 0; i < item.size(); i++) {
            boolean year = WrittenDates.isYearKey(item.key(i));
            itemHasYear |= year;
            for (int j = 0; j < story.size(); j++) {
                boolean same = story.key(j) == item.key(i);
                sameDay |= same && !year;
                sameYear |= same && year;
            }
        }
        return sameDay ? 1 : itemHasYear && storyHasYear && !sameYear ? -1 : 0;
    }

    /** 1 for a main country in common, -1 when both have main countries and none in common. */
    private static double countries(WeighedTerms item, TermSums story) {
        boolean itemHas = false;
        boolean storyHas = false;
        boolean common = false;
        for (int j = 0; j < story.size(); j++) {
            storyHas |= story.telling(j) > 0 && StoryTags.kind(story.key(j)) == StoryTags.COUNTRY;
        }
        for (int i = 0; i < item.size() && storyHas && !common; i++) {
            if (item.telling(i) && StoryTags.kind(item.key(i)) == StoryTags.COUNTRY) {
                itemHas = true;
                for (int j = 0; j < story.size(); j++) {
                    common |= story.key(j) == item.key(i) && story.telling(j) > 0;
                }
            }
        }
        return common ? 1 : itemHas && storyHas ? -1 : 0;
    }

    /** Names that both have, rarest first. */
    static List<Integer> common(WeighedItem item, StoryShape story) {
        record Name(int key, float rarity) {}
        List<Name> common = new ArrayList<>();
        WeighedTerms names = item.names();
        for (int i = 0, j = 0; i < names.size(); i++) {
            while (j < story.names.size() && story.names.key(j) < names.key(i)) {
                j++;
            }
            if (j < story.names.size() && story.names.key(j) == names.key(i)) {
                common.add(new Name(names.key(i), names.rarity(i)));
            }
        }
        return common.stream()
                .sorted(Comparator.comparingDouble((Name name) -> -name.rarity())
                        .thenComparing(Name::key))
                .limit(TOLD_NAMES)
                .map(Name::key)
                .toList();
    }
}
