package io.wirewatch.history;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.TaggedItem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** An item that a rule matches, and by which words. */
public record Example(TaggedItem item, Instant arrived, List<ClauseEvidence> evidence) {
    /**
     * How much there is to say for a match: by more clauses, then by more words, then by words nearer to the beginning. Of two that are alike, the one
     * that came first is first.
     */
    static final Comparator<Example> BY_STRENGTH = Comparator.comparingLong(Example::clauses)
            .thenComparingInt(example -> example.evidence.size())
            .thenComparing(Comparator.comparingLong(Example::depth).reversed())
            .thenComparing(Comparator.comparing(Example::arrived).reversed());

    private long clauses() {
        return evidence.stream().map(ClauseEvidence::clause).distinct().count();
    }

    /** Where the first of the words stands: the title comes before all else. */
    private long depth() {
        return evidence.stream()
                .mapToLong(piece -> ((long) piece.field().compareTo(io.wirewatch.core.news.Field.TITLE) << Integer.SIZE)
                        + piece.start())
                .min()
                .orElse(0);
    }
}
