package io.wirewatch.core.rule;

/** The word that says in a piece of evidence how the text satisfied a clause. */
final class Reasons {
    static final String SCORE = "score";

    private Reasons() {}

    static String of(Query clause) {
        if (clause instanceof Query.Phrase phrase) {
            return ofWords(phrase);
        } else if (clause instanceof Query.ExactCase) {
            return "case";
        } else if (clause instanceof Query.Near near) {
            return near.ordered() ? "adj" : "near";
        } else if (clause instanceof Query.NotNear near) {
            return of(near.left());
        } else if (clause instanceof Query.Reference reference) {
            return of(reference.query());
        } else if (clause instanceof Query.AtLeast) {
            return "atleast";
        }
        return "term";
    }

    private static String ofWords(Query.Phrase phrase) {
        if (phrase.words().size() > 1) {
            return "phrase";
        }
        Word word = phrase.words().get(0);
        return word.isPlain() ? "term" : word.isPrefix() ? "prefix" : "pattern";
    }
}
