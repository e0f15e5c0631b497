package io.wirewatch.core.rule;

import io.wirewatch.core.rule.Lexeme.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what stands between operators: words, phrases, groups, fields and the forms with a name. Not to be shared between threads. */
final class UnitParser {
    private static final int MAX_COUNT = 1_000;
    private static final int MAX_WEIGHT = 1_000_000;
    private static final int MAX_THRESHOLD = 100_000_000;
    private static final Pattern ATLEAST = Pattern.compile("ATLEAST(\\W?\\d*)");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,4}");

    private final Cursor cursor;
    private final RuleParser parser;

    UnitParser(Cursor cursor, RuleParser parser) {
        this.cursor = cursor;
        this.parser = parser;
    }

    /** @param field the field whose group this stands in, or null */
    Query unit(QueryField field) {
        Lexeme lexeme = cursor.peek();
        return switch (lexeme.kind()) {
            case OPEN -> group(field);
            case PHRASE -> value(field, cursor.next());
            case FIELD -> field(field);
            case WORD -> word(field, lexeme);
            default -> throw expectedTerm(lexeme);
        };
    }

    private static InvalidQueryException expectedTerm(Lexeme lexeme) {
        return new InvalidQueryException(
                "a word, a phrase or a group is expected here, but " + lexeme.shown() + " was found",
                lexeme.start(),
                null);
    }

    private Query group(QueryField field) {
        Lexeme open = cursor.next();
        parser.deeper(open.start());
        Query inside = parser.or(field);
        close(open);
        parser.leave();
        return inside;
    }

    private void close(Lexeme open) {
        if (cursor.peek().is(Kind.END)) {
            throw new InvalidQueryException("this parenthesis is never closed", open.start(), "add a )");
        }
        cursor.expect(Kind.CLOSE, "an operator or a )");
    }

    private Query word(QueryField field, Lexeme word) {
        if (word.isWord("AND") || word.isWord("OR") || word.isWord("NOT") || NearOperator.looksLikeOne(word)) {
            throw expectedTerm(word);
        }
        if (word.text().startsWith("@")) {
            throw new InvalidQueryException(
                    "this version has no word lists yet: " + word.text(),
                    word.start(),
                    "write the words with OR between");
        }
        Query form = form(field, word);
        if (form != null) {
            return form;
        }
        parser.remarkOn(word);
        return value(field, cursor.next());
    }

    /** SCORE, CASE, ATLEAST or "2 OF", or null when the word is just a word. */
    private Query form(QueryField field, Lexeme word) {
        boolean opens = cursor.peekSecond().is(Kind.OPEN);
        boolean isScore = word.text().startsWith("SCORE") && !word.text().matches("\\p{L}{6,}");
        boolean isAtLeast = ATLEAST.matcher(word.text()).matches();
        boolean isCase = word.isWord("CASE") && opens;
        boolean isSome =
                COUNT.matcher(word.text()).matches() && cursor.peekSecond().isWord("OF");
        if (!(isScore || isAtLeast || isCase || isSome)) {
            return null;
        }
        if (field != null && field != QueryField.TITLE) {
            throw new InvalidQueryException(
                    field.word() + ": takes values, not " + word.text(), word.start(), field.word() + ":(a OR b)");
        }
        return isScore ? score() : isCase ? exactCase() : isAtLeast ? atLeast(field) : someOf(field);
    }

    /** A word or a phrase, as the field takes it. */
    private Query value(QueryField field, Lexeme lexeme) {
        int offset = lexeme.is(Kind.PHRASE) ? lexeme.start() + 1 : lexeme.start();
        if (field != null && field != QueryField.TITLE) {
            cursor.countTerms(1, lexeme.start());
            return new Query.Attribute(field, AttributeValues.of(field, lexeme.text(), offset));
        }
        List<Word> words = QueryWords.of(lexeme.text(), offset);
        cursor.countTerms(words.size(), lexeme.start());
        return new Query.Phrase(words);
    }

    private Query field(QueryField outer) {
        Lexeme name = cursor.next();
        QueryField field = QueryField.of(name.text()).orElseThrow(() -> unknownField(name));
        if (outer != null) {
            throw new InvalidQueryException(
                    field.word() + ": cannot stand within " + outer.word() + ":(…)",
                    name.start(),
                    "take it out of the group");
        }
        Lexeme value = cursor.peek();
        boolean takesIt = value.is(Kind.WORD) || value.is(Kind.PHRASE) || value.is(Kind.OPEN);
        if (!takesIt || !name.touches(value)) {
            throw new InvalidQueryException(
                    "a value must follow " + name.text() + ": without a space",
                    name.end(),
                    field.word() + ":" + (field == QueryField.REGION ? "LT" : "word") + "; to exclude it, -"
                            + field.word() + ":…");
        }
        Query inside = value.is(Kind.WORD) && field != QueryField.TITLE ? value(field, cursor.next()) : unit(field);
        return field == QueryField.TITLE ? new Query.InTitle(inside) : inside;
    }

    private static InvalidQueryException unknownField(Lexeme name) {
        if (name.text().equals("rule")) {
            return new InvalidQueryException(
                    "this version cannot refer to another rule yet",
                    name.start(),
                    "repeat the other rule's query in parentheses");
        }
        String fields = String.join(":, ", QueryField.words()) + ":";
        String hint = Suggestions.nearest(name.text(), QueryField.words())
                .map(near -> "did you mean " + near + ":?")
                .orElse("fields are " + fields + " To look for the text itself, put it in quotes");
        return new InvalidQueryException("there is no field " + name.text() + ":", name.start(), hint);
    }

    private Query exactCase() {
        cursor.next();
        Lexeme open = cursor.next();
        Lexeme inside = cursor.next();
        if (!inside.is(Kind.WORD) && !inside.is(Kind.PHRASE)) {
            throw new InvalidQueryException("CASE takes a word or a phrase", inside.start(), "CASE(\"WHO\")");
        }
        List<String> words = QueryWords.surfaces(inside.text(), inside.start());
        cursor.countTerms(words.size(), inside.start());
        close(open);
        return new Query.ExactCase(words);
    }

    private Query atLeast(QueryField field) {
        Lexeme name = cursor.next();
        String count = name.text().substring("ATLEAST".length());
        if (!count.startsWith("/")) {
            throw new InvalidQueryException(
                    "ATLEAST needs its number after a slash", name.start(), "ATLEAST/3(cholera)");
        }
        int number = cursor.number(count.substring(1), name.start(), MAX_COUNT, "the number of ATLEAST");
        Lexeme open = cursor.peek();
        if (!open.is(Kind.OPEN)) {
            throw new InvalidQueryException("a ( is expected after " + name.text(), open.start(), "ATLEAST/3(cholera)");
        }
        Query part = group(field);
        if (!part.isTextual()) {
            throw new InvalidQueryException(
                    "ATLEAST counts words, phrases, and groups of these with OR",
                    open.start(),
                    "ATLEAST/3(cholera OR typhoid)");
        }
        return new Query.AtLeast(number, part);
    }

    private Query someOf(QueryField field) {
        Lexeme count = cursor.next();
        cursor.next();
        Lexeme open = cursor.peek();
        String example = "2 OF (drought, famine, flood)";
        if (!cursor.take(Kind.OPEN)) {
            throw new InvalidQueryException("a ( is expected after OF", open.start(), example);
        }
        parser.deeper(open.start());
        List<Query> parts = new ArrayList<>();
        do {
            parts.add(parser.or(field));
        } while (cursor.take(Kind.COMMA));
        close(open);
        parser.leave();
        int number = cursor.number(count.text(), count.start(), parts.size(), "the number before OF");
        return new Query.SomeOf(number, parts);
    }

    private Query score() {
        Lexeme name = cursor.next();
        String example = "SCORE>=10{war^5, \"civil unrest\"^3, -game^4}";
        if (!name.isWord("SCORE") || !cursor.take(Kind.AT_LEAST)) {
            throw new InvalidQueryException("SCORE is followed by >= and a number", name.start(), example);
        }
        Lexeme number = cursor.next();
        int threshold = cursor.number(number.text(), number.start(), MAX_THRESHOLD, "the threshold of SCORE");
        Lexeme open = cursor.peek();
        if (!cursor.take(Kind.OPEN_BRACE)) {
            throw new InvalidQueryException("a { is expected after the threshold", open.start(), example);
        }
        List<Query.Weighted> terms = new ArrayList<>();
        do {
            terms.add(weighted());
        } while (cursor.take(Kind.COMMA));
        if (cursor.peek().is(Kind.END)) {
            throw new InvalidQueryException("this brace is never closed", open.start(), "add a }");
        }
        cursor.expect(Kind.CLOSE_BRACE, "a comma or a }");
        return new Query.Score(threshold, terms);
    }

    private Query.Weighted weighted() {
        boolean negative = cursor.take(Kind.MINUS);
        Lexeme lexeme = cursor.peek();
        Query term;
        if (lexeme.isWord("CASE") && cursor.peekSecond().is(Kind.OPEN)) {
            term = exactCase();
        } else if (lexeme.is(Kind.WORD) || lexeme.is(Kind.PHRASE)) {
            term = value(null, cursor.next());
        } else {
            throw new InvalidQueryException(
                    "SCORE weighs words and phrases, but " + lexeme.shown() + " was found", lexeme.start(), "war^5");
        }
        int weight = 1;
        if (cursor.take(Kind.WEIGHT)) {
            negative ^= cursor.take(Kind.MINUS);
            Lexeme number = cursor.next();
            weight = cursor.number(number.text(), number.start(), MAX_WEIGHT, "a weight");
        }
        return new Query.Weighted(term, negative ? -weight : weight);
    }
}
