package io.wirewatch.core.story;

import io.wirewatch.core.story.GoldStories.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Scores the assignment on a folder of an evaluation set, in several random orders: for a row of sums that are needed, and so that the
 * sum is chosen on three quarters of the topics and scored on the fourth. {@code docs/stories.md} gives the command.
 */
final class StoryTrial {
    private static final int FOLDS = 4;
    private static final double FIRST = 0.28;
    private static final double STEP = 0.01;
    private static final int STEPS = 10;

    /** What a like event taken for one costs beside pair F1. */
    private static final double COST_OF_HARD = 0.5;

    private final GoldStories gold;
    private final int orders;

    private StoryTrial(GoldStories gold, int orders) {
        this.gold = gold;
        this.orders = orders;
    }

    public static void main(String... arguments) throws IOException {
        int orders = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        StoryTrial trial = new StoryTrial(GoldStories.read(Path.of(arguments[0])), orders);
        trial.everyThreshold();
        trial.heldOut();
    }

    private void everyThreshold() {
        System.out.println("as it is " + mean(gold.entries(), StoryWeights.DEFAULT));
        for (int i = 0; i < STEPS; i++) {
            System.out.printf("%.2f needed: %s%n", FIRST + i * STEP, mean(gold.entries(), needing(FIRST + i * STEP)));
        }
    }

    private void heldOut() {
        List<StoryScore> scores = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            StoryWeights chosen = best(topics(fold, false));
            StoryScore score = mean(topics(fold, true), chosen);
            System.out.printf("fold %d, %.2f needed: %s%n", fold, chosen.needed(), score);
            scores.add(score);
        }
        System.out.println("held out " + StoryScore.mean(scores));
    }

    private List<Entry> topics(int fold, boolean in) {
        return gold.entries().stream()
                .filter(entry -> (entry.topic() % FOLDS == fold) == in)
                .toList();
    }

    private StoryWeights best(List<Entry> entries) {
        StoryWeights best = StoryWeights.DEFAULT;
        double most = 0;
        for (int i = 0; i < STEPS; i++) {
            StoryScore score = mean(entries, needing(FIRST + i * STEP));
            double value = score.f1() + score.bcubed() / 2 - COST_OF_HARD * score.hard();
            if (value > most) {
                most = value;
                best = needing(FIRST + i * STEP);
            }
        }
        return best;
    }

    private static StoryWeights needing(double needed) {
        StoryWeights d = StoryWeights.DEFAULT;
        return new StoryWeights(
                d.names(),
                d.words(),
                d.cover(),
                d.numbers(),
                d.dates(),
                d.places(),
                d.countries(),
                d.conflict(),
                needed,
                d.perDay(),
                d.mostLater(),
                d.copy(),
                d.likelyCopy());
    }

    private StoryScore mean(List<Entry> entries, StoryWeights weights) {
        List<StoryScore> scores = new ArrayList<>();
        for (int seed = 0; seed < orders; seed++) {
            scores.add(run(entries, weights, seed));
        }
        return StoryScore.mean(scores);
    }

    private StoryScore run(List<Entry> entries, StoryWeights weights, int seed) {
        List<Entry> order = new ArrayList<>(entries);
        if (seed > 0) {
            Collections.shuffle(order, new Random(seed));
        }
        StoryAssigner assigner = new StoryAssigner(StorySettings.DEFAULT, new StoriesInMemory(), weights);
        Map<String, String> assigned = new HashMap<>();
        for (Entry entry : order) {
            StoryDecision decision =
                    assigner.assign(entry.tagged().item(), entry.tagged().sketch(), Instant.EPOCH);
            assigned.put(entry.id(), decision.ref().id());
        }
        return StoryScore.of(entries, gold.pairs(), assigned);
    }
}
