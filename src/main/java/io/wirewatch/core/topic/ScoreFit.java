package io.wirewatch.core.topic;

import io.wirewatch.core.text.AnalyzedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Fits the constants of {@link TopicScore} to items whose topics are known, and tells how often a score keeps what it says. Logistic
 * regression by Newton's method. Not to be shared between threads.
 */
public final class ScoreFit {
    private static final int STEPS = 50;
    private static final double RIDGE = 0.01;
    private static final int BINS = 10;

    private final TopicTagger tagger;
    private final List<double[]> inputs = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();
    private final Bin[] bins = new Bin[BINS];

    public ScoreFit(TopicTagger tagger) {
        this.tagger = tagger;
        for (int i = 0; i < BINS; i++) {
            bins[i] = new Bin(0, 0, 0);
        }
    }

    /** The scores of one tenth: how many, how high on average, and how many of them were right. */
    public record Bin(int count, double sum, int right) {
        private Bin and(double score, boolean isRight) {
            return new Bin(count + 1, sum + score, right + (isRight ? 1 : 0));
        }
    }

    /**
     * Takes in an item.
     *
     * @param topics codes of the top level that are right for it
     */
    public void add(AnalyzedText text, String language, Set<String> topics) {
        Collection<Claim> claims = tagger.claims(text, null, language);
        TopicScore score = TopicScore.of(text, claims);
        for (Claim claim : claims) {
            if (claim.topic().isTopLevel() && claim.strength() > 0) {
                boolean isRight = topics.contains(claim.topic().code());
                inputs.add(new double[] {1, score.strength(claim), score.lead(claim.strength())});
                right.add(isRight);
                int bin = Math.min(BINS - 1, (int) (score.of(claim) * BINS));
                bins[bin] = bins[bin].and(score.of(claim), isRight);
            }
        }
    }

    /** Today's scores by tenths. */
    public List<Bin> bins() {
        return List.of(bins);
    }

    /** BASE, STRENGTH and LEAD as these items would have them. */
    public double[] constants() {
        double[] constants = new double[3];
        for (int step = 0; step < STEPS; step++) {
            improve(constants);
        }
        return constants;
    }

    private void improve(double[] constants) {
        double[][] system = new double[3][4];
        for (int i = 0; i < 3; i++) {
            system[i][i] = RIDGE;
            system[i][3] = -RIDGE * constants[i];
        }
        for (int n = 0; n < inputs.size(); n++) {
            double[] x = inputs.get(n);
            double p = 1 / (1 + Math.exp(-(constants[0] * x[0] + constants[1] * x[1] + constants[2] * x[2])));
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    system[i][j] += x[i] * x[j] * p * (1 - p);
                }
                system[i][3] += x[i] * ((right.get(n) ? 1 : 0) - p);
            }
        }
        eliminate(system);
        for (int i = 0; i < 3; i++) {
            constants[i] += system[i][3];
        }
    }

    /** Gauss and Jordan; the ridge keeps the diagonal above zero. */
    private static void eliminate(double[][] system) {
        for (int pivot = 0; pivot < 3; pivot++) {
            for (int row = 0; row < 3; row++) {
                double factor = row == pivot ? 0 : system[row][pivot] / system[pivot][pivot];
                for (int column = 0; column < 4; column++) {
                    system[row][column] -= factor * system[pivot][column];
                }
            }
        }
        for (int row = 0; row < 3; row++) {
            system[row][3] /= system[row][row];
        }
    }
}
