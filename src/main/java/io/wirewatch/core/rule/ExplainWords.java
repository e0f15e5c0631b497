package io.wirewatch.core.rule;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.rule.Explanation.Finding;
import io.wirewatch.core.rule.Explanation.Kind;
import io.wirewatch.core.text.AnalyzedField;
import java.util.List;
import java.util.function.Function;

/** How near a word, a phrase or a CASE was that does not stand in the text. */
final class ExplainWords {
    private static final int MOST_NAMED = 3;
    private static final String FORM = "form";

    private final ExplainScope scope;

    ExplainWords(ExplainScope scope) {
        this.scope = scope;
    }

    Finding exactCase(Query.ExactCase exact) {
        Query.Phrase folded = new Query.Phrase(exact.keys());
        Evaluation anyCase = scope.evaluate(folded);
        if (!anyCase.matched()) {
            return phrase(folded);
        }
        List<ClauseEvidence> written = scope.bounded(anyCase.evidence());
        return Finding.of(Kind.OTHER_CASE, "it is written otherwise" + ExplainWording.firstOf(written), written);
    }

    Finding phrase(Query.Phrase phrase) {
        Finding asOne = phrase.words().size() > 1 ? asOneWord(phrase) : null;
        if (asOne != null) {
            return asOne;
        }
        List<Word> missing = phrase.words().stream()
                .distinct()
                .filter(word -> scope.fields().stream()
                        .allMatch(field -> places(word, field).isEmpty()))
                .toList();
        if (!missing.isEmpty()) {
            return missing(phrase, missing);
        }
        AnalyzedField whole = scope.fields().stream()
                .filter(field -> phrase.words().stream()
                        .noneMatch(word -> places(word, field).isEmpty()))
                .findFirst()
                .orElse(null);
        return whole == null
                ? Finding.of(Kind.DIFFERENT_FIELDS, "its words are there, but not in one field")
                : apart(phrase, whole);
    }

    private Finding asOneWord(Query.Phrase phrase) {
        return nearly(phrase, field -> ExplainForms.asOneWord(phrase.words(), field), "it is there as one word");
    }

    private Finding missing(Query.Phrase phrase, List<Word> missing) {
        String sentence = missing.size() == 1
                ? ExplainWording.quoted(missing.get(0).pattern()) + " is not there"
                : ExplainWording.listed(missing.stream().map(Word::pattern).toList(), MOST_NAMED, "and")
                        + " are not there";
        Finding form = missing.size() > MOST_NAMED
                ? null
                : nearly(phrase, field -> ExplainForms.nearest(missing.get(0), field), sentence + ", but");
        return form == null ? Finding.of(Kind.ABSENT, sentence) : form;
    }

    /** The first field in which something similar is found, or null. */
    private Finding nearly(Query.Phrase phrase, Function<AnalyzedField, Occurrence> search, String sentence) {
        for (AnalyzedField field : scope.fields()) {
            Occurrence found = search.apply(field);
            if (found != null) {
                ClauseEvidence similar = scope.cite(phrase, field, found, FORM);
                String is = sentence.endsWith("but")
                        ? " " + ExplainWording.quoted(similar.text()) + " is, " + ExplainWording.in(field.field())
                        : ExplainWording.firstOf(List.of(similar));
                return Finding.of(Kind.OTHER_FORM, sentence + is, List.of(similar));
            }
        }
        return null;
    }

    /** All its words stand in this field: names the two neighbors that are farthest apart there. */
    private Finding apart(Query.Phrase phrase, AnalyzedField field) {
        ExplainGap widest = null;
        boolean turned = false;
        for (int i = 0; i + 1 < phrase.words().size(); i++) {
            List<Occurrence> left = places(phrase.words().get(i), field);
            List<Occurrence> right = places(phrase.words().get(i + 1), field);
            ExplainGap inOrder = ExplainGap.closestInOrder(left, right, field);
            ExplainGap gap = inOrder == null ? ExplainGap.closestInOrder(right, left, field) : inOrder;
            if (gap != null && (widest == null || (inOrder == null && !turned) || gap.distance() > widest.distance())) {
                widest = gap;
                turned = inOrder == null;
            }
        }
        boolean neverInARow = widest == null || (!turned && widest.distance() == 1);
        if (neverInARow) {
            return Finding.of(Kind.WORDS_APART, "its words are there, but not all in a row");
        }
        List<ClauseEvidence> two = List.of(
                scope.cite(phrase, field, widest.first(), "apart"),
                scope.cite(phrase, field, widest.second(), "apart"));
        return turned
                ? Finding.of(Kind.WRONG_ORDER, "its words are there, but in another order: " + widest.shown(), two)
                : Finding.of(
                        Kind.WORDS_APART,
                        "its words are there, but apart: " + widest.shown() + ", words between: "
                                + widest.wordsBetween(),
                        widest.wordsBetween(),
                        0,
                        two);
    }

    private static List<Occurrence> places(Word word, AnalyzedField field) {
        return Occurrences.of(new Query.Phrase(List.of(word)), field);
    }
}
