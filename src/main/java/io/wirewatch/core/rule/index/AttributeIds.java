package io.wirewatch.core.rule.index;

import io.wirewatch.core.rule.AttributeTerms;
import io.wirewatch.core.rule.Query;
import io.wirewatch.core.rule.QueryField;
import java.util.List;

/** Attributes as terms of the vocabulary: {@code REGION:LT}. */
final class AttributeIds {
    private AttributeIds() {}

    static String term(Query.Attribute attribute) {
        return term(attribute.field(), attribute.value());
    }

    static String term(QueryField field, String value) {
        return field.name() + ':' + value;
    }

    /** The terms of which an item has at least one when an attribute holds for it. */
    static List<String> anchors(Query.Attribute attribute) {
        return AttributeTerms.values(attribute).stream()
                .map(value -> term(attribute.field(), value))
                .toList();
    }

    /** The attribute that a term stands for. */
    static Query.Attribute attribute(String term) {
        int colon = term.indexOf(':');
        return new Query.Attribute(QueryField.valueOf(term.substring(0, colon)), term.substring(colon + 1));
    }
}
