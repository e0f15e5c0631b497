package io.wirewatch.core.rule;

import io.wirewatch.core.rule.Lexeme.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the forms that have a name: CASE, ATLEAST, "2 OF" and SCORE. Not to be shared between threads. */
final class FormParser {
    private static final int MAX_COUNT = 1_000;
    private static final int MAX_WEIGHT = 1_000_000;
    private static final int MAX_THRESHOLD = 100_000_000;
    private static final Pattern ATLEAST = Pattern.compile("ATLEAST(\\W?\\d*)");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,4}");
    private static final Pattern ORDINARY_WORD = Pattern.compile("\\p{L}{6,}");

    private final Cursor cursor;
    private final UnitParser units;
    private final RuleParser parser;

    FormParser(Cursor cursor, UnitParser units, RuleParser parser) {
        this.cursor = cursor;
        this.units = units;
        this.parser = parser;
    }

    /** Whether a form begins with this word, or is meant to. */
    boolean isForm(Lexeme word) {
        return isScore(word) || isAtLeast(word) || isCase(word) || isSome(word);
    }

    private static boolean isScore(Lexeme word) {
        return word.text().startsWith("SCORE")
                && !ORDINARY_WORD.matcher(word.text()).matches();
    }

    private static boolean isAtLeast(Lexeme word) {
        return ATLEAST.matcher(word.text()).matches();
    }

    private boolean isCase(Lexeme word) {
        return word.isWord("CASE") && cursor.peekSecond().is(Kind.OPEN);
    }

    private boolean isSome(Lexeme word) {
        return cursor.peekSecond().isWord("OF") && COUNT.matcher(word.text()).matches();
    }

    Query form(QueryField field) {
        Lexeme word = cursor.peek();
        if (field != null && field != QueryField.TITLE) {
            throw new InvalidQueryException(
                    field.word() + ": takes values, not " + word.shown(), word.start(), field.word() + ":(a OR b)");
        }
        return isScore(word) ? score() : isCase(word) ? exactCase() : isAtLeast(word) ? atLeast(field) : someOf(field);
    }

    private Query exactCase() {
        cursor.next();
        Lexeme open = cursor.next();
        Lexeme inside = cursor.next();
        if (!inside.is(Kind.WORD) && !inside.is(Kind.PHRASE)) {
            throw new InvalidQueryException(
                    "CASE takes a word or a phrase, but " + inside.shown() + " was found",
                    inside.start(),
                    "CASE(\"WHO\") OR CASE(\"UN\")");
        }
        int offset = inside.is(Kind.PHRASE) ? inside.start() + 1 : inside.start();
        List<String> words = QueryWords.surfaces(inside.text(), offset);
        cursor.countTerms(words.size(), inside.start());
        if (!cursor.peek().is(Kind.CLOSE) && !cursor.peek().is(Kind.END)) {
            cursor.expect(Kind.CLOSE, "a )", "put several words in quotes: CASE(\"Red Cross\")");
        }
        units.close(open);
        return new Query.ExactCase(words);
    }

    private Query atLeast(QueryField field) {
        Lexeme name = cursor.next();
        String count = name.text().substring("ATLEAST".length());
        if (!count.startsWith("/")) {
            throw new InvalidQueryException(
                    "ATLEAST needs its number after a slash, but is written " + name.text(),
                    name.start(),
                    "ATLEAST/3(cholera)");
        }
        int number = cursor.number(count.substring(1), name.start(), MAX_COUNT, "the number of ATLEAST");
        Lexeme open = cursor.peek();
        if (!open.is(Kind.OPEN)) {
            throw new InvalidQueryException(
                    "a ( is expected after " + name.text() + ", but " + open.shown() + " was found",
                    open.start(),
                    "ATLEAST/3(cholera)");
        }
        Query part = units.group(field);
        if (!part.isTextual()) {
            throw new InvalidQueryException(
                    "ATLEAST counts words, phrases, and groups of these with OR",
                    open.start(),
                    "ATLEAST/3(cholera OR typhoid); to count parts that hold, 2 OF (a, b, c)");
        }
        return new Query.AtLeast(number, part);
    }

    private Query someOf(QueryField field) {
        Lexeme count = cursor.next();
        cursor.next();
        Lexeme open = cursor.peek();
        if (!cursor.take(Kind.OPEN)) {
            throw new InvalidQueryException(
                    "a ( is expected after OF, but " + open.shown() + " was found",
                    open.start(),
                    "2 OF (drought, famine, flood); in lower case, of is a word");
        }
        parser.levels().enter(open.start());
        List<Query> parts = new ArrayList<>();
        do {
            parts.add(parser.or(field));
        } while (cursor.take(Kind.COMMA));
        units.close(open);
        parser.levels().leave();
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
            throw new InvalidQueryException(
                    "a { is expected after the threshold, but " + open.shown() + " was found", open.start(), example);
        }
        List<Query.Weighted> terms = new ArrayList<>();
        do {
            terms.add(weighted());
        } while (cursor.take(Kind.COMMA));
        if (cursor.peek().is(Kind.END)) {
            throw new InvalidQueryException("this brace is never closed", open.start(), "add a }");
        }
        cursor.expect(Kind.CLOSE_BRACE, "a comma or a }", "put commas between terms, and several words in quotes");
        return new Query.Score(threshold, terms);
    }

    private Query.Weighted weighted() {
        boolean negative = cursor.take(Kind.MINUS);
        Query term = term();
        int weight = 1;
        if (cursor.take(Kind.WEIGHT)) {
            negative ^= cursor.take(Kind.MINUS);
            Lexeme number = cursor.next();
            weight = cursor.number(number.text(), number.start(), MAX_WEIGHT, "a weight");
        }
        return new Query.Weighted(term, negative ? -weight : weight);
    }

    private Query term() {
        Lexeme lexeme = cursor.peek();
        if (isCase(lexeme)) {
            return parser.remarks().at(lexeme.start(), exactCase());
        }
        boolean isList = lexeme.text().startsWith(Rule.LIST_SIGN) && lexeme.is(Kind.WORD);
        if (isList || !(lexeme.is(Kind.WORD) || lexeme.is(Kind.PHRASE))) {
            throw new InvalidQueryException(
                    "SCORE weighs words and phrases, but " + lexeme.shown() + " was found",
                    lexeme.start(),
                    isList ? "write its words, each with its weight" : "war^5");
        }
        if (lexeme.is(Kind.WORD)) {
            Habits.refuse(cursor);
        }
        return units.value(null, cursor.next());
    }
}
