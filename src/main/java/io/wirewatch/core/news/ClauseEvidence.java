package io.wirewatch.core.news;

/**
 * A piece of text that made a clause of a rule hold: {@link Evidence}, the clause as written, and in an alert the item.
 *
 * @param item id of the item that holds it; null where the item is plain from the context
 * @param clause the part of the query that it satisfies, in canonical form
 */
public record ClauseEvidence(String item, String clause, Field field, int start, int end, String text, String reason) {
    public ClauseEvidence {
        Checks.required(clause, "clause");
        // The same claims as those of a piece of evidence.
        new Evidence(field, start, end, text, reason);
    }

    public static ClauseEvidence of(String clause, Evidence evidence) {
        return new ClauseEvidence(
                null, clause, evidence.field(), evidence.start(), evidence.end(), evidence.text(), evidence.reason());
    }

    public ClauseEvidence inItem(String id) {
        return new ClauseEvidence(id, clause, field, start, end, text, reason);
    }
}
