package io.wirewatch.core.rule;

import io.wirewatch.core.rule.Lexeme.Kind;
import java.util.List;

/**
 * Reads what stands between operators: words, phrases, groups, fields and references; {@link FormParser} reads the forms that have a name. Not
 * to be shared between threads.
 */
final class UnitParser {
    private final Cursor cursor;
    private final Expansions expansions;
    private final RuleParser parser;
    private final FormParser forms;

    UnitParser(Cursor cursor, Expansions expansions, RuleParser parser) {
        this.cursor = cursor;
        this.expansions = expansions;
        this.parser = parser;
        this.forms = new FormParser(cursor, this, parser);
    }

    /** @param field the field whose group this stands in, or null */
    Query unit(QueryField field) {
        Lexeme lexeme = cursor.peek();
        return switch (lexeme.kind()) {
            case OPEN -> group(field);
            case PHRASE -> value(field, cursor.next());
            case FIELD -> field(field);
            case WORD -> word(field, lexeme);
            default -> throw Complaints.expectedTerm(cursor);
        };
    }

    Query group(QueryField field) {
        Lexeme open = cursor.next();
        parser.levels().enter(open.start());
        Query inside = parser.or(field);
        close(open);
        parser.levels().leave();
        return inside;
    }

    void close(Lexeme open) {
        if (cursor.peek().is(Kind.END)) {
            throw new InvalidQueryException("this parenthesis is never closed", open.start(), "add a )");
        }
        cursor.expect(Kind.CLOSE, "an operator or a )", Complaints.hintFor(cursor.peek()));
    }

    private Query word(QueryField field, Lexeme word) {
        if (word.isWord("AND") || word.isWord("OR") || word.isWord("NOT") || NearOperator.looksLikeOne(word)) {
            throw Complaints.expectedTerm(cursor);
        }
        if (word.text().startsWith(Rule.LIST_SIGN)) {
            return list(field, cursor.next());
        }
        if (forms.isForm(word)) {
            return forms.form(field);
        }
        if (isText(field)) {
            Habits.refuse(cursor);
            WordRemarks.onWord(cursor, parser.remarks());
        }
        return value(field, cursor.next());
    }

    private static boolean isText(QueryField field) {
        return field == null || field == QueryField.TITLE;
    }

    /** A word or a phrase, as the field takes it. */
    Query value(QueryField field, Lexeme lexeme) {
        int offset = lexeme.is(Kind.PHRASE) ? lexeme.start() + 1 : lexeme.start();
        if (!isText(field)) {
            cursor.countTerms(1, lexeme.start());
            String value = AttributeValues.of(field, lexeme.text(), offset);
            return parser.remarks().at(lexeme.start(), new Query.Attribute(field, value));
        }
        List<Word> words = QueryWords.of(lexeme.text(), offset);
        cursor.countTerms(words.size(), lexeme.start());
        return parser.remarks().at(lexeme.start(), new Query.Phrase(words));
    }

    private Query field(QueryField outer) {
        Lexeme name = cursor.next();
        if (name.text().equalsIgnoreCase(QueryPrinter.RULE)) {
            return rule(outer, name);
        }
        QueryField field = QueryField.of(name.text()).orElseThrow(() -> FieldNames.unknown(name, cursor.peek()));
        if (outer != null) {
            throw new InvalidQueryException(
                    field.word() + ": cannot stand within " + outer.word() + ":(…)",
                    name.start(),
                    "take it out of the group");
        }
        requireValue(
                name,
                field.word() + ":" + (field == QueryField.REGION ? "LT" : "word") + "; to exclude it, -" + field.word()
                        + ":…");
        Query inside = isBareValue(field) ? value(field, cursor.next()) : unit(field);
        return field == QueryField.TITLE ? new Query.InTitle(parser.remarks().at(name.end(), inside)) : inside;
    }

    private void requireValue(Lexeme name, String example) {
        Lexeme value = cursor.peek();
        boolean takesIt = value.is(Kind.WORD) || value.is(Kind.PHRASE) || value.is(Kind.OPEN);
        if (!takesIt || !name.touches(value)) {
            String meant = "did you mean " + name.text() + ":" + value.shown() + "?";
            throw new InvalidQueryException(
                    "a value must follow " + name.text() + ": without a space",
                    name.end(),
                    value.is(Kind.WORD) || value.is(Kind.PHRASE) ? meant : example);
        }
    }

    /** Outside the text no word is an operator or a form: {@code source:OR}, {@code author:3}. */
    private boolean isBareValue(QueryField field) {
        Lexeme value = cursor.peek();
        return value.is(Kind.WORD) && !isText(field) && !value.text().startsWith(Rule.LIST_SIGN);
    }

    private Query rule(QueryField field, Lexeme name) {
        requireValue(name, "rule:other-id");
        Lexeme id = cursor.next();
        if (id.is(Kind.OPEN)) {
            throw new InvalidQueryException("rule: takes one id, and no group", id.start(), "rule:one OR rule:other");
        }
        if (!isText(field)) {
            throw new InvalidQueryException(
                    "rule: cannot stand within " + field.word() + ":(…)",
                    name.start(),
                    "take it out of the group; a list can stand there: " + field.word() + ":@names");
        }
        if (!Rule.isId(id.text()) || Rule.isListId(id.text())) {
            throw new InvalidQueryException(
                    "rule: takes the id of a rule, and this is none: " + id.shown(),
                    id.start(),
                    "rule:other-id for a rule, @name for a list");
        }
        return reference(id.text(), field, name.start());
    }

    private Query list(QueryField field, Lexeme name) {
        if (!Rule.isId(name.text())) {
            throw new InvalidQueryException(
                    "@ stands before the name of a list, and this is none: " + name.shown(),
                    name.start(),
                    "@name, of letters, digits, dots, dashes and underscores; in quotes it is text");
        }
        return reference(name.text(), field, name.start());
    }

    private Query reference(String id, QueryField field, int offset) {
        Expansions.Place place = new Expansions.Place(field, parser.levels().now() + 1, offset);
        RuleParser.Parsed meant = expansions.of(id, place);
        parser.levels().enter(meant.levels(), offset);
        parser.levels().leave();
        cursor.countTerms(meant.terms(), offset);
        return parser.remarks().at(offset, new Query.Reference(QueryPrinter.reference(id, field), meant.query()));
    }
}
