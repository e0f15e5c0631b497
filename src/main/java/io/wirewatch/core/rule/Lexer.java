package io.wirewatch.core.rule;

import io.wirewatch.core.rule.Lexeme.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a query into lexemes, and leaves its comments out. One pass, linear. Not to be shared between threads.
 *
 * <p>A comment in slashes and stars may stand anywhere but in quotes: no word can hold its beginning. One from two slashes to the end of the line
 * begins where a word could, and not right after a field's colon, so that {@code url:https://example.org} and {@code url://example.org} stay values.
 */
final class Lexer {
    private static final String QUOTES = "\"“”„‟«»″＂";
    private static final Pattern LOOKS_LIKE_QUERY =
            Pattern.compile("\\b(AND|OR|NOT|NEAR/\\d+|ADJ/\\d+)\\b|\"|\\b[a-z]+:\\S");

    private final String query;
    private final List<Lexeme> lexemes = new ArrayList<>();

    private final Remarks remarks;

    private Lexer(String query, Remarks remarks) {
        this.query = query;
        this.remarks = remarks;
    }

    /** The lexemes of a query; the last one is the end. */
    static List<Lexeme> lexemes(String query, Remarks remarks) {
        return new Lexer(query, remarks).read();
    }

    private List<Lexeme> read() {
        int at = 0;
        while (at < query.length()) {
            char c = query.charAt(at);
            if (isSpace(c)) {
                at++;
            } else if (query.startsWith("/*", at)) {
                at = blockCommentEnd(at);
            } else if (query.startsWith("//", at) && !isValueAt(at)) {
                at = lineCommentEnd(at);
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

    private int blockCommentEnd(int start) {
        int end = query.indexOf("*/", start + 2);
        if (end < 0) {
            throw new InvalidQueryException(
                    "this comment is never closed", start, "end it with */; no * can stand after a slash otherwise");
        }
        return end + 2;
    }

    private int lineCommentEnd(int start) {
        int end = start;
        while (end < query.length() && !isLineEnd(query.charAt(end))) {
            end++;
        }
        remarkOnSwallowed(start, end);
        return end;
    }

    /** A query whose lines were joined on the way here loses all that stood below the comment. */
    private void remarkOnSwallowed(int start, int end) {
        boolean oneLine = query.strip().chars().noneMatch(c -> isLineEnd((char) c));
        if (remarks.areWanted()
                && oneLine
                && LOOKS_LIKE_QUERY.matcher(query).region(start, end).find()) {
            remarks.add(
                    "this comment reaches to the end of the query, and what looks like a part of the query is in it",
                    start,
                    "in YAML, | keeps the lines of a query and > joins them; or write /* comment */");
        }
    }

    /** What follows a field's colon is a value, in which colons and slashes mean nothing: url:https://example.org */
    private boolean isValueAt(int start) {
        Lexeme last = lexemes.isEmpty() ? null : lexemes.get(lexemes.size() - 1);
        return last != null && last.is(Kind.FIELD) && last.end() == start;
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
        boolean isValue = isValueAt(start);
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
        boolean ends = isSpace(c) || isQuote(c) || query.startsWith("/*", at) || (c != '-' && kindOf(at) != null);
        return !ends;
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

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** Straight quotes, those that word processors and other languages make of them, and the inch mark that stands in for one. */
    private static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }
}
