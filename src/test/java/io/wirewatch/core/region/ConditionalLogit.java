package io.wirewatch.core.region;

import java.util.List;

/**
 * Fits weights so that of each choice's alternatives the one that was right is likeliest: conditional logit (McFadden, Conditional logit
 * analysis of qualitative choice behavior, 1974), by Newton's method. A penalty pulls each weight toward what it was guessed to be.
 * Deterministic.
 */
final class ConditionalLogit {
    private static final int STEPS = 40;
    private static final double SMALL_STEP = 1e-7;

    private ConditionalLogit() {}

    /**
     * A choice.
     *
     * @param alternatives the features' values of each
     * @param right which of them was right
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, read once
    record Choice(double[][] alternatives, int right, double weight) {
        /** Yes or no: the alternative to the values is nothing. */
        static Choice yesOrNo(double[] values, boolean yes, double weight) {
            return new Choice(new double[][] {values, new double[values.length]}, yes ? 0 : 1, weight);
        }
    }

    /** @param penalty how strongly weights are held to the guesses: that of one squared unit of distance is half of it */
    static double[] fit(List<Choice> choices, double[] guesses, double penalty) {
        int size = guesses.length;
        double[] weights = guesses.clone();
        double loss = loss(choices, weights, guesses, penalty);
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[size];
            double[][] hessian = new double[size][size];
            for (Choice choice : choices) {
                accumulate(choice, weights, gradient, hessian);
            }
            for (int i = 0; i < size; i++) {
                gradient[i] -= penalty * (weights[i] - guesses[i]);
                hessian[i][i] += penalty;
            }
            double[] change = solve(hessian, gradient);
            double rate = 1;
            double[] next = moved(weights, change, rate);
            double nextLoss = loss(choices, next, guesses, penalty);
            while (nextLoss > loss && rate > 1e-4) {
                rate /= 2;
                next = moved(weights, change, rate);
                nextLoss = loss(choices, next, guesses, penalty);
            }
            if (loss - nextLoss < SMALL_STEP) {
                return weights;
            }
            weights = next;
            loss = nextLoss;
        }
        return weights;
    }

    private static double[] moved(double[] weights, double[] change, double rate) {
        double[] moved = weights.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += rate * change[i];
        }
        return moved;
    }

    private static double loss(List<Choice> choices, double[] weights, double[] guesses, double penalty) {
        double loss = 0;
        for (Choice choice : choices) {
            double[] shares = shares(choice, weights);
            loss -= choice.weight() * Math.log(Math.max(1e-300, shares[choice.right()]));
        }
        for (int i = 0; i < weights.length; i++) {
            loss += penalty / 2 * (weights[i] - guesses[i]) * (weights[i] - guesses[i]);
        }
        return loss;
    }

    private static void accumulate(Choice choice, double[] weights, double[] gradient, double[][] hessian) {
        int size = weights.length;
        double[] shares = shares(choice, weights);
        double[] mean = new double[size];
        for (int a = 0; a < shares.length; a++) {
            for (int i = 0; i < size; i++) {
                mean[i] += shares[a] * choice.alternatives()[a][i];
            }
        }
        for (int i = 0; i < size; i++) {
            gradient[i] += choice.weight() * (choice.alternatives()[choice.right()][i] - mean[i]);
        }
        for (int a = 0; a < shares.length; a++) {
            double[] values = choice.alternatives()[a];
            double share = choice.weight() * shares[a];
            for (int i = 0; i < size; i++) {
                double from = share * (values[i] - mean[i]);
                if (from != 0) {
                    for (int j = 0; j < size; j++) {
                        hessian[i][j] += from * (values[j] - mean[j]);
                    }
                }
            }
        }
    }

    private static double[] shares(Choice choice, double[] weights) {
        double[] shares = new double[choice.alternatives().length];
        double most = Double.NEGATIVE_INFINITY;
        for (int a = 0; a < shares.length; a++) {
            for (int i = 0; i < weights.length; i++) {
                shares[a] += weights[i] * choice.alternatives()[a][i];
            }
            most = Math.max(most, shares[a]);
        }
        double total = 0;
        for (int a = 0; a < shares.length; a++) {
            shares[a] = Math.exp(shares[a] - most);
            total += shares[a];
        }
        for (int a = 0; a < shares.length; a++) {
            shares[a] /= total;
        }
        return shares;
    }

    /** Solves a symmetric positive definite system by Cholesky's decomposition. */
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
        double[] solution = right.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                solution[i] -= lower[i][k] * solution[k];
            }
            solution[i] /= lower[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                solution[i] -= lower[k][i] * solution[k];
            }
            solution[i] /= lower[i][i];
        }
        return solution;
    }
}
