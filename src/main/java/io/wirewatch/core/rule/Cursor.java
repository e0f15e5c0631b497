package io.wirewatch.core.rule;

import io.wirewatch.core.rule.Lexeme.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where a parser stands in a query, and what it has to remark on it so far. Not to be shared between threads. */
final class Cursor {
    static final int MAX_TERMS = 5_000;

    private final List<Lexeme> lexemes;
    private final List<Lint> remarks = new ArrayList<>();
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

    Lexeme expect(Kind kind, String what) {
        if (!peek().is(kind)) {
            throw new InvalidQueryException(
                    what + " is expected here, but " + peek().shown() + " was found", peek().start(), null);
        }
        return next();
    }

    /** A number as written, between 1 and a bound. */
    int number(String written, int offset, int highest, String what) {
        boolean digits =
                !written.isEmpty() && written.length() <= 9 && written.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(written) : 0;
        if (number < 1 || number > highest) {
            throw new InvalidQueryException(
                    what + " must be a whole number from 1 to " + highest + ", but is "
                            + (written.isEmpty() ? "missing" : written),
                    offset,
                    null);
        }
        return number;
    }

    void countTerms(int more, int offset) {
        terms += more;
        if (terms > MAX_TERMS) {
            throw new InvalidQueryException(
                    "a query may have " + MAX_TERMS + " terms, and this one has more",
                    offset,
                    "split it into several rules");
        }
    }

    void remark(String message, int offset, String hint) {
        remarks.add(new Lint(message, offset, hint));
    }

    List<Lint> remarks() {
        return remarks.stream().sorted(Comparator.comparingInt(Lint::offset)).toList();
    }
}
