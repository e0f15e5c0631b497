package io.wirewatch.core.story;

import java.nio.file.Path;
import java.util.*;

final class StoryTune {
    static double value(StoryScore s) { return s.f1() + 0.5 * s.bcubed() - 0.5 * s.hard(); }

    public static void main(String... a) throws Exception {
        GoldStories gold = GoldStories.read(Path.of(a[0]));
        double[] d = {0.5, 0.25, 0.25, 0.1, 0.05, 0.05, 0.25, 0.2};
        if (a.length > 1) { String[] p = a[1].split(","); for (int i = 0; i < p.length; i++) d[i] = Double.parseDouble(p[i]); }
        double[] best = tune(gold, gold.entries(), d, 3);
        System.out.println(Arrays.toString(best) + " " + StoryTrial.mean(gold.entries(), gold.pairs(), StoryTrial.weights(best)));
        if (a.length > 2) {
            List<StoryScore> test = new ArrayList<>();
            for (int f = 0; f < 4; f++) {
                int fold = f;
                List<GoldStories.Entry> train = gold.entries().stream().filter(e -> e.topic() % 4 != fold).toList();
                List<GoldStories.Entry> held = gold.entries().stream().filter(e -> e.topic() % 4 == fold).toList();
                double[] w = tune(gold, train, d, 2);
                StoryScore s = StoryTrial.mean(held, gold.pairs(), StoryTrial.weights(w));
                System.out.println("fold " + f + " " + Arrays.toString(w) + " " + s);
                test.add(s);
            }
            System.out.println("held out " + StoryScore.mean(test));
        }
    }

    static double[] tune(GoldStories gold, List<GoldStories.Entry> on, double[] start, int rounds) {
        double[] d = start.clone();
        double best = value(StoryTrial.mean(on, gold.pairs(), StoryTrial.weights(d)));
        double step = 0.4;
        for (int round = 0; round < rounds; round++, step /= 2) {
            for (int i : new int[] {7, 1, 6, 2, 5, 3, 4, 7}) {
                for (double f : new double[] {1 + step, 1 / (1 + step)}) {
                    double[] t = d.clone();
                    t[i] = Math.round(t[i] * f * 1000) / 1000.0;
                    double v = value(StoryTrial.mean(on, gold.pairs(), StoryTrial.weights(t)));
                    if (v > best + 1e-4) { best = v; d = t; break; }
                }
            }
        }
        return d;
    }
}
