package io.wirewatch.core.rule;

import java.util.List;

/**
 * Whether one part of a query can only hold where another does: {@code "storm surge"} holds only where {@code storm} does. Says yes only when it
 * is sure, so a no means nothing. Gives up after a number of comparisons, since two groups are compared part by part. Not to be shared
 * between threads.
 */
final class Implication {
    private static final int MAX_COMPARISONS = 300_000;

    private int comparisons;

    /** Whether {@code wide} holds wherever {@code narrow} does. */
    boolean holds(Query narrow, Query wide) {
        if (++comparisons > MAX_COMPARISONS) {
            return false;
        }
        Query part = meant(narrow);
        Query whole = meant(wide);
        if (part.equals(whole)) {
            return true;
        } else if (part instanceof Query.Or or) {
            return or.parts().stream().allMatch(one -> holds(one, whole));
        } else if (whole instanceof Query.And and) {
            return and.parts().stream().allMatch(one -> holds(part, one));
        } else if (whole instanceof Query.Or or) {
            return or.parts().stream().anyMatch(one -> holds(part, one)) || holdsByItsParts(part, whole);
        }
        return holdsByItsParts(part, whole);
    }

    /** Any one thing that the narrow part needs may already bring the whole one. */
    private boolean holdsByItsParts(Query part, Query whole) {
        if (part instanceof Query.And and) {
            return and.parts().stream().anyMatch(one -> holds(one, whole));
        } else if (part instanceof Query.Near near) {
            return holds(near.left(), whole) || holds(near.right(), whole);
        } else if (part instanceof Query.NotNear near) {
            return holds(near.left(), whole);
        } else if (part instanceof Query.AtLeast atLeast) {
            return holds(atLeast.part(), whole);
        } else if (part instanceof Query.InTitle title) {
            return whole instanceof Query.InTitle other ? holds(title.part(), other.part()) : isTextOf(title, whole);
        } else if (part instanceof Query.Attribute one && whole instanceof Query.Attribute other) {
            return isPrimaryOf(one, other);
        } else if (part instanceof Query.ExactCase exact) {
            return holds(new Query.Phrase(exact.keys()), whole);
        } else if (part instanceof Query.Phrase phrase && whole instanceof Query.Phrase other) {
            return contains(phrase.words(), other.words());
        }
        return false;
    }

    /** What stands in the title stands in the item; what does not, may stand elsewhere. */
    private boolean isTextOf(Query.InTitle title, Query whole) {
        return whole.isTextual() && holds(title.part(), whole);
    }

    private static boolean isPrimaryOf(Query.Attribute one, Query.Attribute other) {
        return one.field() == QueryField.PRIMARY
                && other.field() == QueryField.REGION
                && one.value().equals(other.value());
    }

    private static Query meant(Query query) {
        return query instanceof Query.Reference reference ? meant(reference.query()) : query;
    }

    private static boolean contains(List<Word> longer, List<Word> shorter) {
        for (int start = 0; start + shorter.size() <= longer.size(); start++) {
            if (coversAt(longer, shorter, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean coversAt(List<Word> longer, List<Word> shorter, int start) {
        for (int i = 0; i < shorter.size(); i++) {
            if (!covers(shorter.get(i), longer.get(start + i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word with or without wildcards finds all that another one finds. */
    private static boolean covers(Word wide, Word narrow) {
        if (wide.equals(narrow) || (narrow.isPlain() && wide.matches(narrow.pattern()))) {
            return true;
        }
        boolean isPlainPrefix = wide.isPrefix()
                && wide.literalStart().length() == wide.pattern().length() - 1;
        return isPlainPrefix && narrow.literalStart().startsWith(wide.literalStart());
    }
}
