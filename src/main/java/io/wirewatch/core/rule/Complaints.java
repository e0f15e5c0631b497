package io.wirewatch.core.rule;

import io.wirewatch.core.rule.Lexeme.Kind;
import java.util.Locale;

/** Says what is wrong where the grammar expects something else, and what its author may have meant. Stateless. */
final class Complaints {
    private Complaints() {}

    /** The cursor stands where a word, a phrase or a group should begin, and none does. */
    static InvalidQueryException expectedTerm(Cursor cursor) {
        Lexeme found = cursor.peek();
        Lexeme before = cursor.previous();
        String place = before == null ? "here" : "after " + before.shown();
        return new InvalidQueryException(
                "a word, a phrase or a group is expected " + place + ", but " + found.shown() + " was found",
                found.start(),
                hintForTerm(before, found));
    }

    private static String hintForTerm(Lexeme before, Lexeme found) {
        if (found.is(Kind.END)) {
            return "write what is to be found there, or take " + before.shown() + " out";
        } else if (found.is(Kind.WORD)) {
            return hintForOperator(before, found);
        } else if (found.is(Kind.CLOSE)) {
            return before == null
                    ? "take it out, or open one before"
                    : before.is(Kind.OPEN)
                            ? "write something between the parentheses, or take them out"
                            : "take " + before.shown() + " out, or write what must follow it";
        } else if (found.is(Kind.MINUS)) {
            return "what is near must be there; to exclude what is near, a NOT NEAR/5 b";
        }
        return hintFor(found);
    }

    private static String hintForOperator(Lexeme before, Lexeme operator) {
        String word = operator.text();
        if (before == null) {
            return "take " + word + " out; it stands between two parts. " + forTheWord(word);
        } else if (before.isWord("OR") && word.equals("NOT")) {
            return "take one of them out, or put NOT and what it excludes in parentheses";
        } else if (NearOperator.looksLikeOne(before) && word.equals("NOT")) {
            return "to exclude what is near, write a NOT NEAR/5 b";
        }
        return "take one of them out. " + forTheWord(word);
    }

    private static String forTheWord(String operator) {
        String name = operator.replaceAll("\\W.*|\\d.*", "");
        return "For the word itself, write \"" + name.toLowerCase(Locale.ROOT) + "\" in quotes";
    }

    /** A query could end here, but something stands there that continues nothing. */
    static InvalidQueryException unexpected(Lexeme found) {
        return switch (found.kind()) {
            case CLOSE ->
                new InvalidQueryException(
                        "this parenthesis closes none", found.start(), "take it out, or open one before");
            case WEIGHT ->
                new InvalidQueryException("a weight has its place only in SCORE", found.start(), hintFor(found));
            default ->
                new InvalidQueryException(
                        "an operator or the end is expected here, but " + found.shown() + " was found",
                        found.start(),
                        hintFor(found));
        };
    }

    /** Where a sign has its place, or null. */
    static String hintFor(Lexeme sign) {
        return switch (sign.kind()) {
            case COMMA -> "commas part what OF and SCORE choose from: 2 OF (a, b, c); elsewhere write OR";
            case OPEN_BRACE, CLOSE_BRACE, WEIGHT -> "{ } and ^ belong to SCORE: SCORE>=10{war^5, attack^3}";
            case AT_LEAST -> ">= belongs to SCORE, in upper case: SCORE>=10{war^5, attack^3}";
            default -> null;
        };
    }
}
