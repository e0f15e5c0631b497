package io.wirewatch.core.rule;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** NEAR/5, ADJ/5 or NOT NEAR/5. */
record NearOperator(boolean ordered, boolean negated, int distance) {
    private static final Pattern ROUGHLY = Pattern.compile("(NEAR|ADJ)(?:\\W?(\\d+).*|/.*|\\W?)");
    private static final Pattern EXACTLY = Pattern.compile("(NEAR|ADJ)/([0-9]+)");

    /** Whether it is meant as one, if perhaps not well-formed. */
    static boolean looksLikeOne(Lexeme lexeme) {
        return lexeme.is(Lexeme.Kind.WORD) && ROUGHLY.matcher(lexeme.text()).matches();
    }

    static NearOperator of(Lexeme sign, boolean negated, Cursor cursor) {
        Matcher matcher = EXACTLY.matcher(sign.text());
        if (!matcher.matches()) {
            throw misspelled(sign);
        }
        String name = matcher.group(1);
        if (negated && name.equals("ADJ")) {
            throw new InvalidQueryException(
                    "NOT goes with NEAR, not with ADJ", sign.start(), "write NOT NEAR/" + matcher.group(2));
        }
        int distance =
                cursor.number(matcher.group(2), sign.start(), RuleParser.MAX_DISTANCE, "the distance of " + name);
        return new NearOperator(name.equals("ADJ"), negated, distance);
    }

    private static InvalidQueryException misspelled(Lexeme sign) {
        Matcher matcher = ROUGHLY.matcher(sign.text());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(sign.text());
        }
        String name = matcher.group(1);
        String distance = matcher.group(2) == null ? "5" : matcher.group(2);
        return new InvalidQueryException(
                name + " needs its distance after a slash, but is written " + sign.shown(),
                sign.start(),
                "did you mean " + name + "/" + distance + "? For the word itself write "
                        + name.toLowerCase(Locale.ROOT));
    }

    Query join(Query left, Query right) {
        return negated ? new Query.NotNear(left, right, distance) : new Query.Near(left, right, distance, ordered);
    }
}
