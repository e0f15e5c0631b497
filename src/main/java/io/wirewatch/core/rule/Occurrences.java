package io.wirewatch.core.rule;

import io.wirewatch.core.text.AnalyzedField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds where in a field a textual query holds. */
final class Occurrences {
    private Occurrences() {}

    /** All occurrences, by first word and then by last. */
    static List<Occurrence> of(Query query, AnalyzedField field) {
        return of(query, field, new Work());
    }

    /** @throws EvaluationLimitException when it takes more work than is left */
    static List<Occurrence> of(Query query, AnalyzedField field, Work work) {
        List<Occurrence> found = found(query, field, work);
        work.spend(found.size() + 1);
        return found;
    }

    private static List<Occurrence> found(Query query, AnalyzedField field, Work work) {
        if (query instanceof Query.Phrase phrase) {
            return ofPhrase(phrase.words(), field, work);
        } else if (query instanceof Query.ExactCase exact) {
            return ofExactCase(exact, field, work);
        } else if (query instanceof Query.Or or) {
            return or.parts().stream()
                    .flatMap(part -> of(part, field, work).stream())
                    .distinct()
                    .sorted(Occurrence.BY_FIRST)
                    .toList();
        } else if (query instanceof Query.Reference reference) {
            return of(reference.query(), field, work);
        } else if (query instanceof Query.Near near) {
            return Neighbors.pairs(
                    of(near.left(), field, work), of(near.right(), field, work), near.distance(), near.ordered());
        } else if (query instanceof Query.NotNear near) {
            return Neighbors.alone(of(near.left(), field, work), of(near.right(), field, work), near.distance());
        }
        throw new IllegalArgumentException("has no occurrences: " + query);
    }

    /** The same without those that hold a shorter one: what is shown, and counted. */
    static List<Occurrence> shortest(Query query, AnalyzedField field) {
        return shortest(query, field, new Work());
    }

    /** @throws EvaluationLimitException when it takes more work than is left */
    static List<Occurrence> shortest(Query query, AnalyzedField field, Work work) {
        List<Occurrence> all = of(query, field, work);
        List<Occurrence> shortest = new ArrayList<>(all.size());
        int earliestEnd = Integer.MAX_VALUE;
        for (int i = all.size() - 1; i >= 0; i--) {
            Occurrence one = all.get(i);
            boolean sharesStartWithShorter = i > 0 && all.get(i - 1).first() == one.first();
            if (one.last() < earliestEnd && !sharesStartWithShorter) {
                shortest.add(one);
                earliestEnd = one.last();
            }
        }
        Collections.reverse(shortest);
        return shortest;
    }

    private static List<Occurrence> ofPhrase(List<Word> words, AnalyzedField field, Work work) {
        List<Integer> starts = starts(words.get(0), field);
        work.spend(starts.size());
        if (starts.isEmpty()) {
            return List.of(); // as for most of the thousands of terms that are asked of each item
        }
        List<Occurrence> found = new ArrayList<>(starts.size());
        for (int start : starts) {
            if (holdsAt(words, field, start)) {
                found.add(Occurrence.of(start, start + words.size() - 1));
            }
        }
        return found;
    }

    private static List<Integer> starts(Word word, AnalyzedField field) {
        if (word.isPlain()) {
            return field.positions(word.pattern());
        }
        return field.keysWithPrefix(word.literalStart()).stream()
                .filter(word::matches)
                .flatMap(key -> field.positions(key).stream())
                .sorted()
                .toList();
    }

    private static boolean holdsAt(List<Word> words, AnalyzedField field, int start) {
        if (start + words.size() > field.tokens().size()) {
            return false;
        }
        for (int i = 1; i < words.size(); i++) {
            if (!words.get(i).matches(field.tokens().get(start + i).key())) {
                return false;
            }
        }
        return true;
    }

    private static List<Occurrence> ofExactCase(Query.ExactCase exact, AnalyzedField field, Work work) {
        return ofPhrase(exact.keys(), field, work).stream()
                .filter(one -> isWrittenSo(exact.words(), field, one.first()))
                .toList();
    }

    private static boolean isWrittenSo(List<String> words, AnalyzedField field, int start) {
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).equals(field.surface(start + i))) {
                return false;
            }
        }
        return true;
    }
}
