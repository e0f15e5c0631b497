package io.wirewatch.history;

import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.rule.AttributeTerms;
import io.wirewatch.core.rule.QueryField;
import io.wirewatch.index.Keys;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** Puts what stands outside the text of items into documents, so that {@link Narrowing} finds them by it. Stateless. */
public final class TagTerms {
    /** For terms of which only counts that they occur. */
    static final FieldType TERMS = new FieldType();

    static {
        TERMS.setIndexOptions(IndexOptions.DOCS);
        TERMS.setOmitNorms(true);
        TERMS.freeze();
    }

    /** Of texts outside the body the words are looked for one by one. */
    private static final int ONE_WORD = 1;

    private TagTerms() {}

    /** The values of some fields that hold for any of the items. */
    public static void add(Document document, Collection<QueryField> fields, List<TaggedItem> items) {
        for (QueryField field : fields) {
            Keys values = new Keys();
            items.forEach(tagged -> AttributeTerms.forEach(field, tagged, ONE_WORD, values::add));
            add(document, Fields.of(field), values);
        }
    }

    static void add(Document document, String name, Keys keys) {
        if (!keys.isEmpty()) {
            document.add(new Field(name, keys.stream(), TERMS));
        }
    }
}
