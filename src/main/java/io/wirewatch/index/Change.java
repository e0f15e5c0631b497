package io.wirewatch.index;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.Term;

/**
 * What a record does to an index.
 *
 * @param replaced the documents with this term make way; null for none
 * @param document what is added; null for nothing
 * @param mark a doc value that those which make way get instead of being deleted; null to delete them
 */
public record Change(Term replaced, Document document, Field mark) {
    /** One more. */
    public static Change added(Document document) {
        return new Change(null, document, null);
    }

    /** One in the place of those with a term. */
    public static Change replacing(Term replaced, Document document) {
        return new Change(replaced, document, null);
    }

    /** One more, and those with a term get a mark. */
    public static Change marking(Term replaced, Document document, Field mark) {
        return new Change(replaced, document, mark);
    }

    /** Those with a term are deleted. */
    public static Change deleting(Term replaced) {
        return new Change(replaced, null, null);
    }
}
