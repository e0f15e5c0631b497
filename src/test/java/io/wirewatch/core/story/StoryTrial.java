package io.wirewatch.core.story;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Tries weights on an evaluation set, in process. */
final class StoryTrial {
    private static final int ORDERS = Integer.getInteger("orders", 5);

    private StoryTrial() {}

    static StoryScore run(
            List<GoldStories.Entry> entries, List<GoldStories.Pair> pairs, StoryWeights weights, int seed) {
        List<GoldStories.Entry> order = new ArrayList<>(entries);
        if (seed > 0) {
            Collections.shuffle(order, new Random(seed));
        }
        StoryAssigner assigner = new StoryAssigner(StorySettings.DEFAULT, new StoriesInMemory(), weights);
        Map<String, String> assigned = new HashMap<>();
        for (GoldStories.Entry entry : order) {
            assigned.put(
                    entry.id(),
                    assigner.assign(entry.tagged().item(), entry.tagged().sketch(), Instant.EPOCH)
                            .ref()
                            .id());
        }
        return StoryScore.of(entries, pairs, assigned);
    }

    static StoryScore mean(List<GoldStories.Entry> entries, List<GoldStories.Pair> pairs, StoryWeights weights) {
        List<StoryScore> scores = new ArrayList<>();
        for (int seed = 0; seed < ORDERS; seed++) {
            scores.add(run(entries, pairs, weights, seed));
        }
        return StoryScore.mean(scores);
    }

    public static void main(String... arguments) throws IOException {
        GoldStories gold = GoldStories.read(Path.of(arguments[0]));
        System.out.println("sketch bytes "
                + gold.entries().stream()
                        .mapToInt(e -> e.tagged().sketch().bytes().length)
                        .summaryStatistics());
        double[] d = {0.5, 0.25, 0.25, 0.1, 0.05, 0, 0.25, 0.3};
        for (double needed = 0.16; needed < 0.5; needed += 0.03) {
            d[7] = needed;
            System.out.printf("%.2f %s%n", needed, mean(gold.entries(), gold.pairs(), weights(d)));
        }
    }

    static StoryWeights weights(double[] d) {
        return new StoryWeights(d[0], d[1], d[2], d[3], d[4], d[5], d[6], d[7], 0.05, 0.15, 0.5, 0.3);
    }
}
