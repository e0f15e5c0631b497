package io.wirewatch.core.rule;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The canonical form of a query: operators spelled out, parentheses wherever a reader might doubt. Parsing it gives an equal query. */
final class QueryPrinter {
    /** Values that need no quotes. Upper-case words might be operators; codes such as {@code US-NC} hold nothing else. */
    private static final Pattern BARE =
            Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{N}._/-]*|[A-Z]{2}(-[A-Z0-9]+)?");

    /** Ids that cannot be taken for anything else: one that begins with a dash could. */
    private static final Pattern BARE_ID = Pattern.compile("[^-].*");

    /** What stands before the id of another rule. */
    static final String RULE = "rule";

    private QueryPrinter() {}

    static String print(Query query) {
        if (query instanceof Query.Phrase phrase) {
            return words(phrase.words());
        } else if (query instanceof Query.Reference reference) {
            return reference.name();
        } else if (query instanceof Query.ExactCase exact) {
            return "CASE(\"" + String.join(" ", exact.words()) + "\")";
        } else if (query instanceof Query.Near near) {
            String operator = (near.ordered() ? " ADJ/" : " NEAR/") + near.distance() + " ";
            return tight(near.left()) + operator + tight(near.right());
        } else if (query instanceof Query.NotNear near) {
            return tight(near.left()) + " NOT NEAR/" + near.distance() + " " + tight(near.right());
        } else if (query instanceof Query.AtLeast atLeast) {
            return "ATLEAST/" + atLeast.count() + "(" + atLeast.part() + ")";
        } else if (query instanceof Query.And and) {
            return join(and.parts(), " AND ");
        } else if (query instanceof Query.Or or) {
            return join(or.parts(), " OR ");
        } else if (query instanceof Query.SomeOf some) {
            return some.count() + " OF (" + list(some.parts()) + ")";
        } else if (query instanceof Query.Not not) {
            return "NOT " + tight(not.part());
        } else if (query instanceof Query.InTitle title) {
            return "title:" + (isValue(title.part()) ? print(title.part()) : "(" + title.part() + ")");
        } else if (query instanceof Query.Attribute attribute) {
            return attribute.field().word() + ":" + value(attribute.value());
        } else {
            Query.Score score = (Query.Score) query;
            return "SCORE>=" + score.threshold() + "{" + list(score.terms()) + "}";
        }
    }

    static String print(Query.Weighted weighted) {
        long size = Math.abs((long) weighted.weight());
        return (weighted.weight() < 0 ? "-" : "") + weighted.term() + "^" + size;
    }

    /** Whether it may follow a colon as it is. */
    private static boolean isValue(Query query) {
        return query instanceof Query.Phrase
                || (query instanceof Query.Reference reference && Rule.isListId(reference.name()));
    }

    /** The name of a reference, as {@link Query.Reference} has it. */
    static String reference(String id, QueryField field) {
        if (Rule.isListId(id)) {
            return (field == null || field == QueryField.TITLE ? "" : field.word() + ":") + id;
        }
        return RULE + ":" + (BARE_ID.matcher(id).matches() ? id : "\"" + id + "\"");
    }

    private static String words(List<Word> words) {
        String joined = words.stream().map(Word::pattern).collect(Collectors.joining(" "));
        return words.size() == 1 ? joined : "\"" + joined + "\"";
    }

    private static String value(String value) {
        return BARE.matcher(value).matches() ? value : "\"" + value + "\"";
    }

    private static String join(List<Query> parts, String operator) {
        return parts.stream()
                .map(part -> part instanceof Query.And || part instanceof Query.Or ? "(" + part + ")" : part.toString())
                .collect(Collectors.joining(operator));
    }

    private static String list(List<?> parts) {
        return parts.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /** In parentheses unless it is a unit anyway. */
    private static String tight(Query query) {
        boolean loose = query instanceof Query.And
                || query instanceof Query.Or
                || query instanceof Query.Not
                || query instanceof Query.Near
                || query instanceof Query.NotNear;
        return loose ? "(" + query + ")" : query.toString();
    }
}
