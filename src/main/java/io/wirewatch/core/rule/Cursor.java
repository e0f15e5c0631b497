package io.wirewatch.core.rule;

import io.wirewatch.core.rule.Lexeme.Kind;
import java.util.List;

/** Where a parser stands in a query, and how many terms it has read so far. Not to be shared between threads. */
final class Cursor {
    static final int MAX_TERMS = 5_000;

    private final List<Lexeme> lexemes;
    private int at;
    private int terms;

    Cursor(List<Lexeme> lexemes) {
        this.lexemes = lexemes;
    }

    Lexeme peek() {
        return lexemes.get(at);
    }

    Lexeme peekSecond() {
        return lexemes.get(Math.min(at + 1, lexemes.size() - 1));
    }

    Lexeme next() {
        Lexeme lexeme = peek();
        at = Math.min(at + 1, lexemes.size() - 1);
        return lexeme;
    }

    /** What was read last, or null at the beginning. */
    Lexeme previous() {
        return at == 0 ? null : lexemes.get(at - 1);
    }

    boolean take(Kind kind) {
        boolean found = peek().is(kind);
        if (found) {
            next();
        }
        return found;
    }

    boolean takeWord(String word) {
        boolean found = peek().isWord(word);
        if (found) {
            next();
        }
        return found;
    }

    void expect(Kind kind, String what, String hint) {
        if (!take(kind)) {
            throw new InvalidQueryException(
                    what + " is expected here, but " + peek().shown() + " was found", peek().start(), hint);
        }
    }

    /** A number as written, between 1 and a bound. */
    int number(String written, int offset, int highest, String what) {
        boolean digits =
                !written.isEmpty() && written.length() <= 9 && written.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(written) : 0;
        if (number < 1 || number > highest) {
            throw new InvalidQueryException(
                    what + " must be a whole number from 1 to " + highest + ", but is "
                            + (written.isEmpty() ? "missing" : Lexeme.clipped(written)),
                    offset,
                    "write a number from 1 to " + highest);
        }
        return number;
    }

    void countTerms(int more, int offset) {
        terms += more;
        if (terms > MAX_TERMS) {
            throw new InvalidQueryException(
                    "a query may have " + MAX_TERMS + " terms, and this one has more",
                    offset,
                    "split it into several rules; what it refers to counts as often as it is referred to");
        }
    }

    /** How many there are so far, those of references included. */
    int terms() {
        return terms;
    }
}
