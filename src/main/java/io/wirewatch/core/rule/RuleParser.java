package io.wirewatch.core.rule;

import io.wirewatch.core.rule.Lexeme.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Parses the rule language; {@code docs/rules.md} has the grammar. Recursive descent, one method for each level of precedence: OR, AND,
 * NOT, NEAR; {@link UnitParser} reads what stands between the operators.
 *
 * <p>Whatever it is given, it gives a query or an {@link InvalidQueryException}, in time linear in the length and with bounded recursion.
 * Stateless, and safe to share between threads.
 */
public final class RuleParser {
    static final int MAX_UNITS = 20_000;
    static final int MAX_LEVELS = 64;
    static final int MAX_DISTANCE = 1_000;

    private static final Set<String> LOWER_CASE_OPERATORS = Set.of("and", "or", "not");
    private static final Pattern LOWER_CASE_NEAR = Pattern.compile("(near|adj)/[0-9]+");

    private final Cursor cursor;
    private final UnitParser units;
    private int levels;

    private RuleParser(Cursor cursor) {
        this.cursor = cursor;
        this.units = new UnitParser(cursor, this);
    }

    /** @throws InvalidQueryException when it is no query: where, what was expected there, and what to try */
    public static Query parse(String query) {
        return parseWithRemarks(query).query();
    }

    /** A query, and what is doubtful about how it is written. */
    record Parsed(Query query, List<Lint> remarks) {}

    static Parsed parseWithRemarks(String query) {
        if (query.length() > MAX_UNITS) {
            throw new InvalidQueryException(
                    "a query may have " + MAX_UNITS + " characters, but this one has " + query.length(),
                    MAX_UNITS,
                    "split it into several rules");
        }
        Cursor cursor = new Cursor(Lexer.lexemes(query));
        Query parsed = new RuleParser(cursor).whole();
        return new Parsed(parsed, cursor.remarks());
    }

    private Query whole() {
        if (cursor.peek().is(Kind.END)) {
            throw new InvalidQueryException("the query is empty", 0, "write at least one word");
        }
        Query query = or(null);
        Lexeme rest = cursor.peek();
        if (!rest.is(Kind.END)) {
            throw unexpected(rest);
        }
        if (!Claims.somethingOf(query)) {
            throw new InvalidQueryException(
                    "the query says only what must not be there, so it would match almost everything",
                    0,
                    "add a word, phrase or tag that must be there");
        }
        return query;
    }

    private static InvalidQueryException unexpected(Lexeme lexeme) {
        return switch (lexeme.kind()) {
            case CLOSE ->
                new InvalidQueryException(
                        "this parenthesis closes none", lexeme.start(), "take it out, or open one before");
            case WEIGHT ->
                new InvalidQueryException(
                        "a weight has its place only in SCORE", lexeme.start(), "SCORE>=10{war^5, attack^3}");
            default ->
                new InvalidQueryException(
                        "an operator or the end is expected here, but " + lexeme.shown() + " was found",
                        lexeme.start(),
                        null);
        };
    }

    /** @param field the field that a group belongs to, or null */
    Query or(QueryField field) {
        int start = cursor.peek().start();
        List<Query> parts = new ArrayList<>();
        boolean mixed = false;
        do {
            boolean inParentheses = cursor.peek().is(Kind.OPEN);
            Query part = and(field);
            mixed |= part instanceof Query.And && !inParentheses;
            parts.add(part);
        } while (cursor.takeWord("OR"));
        if (parts.size() == 1) {
            return parts.get(0);
        }
        if (mixed) {
            cursor.remark(
                    "AND binds tighter than OR here",
                    start,
                    "put parentheses around what belongs together: (a AND b) OR c");
        }
        return new Query.Or(parts);
    }

    private Query and(QueryField field) {
        List<Query> parts = new ArrayList<>();
        Lexeme first = cursor.peek();
        parts.add(not(field));
        while (true) {
            Lexeme next = cursor.peek();
            boolean spelledOut = cursor.takeWord("AND");
            if (!spelledOut && !beginsUnit(next)) {
                break;
            }
            if (!spelledOut) {
                remarkOnNeighbors(first, next);
            }
            first = cursor.peek();
            parts.add(not(field));
        }
        return parts.size() == 1 ? parts.get(0) : new Query.And(parts);
    }

    private static boolean beginsUnit(Lexeme lexeme) {
        return switch (lexeme.kind()) {
            case PHRASE, FIELD, OPEN, MINUS -> true;
            case WORD -> !lexeme.isWord("OR");
            default -> false;
        };
    }

    private void remarkOnNeighbors(Lexeme left, Lexeme right) {
        if (isBareWord(left) && isBareWord(right)) {
            String both = left.text() + " " + right.text();
            cursor.remark(
                    "two words side by side mean both, anywhere in the text: " + both,
                    left.start(),
                    "\"" + both + "\" for the phrase, or " + left.text() + " AND " + right.text());
        }
    }

    private static boolean isBareWord(Lexeme lexeme) {
        return lexeme.is(Kind.WORD)
                && !lexeme.isWord("NOT")
                && !LOWER_CASE_OPERATORS.contains(lexeme.text())
                && !LOWER_CASE_NEAR.matcher(lexeme.text()).matches();
    }

    private Query not(QueryField field) {
        Lexeme lexeme = cursor.peek();
        if (!cursor.takeWord("NOT") && !cursor.take(Kind.MINUS)) {
            return near(field);
        }
        deeper(lexeme.start());
        Query part = not(field);
        levels--;
        return new Query.Not(part);
    }

    private Query near(QueryField field) {
        int start = cursor.peek().start();
        Query left = units.unit(field);
        int operators = 0;
        while (true) {
            boolean negated = cursor.peek().isWord("NOT") && NearOperator.looksLikeOne(cursor.peekSecond());
            if (!negated && !NearOperator.looksLikeOne(cursor.peek())) {
                return left;
            }
            if (negated) {
                cursor.next();
            }
            Lexeme sign = cursor.next();
            if (++operators > MAX_LEVELS) {
                throw tooDeep(sign.start());
            }
            NearOperator operator = NearOperator.of(sign, negated, cursor);
            requireTextual(left, field, start);
            int rightStart = cursor.peek().start();
            Query right = units.unit(field);
            requireTextual(right, field, rightStart);
            left = operator.join(left, right);
            requireLevels(left, sign.start());
        }
    }

    private static void requireTextual(Query query, QueryField field, int offset) {
        boolean fieldHasText = field == null || field == QueryField.TITLE;
        if (!fieldHasText || !query.isTextual()) {
            throw new InvalidQueryException(
                    "NEAR and ADJ stand between words, phrases, and groups of these with OR",
                    offset,
                    "(buildup OR massing) NEAR/5 (tank* OR troop*)");
        }
    }

    /** Entering a group or a negation; whoever enters also leaves. */
    void deeper(int offset) {
        if (++levels > MAX_LEVELS) {
            throw tooDeep(offset);
        }
    }

    void leave() {
        levels--;
    }

    private static void requireLevels(Query query, int offset) {
        if (levelsOf(query) > MAX_LEVELS) {
            throw tooDeep(offset);
        }
    }

    private static int levelsOf(Query query) {
        if (query instanceof Query.Near near) {
            return 1 + Math.max(levelsOf(near.left()), levelsOf(near.right()));
        } else if (query instanceof Query.NotNear near) {
            return 1 + Math.max(levelsOf(near.left()), levelsOf(near.right()));
        } else if (query instanceof Query.Or or) {
            return 1 + or.parts().stream().mapToInt(RuleParser::levelsOf).max().orElse(0);
        }
        return 1;
    }

    private static InvalidQueryException tooDeep(int offset) {
        return new InvalidQueryException(
                "a query may be nested " + MAX_LEVELS + " levels deep, and this one is deeper", offset, null);
    }

    /** Notes what is doubtful about a single word. */
    void remarkOn(Lexeme word) {
        String text = word.text();
        if (LOWER_CASE_OPERATORS.contains(text)) {
            String upper = text.equals("and") ? "AND" : text.equals("or") ? "OR" : "NOT";
            cursor.remark("in lower case this is a word to look for: " + text, word.start(), "write " + upper);
        } else if (LOWER_CASE_NEAR.matcher(text).matches()) {
            cursor.remark("in lower case this is a phrase to look for: " + text, word.start(), "write NEAR/5 or ADJ/5");
        } else if (text.matches("[^*?]{3}\\*")) {
            cursor.remark("a prefix of three letters finds many words: " + text, word.start(), "write more of it");
        }
    }
}
