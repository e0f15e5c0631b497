package io.wirewatch.core.rule;

import io.wirewatch.core.rule.Lexeme.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Parses the rule language; {@code docs/rules.md} has the grammar. Recursive descent, one method for each level of precedence: OR, AND,
 * NOT, NEAR; {@link UnitParser} reads what stands between the operators, {@link Expansions} what is referred to.
 *
 * <p>Whatever it is given, it gives a query or an {@link InvalidQueryException}, in time linear in the length of the query and of what it refers
 * to, and with bounded recursion. Stateless, and safe to share between threads.
 */
public final class RuleParser {
    static final int MAX_UNITS = 20_000;
    static final int MAX_LEVELS = Levels.MAX;
    static final int MAX_DISTANCE = 1_000;

    private final Cursor cursor;
    private final Remarks remarks;
    private final UnitParser units;
    private final Levels levels = new Levels();

    private RuleParser(Cursor cursor, Expansions expansions, Remarks remarks) {
        this.cursor = cursor;
        this.remarks = remarks;
        this.units = new UnitParser(cursor, expansions, this);
    }

    /**
     * Parses a query that refers to nothing.
     *
     * @throws InvalidQueryException when it is no query: where, what was expected there, and what to try
     */
    public static Query parse(String query) {
        return parse(query, References.NONE);
    }

    /**
     * Parses a query.
     *
     * @throws InvalidQueryException when it is no query: where, what was expected there, and what to try
     */
    public static Query parse(String query, References references) {
        return parse(query, new Expansions(references), Remarks.unwanted());
    }

    /**
     * Parses the query of a rule or list.
     *
     * @throws InvalidQueryException when it is none, or refers to itself, or when a list holds more than words
     */
    public static Query parse(Rule rule, References references) {
        return parse(rule, new Expansions(references), Remarks.unwanted());
    }

    static Query parse(Rule rule, Expansions expansions, Remarks remarks) {
        // Standing in the rule from the start makes a way back to it a circle.
        return expansions.within(rule.id(), new Expansions.Place(null, 0, 0), () -> {
            Query query = parse(rule.query(), expansions, remarks);
            Expansions.requireList(rule.id(), query);
            return query;
        });
    }

    /**
     * Parses the query of a rule or list as if all that it refers to were there.
     *
     * @throws InvalidQueryException when it is none even so
     */
    public static void check(Rule rule) {
        Query unused = parse(rule, new Anything());
    }

    /**
     * What a query refers to directly, each once, in the order of the query: ids of rules, and of lists with the {@code @}. Whether they exist
     * plays no part.
     *
     * @throws InvalidQueryException when it is no query, whatever it refers to
     */
    public static List<String> references(String query) {
        Anything anything = new Anything();
        Query unused = parse(query, anything);
        return List.copyOf(anything.asked);
    }

    /** Has whatever is asked for, and remembers it. */
    private static final class Anything implements References {
        /** A word, a code of a region and a code of a language: it may stand in any field. */
        private static final String WORD = "fr";

        private final Set<String> asked = new LinkedHashSet<>();

        @Override
        public Optional<String> rule(String id) {
            asked.add(id);
            return Optional.of(WORD);
        }

        @Override
        public Optional<String> list(String name) {
            return rule(Rule.LIST_SIGN + name);
        }
    }

    static Query parse(String query, Expansions expansions, Remarks remarks) {
        Query parsed = read(query, null, expansions, remarks).query();
        Claims.require(parsed);
        return parsed;
    }

    /**
     * A query as it was read.
     *
     * @param terms how many it has, those of references included
     * @param levels how deep it is nested
     */
    record Parsed(Query query, int terms, int levels) {}

    /** @param field in whose group it stands, or null */
    static Parsed read(String query, QueryField field, Expansions expansions, Remarks remarks) {
        if (query.length() > MAX_UNITS) {
            throw new InvalidQueryException(
                    "a query may have " + MAX_UNITS + " characters, but this one has " + query.length(),
                    MAX_UNITS,
                    "split it into several rules, or move words that recur into a list");
        }
        Cursor cursor = new Cursor(Lexer.lexemes(query, remarks));
        RuleParser parser = new RuleParser(cursor, expansions, remarks);
        return new Parsed(parser.whole(field), cursor.terms(), parser.levels.deepest());
    }

    private Query whole(QueryField field) {
        if (cursor.peek().is(Kind.END)) {
            throw new InvalidQueryException("the query is empty", 0, "write at least one word");
        }
        Query query = or(field);
        if (!cursor.peek().is(Kind.END)) {
            throw Complaints.unexpected(cursor.peek());
        }
        return query;
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
            remarks.add(
                    "AND binds tighter than OR here",
                    start,
                    "put parentheses around what belongs together: (a AND b) OR c");
        }
        return remarks.at(start, new Query.Or(parts));
    }

    private Query and(QueryField field) {
        int start = cursor.peek().start();
        List<Query> parts = new ArrayList<>();
        BareWords bare = new BareWords(remarks);
        boolean spelledOut = true;
        do {
            Lexeme first = cursor.peek();
            parts.add(not(field));
            bare.add(first, cursor.previous(), spelledOut);
            spelledOut = cursor.takeWord("AND");
        } while (spelledOut || beginsUnit(cursor.peek()));
        bare.end();
        return parts.size() == 1 ? parts.get(0) : remarks.at(start, new Query.And(parts));
    }

    private static boolean beginsUnit(Lexeme lexeme) {
        return switch (lexeme.kind()) {
            case PHRASE, FIELD, OPEN, MINUS -> true;
            case WORD -> !lexeme.isWord("OR");
            default -> false;
        };
    }

    private Query not(QueryField field) {
        Lexeme lexeme = cursor.peek();
        if (!cursor.takeWord("NOT") && !cursor.take(Kind.MINUS)) {
            return near(field);
        }
        levels.enter(lexeme.start());
        Query part = not(field);
        levels.leave();
        return remarks.at(lexeme.start(), new Query.Not(part));
    }

    private Query near(QueryField field) {
        int start = cursor.peek().start();
        Query left = remarks.at(start, units.unit(field));
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
                throw Levels.tooDeep(sign.start());
            }
            NearOperator operator = NearOperator.of(sign, negated, cursor);
            requireTextual(left, field, start);
            int rightStart = cursor.peek().start();
            Query right = remarks.at(rightStart, units.unit(field));
            requireTextual(right, field, rightStart);
            left = remarks.at(start, operator.join(left, right));
            Levels.requireShallow(left, sign.start());
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

    Levels levels() {
        return levels;
    }

    Remarks remarks() {
        return remarks;
    }
}
