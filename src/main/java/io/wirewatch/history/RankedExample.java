package io.wirewatch.history;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.Field;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/**
 * An example, and how much there is to say for its match.
 *
 * @param clauses how many clauses hold
 * @param pieces how many pieces of evidence there are
 * @param depth where the first of them stands: the title comes before all else
 */
record RankedExample(Example example, int clauses, int pieces, long depth) {
    /** By more clauses, then by more words, then by words nearer to the beginning. Of two that are alike, the one that came first is the stronger. */
    static final Comparator<RankedExample> BY_STRENGTH = Comparator.comparingInt(RankedExample::clauses)
            .thenComparingInt(RankedExample::pieces)
            .thenComparing(Comparator.comparingLong(RankedExample::depth).reversed())
            .thenComparing(Comparator.comparing((RankedExample ranked) -> ranked.example.arrived())
                    .reversed());

    static RankedExample of(Example example) {
        Set<String> clauses = new HashSet<>();
        long depth = Long.MAX_VALUE;
        for (ClauseEvidence piece : example.evidence()) {
            clauses.add(piece.clause());
            long field = piece.field().compareTo(Field.TITLE);
            depth = Math.min(depth, (field << Integer.SIZE) + piece.start());
        }
        return new RankedExample(example, clauses.size(), example.evidence().size(), depth);
    }

    /** Of what is of one story one example is shown. */
    String story() {
        return example.item().story() == null
                ? "item " + example.item().item().id()
                : "story " + example.item().story().id();
    }
}
