package io.wirewatch.core.rule;

import io.wirewatch.core.news.ClauseEvidence;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Why a query matches an item or does not: a tree that follows the query. {@link Explainer} makes it. Immutable, and safe to share between threads.
 *
 * @param clause this part of the query in canonical form, cut short when it is very long
 * @param holds whether it holds
 * @param needed of a group, how many of its parts must hold; null for a clause, whose parts, if any, only tell more
 * @param evidence what makes it hold, when it is a clause that points at text; what lies in its parts is not repeated here
 * @param finding how far it is from holding, or what made it hold where no piece of text can show that; null when there is nothing to add
 * @param parts those of its parts that say most, in the order of the query
 * @param partsLeftOut how many more parts it has; null for none
 */
public record Explanation(
        String clause,
        boolean holds,
        Integer needed,
        List<ClauseEvidence> evidence,
        Finding finding,
        List<Explanation> parts,
        Integer partsLeftOut) {

    public Explanation {
        evidence = List.copyOf(evidence);
        parts = List.copyOf(parts);
    }

    /** What was found of a clause. */
    public enum Kind {
        /** It holds; the sentence says by what. */
        HELD,
        /** Nothing like it is there. */
        ABSENT,
        /** Of a group: {@code found} of the {@code needed} parts hold. */
        PARTS_MISSING,
        /** Not the word, but one that is nearly it. */
        OTHER_FORM,
        /** The words of CASE, written in another case. */
        OTHER_CASE,
        /** It stands in the text, but not in the title. */
        OUTSIDE_TITLE,
        /** The words of a phrase, but not in a row; {@code found} words stand between two of them. */
        WORDS_APART,
        /** Both sides are there, but not in one field. */
        DIFFERENT_FIELDS,
        /** Only one side of it is there, or none. */
        SIDE_MISSING,
        /** Both sides are the same words. */
        SAME_WORDS,
        /** Both sides are there, {@code found} words from each other where {@code needed} is the most. */
        TOO_FAR,
        /** Both sides are near enough, but in the wrong order. */
        WRONG_ORDER,
        /** Each occurrence has one of the other side near it; at best {@code found} words away, where more than {@code needed} must be. */
        TOO_NEAR,
        /** Only {@code found} of {@code needed} occurrences. */
        TOO_FEW,
        /** The sum is {@code found}, and {@code needed} is the threshold. */
        BELOW_THRESHOLD,
        /** The item has another region, topic, language or source; or none. */
        OTHER_VALUE,
        /** The item is about the region, but not mostly. */
        NOT_PRIMARY,
        /** What is excluded is there. */
        EXCLUDED,
        /** It asks too much of this item; the rule fails on it, see {@link Work}. */
        TOO_COSTLY,
        /** Looked at only far enough to say whether it holds. */
        NOT_EXPLORED
    }

    /**
     * What was found of a clause.
     *
     * @param sentence the same for people, without a full stop
     * @param found the number that was found, where the kind has one; else null
     * @param needed the number that was wanted, where the kind has one; else null
     * @param instead the pieces of text that come nearest; {@code clause} says what they are found for
     */
    public record Finding(Kind kind, String sentence, Long found, Long needed, List<ClauseEvidence> instead) {
        public Finding {
            instead = List.copyOf(instead);
        }

        static Finding of(Kind kind, String sentence) {
            return new Finding(kind, sentence, null, null, List.of());
        }

        static Finding of(Kind kind, String sentence, List<ClauseEvidence> instead) {
            return new Finding(kind, sentence, null, null, instead);
        }

        static Finding of(Kind kind, String sentence, long found, long needed, List<ClauseEvidence> instead) {
            return new Finding(kind, sentence, found, needed, instead);
        }
    }

    /**
     * The shortest list of clauses that would have made the query match, had they held: of those that are shown. Where one of several would
     * have done as well as another, and none came near, they stand together as one clause. Empty for a query that holds.
     */
    public List<Explanation> decisive() {
        if (holds) {
            return List.of();
        }
        List<Way> ways = needed == null ? List.of() : ways();
        int missing = needed == null ? 0 : (int) (finding.needed() - finding.found());
        if (ways.isEmpty() || ways.size() < missing) {
            return List.of(this);
        }
        boolean choice = ways.size() > missing || partsLeftOut != null;
        Way last = ways.get(missing - 1);
        boolean alike = choice && !last.near() && last.compareTo(ways.get(ways.size() - 1)) == 0;
        return alike
                ? List.of(this)
                : ways.stream()
                        .limit(missing)
                        .sorted(Comparator.comparing(Way::index))
                        .flatMap(way -> way.clauses().stream())
                        .toList();
    }

    /** The clauses that make the query hold, of those that are shown. Empty for a query that does not. */
    public List<Explanation> held() {
        if (!holds) {
            return List.of();
        }
        return needed == null || parts.isEmpty()
                ? List.of(this)
                : parts.stream().flatMap(part -> part.held().stream()).toList();
    }

    /** Whether it came near to holding, rather than nothing like it being there. */
    boolean isNear() {
        if (finding != null && finding.kind() == Kind.SIDE_MISSING) {
            return !finding.instead().isEmpty();
        }
        return finding != null
                && finding.kind() != Kind.ABSENT
                && finding.kind() != Kind.OTHER_VALUE
                && finding.kind() != Kind.PARTS_MISSING
                && finding.kind() != Kind.NOT_EXPLORED;
    }

    /** The parts that do not hold, the easiest to mend first. */
    private List<Way> ways() {
        return IntStream.range(0, parts.size())
                .filter(i -> !parts.get(i).holds)
                .mapToObj(i -> new Way(i, parts.get(i).decisive()))
                .sorted()
                .toList();
    }

    /** One of the ways in which a group could have held: by these clauses. */
    private record Way(int index, List<Explanation> clauses) implements Comparable<Way> {
        boolean near() {
            return clauses.stream().allMatch(Explanation::isNear);
        }

        @Override
        public int compareTo(Way other) {
            int bySize = Integer.compare(clauses.size(), other.clauses.size());
            return bySize != 0 ? bySize : Boolean.compare(other.near(), near());
        }
    }
}
