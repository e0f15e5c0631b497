package io.wirewatch.core.rule;

import io.wirewatch.core.rule.Lexeme.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a query into lexemes. One pass, linear. Not to be shared between threads. */
final class Lexer {
    private final String query;
    private final List<Lexeme> lexemes = new ArrayList<>();

    private Lexer(String query) {
        this.query = query;
    }

    /** The lexemes of a query; the last one is the end. */
    static List<Lexeme> lexemes(String query) {
        return new Lexer(query).read();
    }

    private List<Lexeme> read() {
        int at = 0;
        while (at < query.length()) {
            char c = query.charAt(at);
            if (isSpace(c)) {
                at++;
            } else if (isQuote(c)) {
                at = addPhrase(at);
            } else if (kindOf(at) != null) {
                Kind kind = kindOf(at);
                at = add(kind, at, at + (kind == Kind.AT_LEAST ? 2 : 1));
            } else {
                at = addWord(at);
            }
        }
        lexemes.add(new Lexeme(Kind.END, "", at, at));
        return lexemes;
    }

    private int add(Kind kind, int start, int end) {
        lexemes.add(new Lexeme(kind, query.substring(start, end), start, end));
        return end;
    }

    private int addPhrase(int start) {
        int end = start + 1;
        while (end < query.length() && !isQuote(query.charAt(end))) {
            end++;
        }
        if (end == query.length()) {
            throw new InvalidQueryException("this quote is never closed", start, "write the phrase as \"…\"");
        }
        lexemes.add(new Lexeme(Kind.PHRASE, query.substring(start + 1, end), start, end + 1));
        return end + 1;
    }

    private int addWord(int start) {
        // What follows a field's colon is a value, in which colons mean nothing: url:https://example.org
        boolean isValue = !lexemes.isEmpty() && lexemes.get(lexemes.size() - 1).is(Kind.FIELD);
        int end = start;
        while (end < query.length() && isWordPart(end)) {
            if (!isValue && query.charAt(end) == ':' && isName(start, end)) {
                lexemes.add(new Lexeme(Kind.FIELD, query.substring(start, end), start, end + 1));
                return end + 1;
            }
            end++;
        }
        return add(Kind.WORD, start, end);
    }

    private boolean isName(int start, int end) {
        return end > start && query.substring(start, end).chars().allMatch(Character::isLetter);
    }

    private boolean isWordPart(int at) {
        char c = query.charAt(at);
        if (c == ',') {
            return isDigit(at - 1) && isDigit(at + 1);
        }
        return c == '-' || !(isSpace(c) || isQuote(c) || kindOf(at) != null);
    }

    private boolean isDigit(int at) {
        return at >= 0 && at < query.length() && Character.isDigit(query.charAt(at));
    }

    /** The kind of a lexeme of one or two signs that begins here, or null. */
    private Kind kindOf(int at) {
        boolean last = at + 1 == query.length();
        return switch (query.charAt(at)) {
            case '(' -> Kind.OPEN;
            case ')' -> Kind.CLOSE;
            case '{' -> Kind.OPEN_BRACE;
            case '}' -> Kind.CLOSE_BRACE;
            case ',' -> Kind.COMMA;
            case '^' -> Kind.WEIGHT;
            case '-' -> last || isSpace(query.charAt(at + 1)) ? null : Kind.MINUS;
            case '>' -> !last && query.charAt(at + 1) == '=' ? Kind.AT_LEAST : null;
            default -> null;
        };
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Straight quotes, and the curly ones that word processors make of them. */
    private static boolean isQuote(char c) {
        return c == '"' || c == '“' || c == '”' || c == '„';
    }
}
