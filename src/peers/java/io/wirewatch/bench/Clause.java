package io.wirewatch.bench;

import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.Word;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** A query as its users would evaluate it over literals that were found: a tree over the numbers of the literals. */
sealed interface Clause {
    /** What was found in a text. */
    interface Found {
        boolean has(int literal);

        boolean near(int left, int right, int distance);
    }

    boolean holds(Found found);

    /** The literals one of which must be there, picked so that the sum of their frequencies is least. */
    int[] anchors(ToIntFunction<Integer> frequency);

    record Literal(int id) implements Clause {
        @Override
        public boolean holds(Found found) {
            return found.has(id);
        }

        @Override
        public int[] anchors(ToIntFunction<Integer> frequency) {
            return new int[] {id};
        }
    }

    record Near(int left, int right, int distance) implements Clause {
        @Override
        public boolean holds(Found found) {
            return found.has(left) && found.has(right) && found.near(left, right, distance);
        }

        @Override
        public int[] anchors(ToIntFunction<Integer> frequency) {
            boolean leftIsRarer = frequency.applyAsInt(left) < frequency.applyAsInt(right);
            return new int[] {leftIsRarer ? left : right};
        }
    }

    record All(List<Clause> needed, List<Clause> excluded) implements Clause {
        @Override
        public boolean holds(Found found) {
            for (Clause clause : needed) {
                if (!clause.holds(found)) {
                    return false;
                }
            }
            for (Clause clause : excluded) {
                if (clause.holds(found)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int[] anchors(ToIntFunction<Integer> frequency) {
            int[] best = null;
            for (Clause clause : needed) {
                int[] anchors = clause.anchors(frequency);
                if (best == null || sum(anchors, frequency) < sum(best, frequency)) {
                    best = anchors;
                }
            }
            return best;
        }

        private static long sum(int[] literals, ToIntFunction<Integer> frequency) {
            return Arrays.stream(literals).mapToLong(frequency::applyAsInt).sum();
        }
    }

    record Any(List<Clause> choices) implements Clause {
        @Override
        public boolean holds(Found found) {
            for (Clause clause : choices) {
                if (clause.holds(found)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public int[] anchors(ToIntFunction<Integer> frequency) {
            return choices.stream()
                    .flatMapToInt(clause -> Arrays.stream(clause.anchors(frequency)))
                    .distinct()
                    .toArray();
        }
    }

    /**
     * Reads a query of the shape that the workload has.
     *
     * @param ids gives literals their numbers
     */
    static Clause of(Query query, ToIntFunction<String> ids) {
        if (query instanceof Query.Phrase phrase) {
            return new Literal(ids.applyAsInt(literal(phrase)));
        } else if (query instanceof Query.Near near
                && near.left() instanceof Query.Phrase left
                && near.right() instanceof Query.Phrase right
                && left.words().size() == 1
                && right.words().size() == 1
                && !near.ordered()) {
            return new Near(ids.applyAsInt(literal(left)), ids.applyAsInt(literal(right)), near.distance());
        } else if (query instanceof Query.And and) {
            return new All(
                    clauses(
                            and.parts().stream()
                                    .filter(part -> !(part instanceof Query.Not))
                                    .toList(),
                            ids),
                    clauses(
                            and.parts().stream()
                                    .filter(Query.Not.class::isInstance)
                                    .map(not -> ((Query.Not) not).part())
                                    .toList(),
                            ids));
        } else if (query instanceof Query.Or or) {
            return new Any(clauses(or.parts(), ids));
        }
        throw new IllegalArgumentException("not among the queries that are compared: " + query);
    }

    private static List<Clause> clauses(List<Query> queries, ToIntFunction<String> ids) {
        return queries.stream().map(query -> of(query, ids)).toList();
    }

    /** Words with a space on either side, so that only whole words are found; nothing behind a prefix. */
    private static String literal(Query.Phrase phrase) {
        Word last = phrase.words().get(phrase.words().size() - 1);
        String words = phrase.words().stream().map(Word::literalStart).collect(Collectors.joining(" "));
        return " " + words + (last.isPrefix() ? "" : " ");
    }
}
