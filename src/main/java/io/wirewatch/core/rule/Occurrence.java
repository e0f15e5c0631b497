package io.wirewatch.core.rule;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stretch of words in one field that satisfies a textual query.
 *
 * @param first position of its first word
 * @param last position of its last word
 * @param parts for NEAR the two occurrences that it is made of; else empty
 */
record Occurrence(int first, int last, List<Occurrence> parts) {
    static final Comparator<Occurrence> BY_FIRST =
            (a, b) -> a.first != b.first ? Integer.compare(a.first, b.first) : Integer.compare(a.last, b.last);
    static final Comparator<Occurrence> BY_LAST =
            (a, b) -> a.last != b.last ? Integer.compare(a.last, b.last) : Integer.compare(a.first, b.first);

    static Occurrence of(int first, int last) {
        return new Occurrence(first, last, List.of());
    }

    static Occurrence spanning(Occurrence left, Occurrence right) {
        return new Occurrence(left.first, right.last, List.of(left, right));
    }

    /** The occurrences of words and phrases that this rests on. */
    Stream<Occurrence> leaves() {
        return parts.isEmpty() ? Stream.of(this) : parts.stream().flatMap(Occurrence::leaves);
    }

    int length() {
        return last - first;
    }
}
