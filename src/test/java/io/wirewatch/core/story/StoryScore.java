package io.wirewatch.core.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How well assigned stories fit the known ones: pair F1, like events taken for one, B-cubed. */
record StoryScore(double precision, double recall, double f1, double hard, double bcubed) {
    static StoryScore of(List<GoldStories.Entry> entries, List<GoldStories.Pair> pairs, Map<String, String> assigned) {
        int said = 0;
        int same = 0;
        int right = 0;
        int hard = 0;
        int hardSaid = 0;
        for (GoldStories.Pair pair : pairs) {
            String first = assigned.get(pair.first());
            String second = assigned.get(pair.second());
            if (first == null || second == null) {
                continue;
            }
            boolean together = first.equals(second);
            same += pair.same() ? 1 : 0;
            said += together ? 1 : 0;
            right += together && pair.same() ? 1 : 0;
            hard += pair.hard() ? 1 : 0;
            hardSaid += pair.hard() && together ? 1 : 0;
        }
        double p = right / Math.max(1.0, said);
        double r = right / Math.max(1.0, same);
        return new StoryScore(
                p, r, 2 * p * r / Math.max(1e-9, p + r), hardSaid / Math.max(1.0, hard), bcubed(entries, assigned));
    }

    private static double bcubed(List<GoldStories.Entry> entries, Map<String, String> assigned) {
        Map<String, Set<String>> found = new HashMap<>();
        Map<String, Set<String>> known = new HashMap<>();
        for (GoldStories.Entry entry : entries) {
            found.computeIfAbsent(assigned.get(entry.id()), key -> new HashSet<>())
                    .add(entry.id());
            known.computeIfAbsent(entry.story(), key -> new HashSet<>()).add(entry.id());
        }
        double precision = 0;
        double recall = 0;
        for (GoldStories.Entry entry : entries) {
            Set<String> both = new HashSet<>(found.get(assigned.get(entry.id())));
            Set<String> story = known.get(entry.story());
            int size = both.size();
            both.retainAll(story);
            precision += both.size() / (double) size / entries.size();
            recall += both.size() / (double) story.size() / entries.size();
        }
        return 2 * precision * recall / (precision + recall);
    }

    static StoryScore mean(List<StoryScore> scores) {
        return new StoryScore(
                scores.stream().mapToDouble(StoryScore::precision).average().orElse(0),
                scores.stream().mapToDouble(StoryScore::recall).average().orElse(0),
                scores.stream().mapToDouble(StoryScore::f1).average().orElse(0),
                scores.stream().mapToDouble(StoryScore::hard).average().orElse(0),
                scores.stream().mapToDouble(StoryScore::bcubed).average().orElse(0));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "P %.3f R %.3f F1 %.3f hard %.3f B3 %.3f", precision, recall, f1, hard, bcubed);
    }
}
