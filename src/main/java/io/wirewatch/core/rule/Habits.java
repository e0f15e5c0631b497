package io.wirewatch.core.rule;

import io.wirewatch.core.rule.Lexeme.Kind;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes what other search languages would have people write (Lucene, LexisNexis, Factiva, and program code), and refuses it with our way
 * of saying so. Only what would otherwise quietly mean something else is refused: {@code roam~} would look for the word "roam", {@code !sport}
 * for what it is meant to exclude. Stateless.
 */
final class Habits {
    private static final Pattern DISTANCE =
            Pattern.compile("(?i)(pre|w|n|p|within|onear|pn|wn|nw)?/(n|pre)?(\\d{1,4})/?");
    private static final Pattern SENTENCE = Pattern.compile("(?i)(w|pre|not)?/(s|p|sent|para|seg|f\\d+)/?");
    private static final Pattern EXPRESSION = Pattern.compile("/.+/[a-z]{0,3}");
    private static final Pattern SLOP = Pattern.compile("~(\\d{1,4})");
    private static final Pattern ASSIGNED = Pattern.compile("(\\p{L}+)(=+|:=)(.*)");

    /** What is recognized, what is wrong with it, and what to write. */
    private record Habit(BiPredicate<Lexeme, Cursor> isIt, String message, String hint) {}

    private static final List<Habit> HABITS = List.of(
            new Habit(
                    (word, cursor) -> word.text().equals("&") || word.text().equals("+") || has(word, "&&"),
                    "the sign for AND is the word: %s",
                    "write AND, or nothing"),
            new Habit((word, cursor) -> has(word, "|"), "the sign for OR is the word: %s", "write OR"),
            new Habit(
                    (word, cursor) -> word.text().startsWith("!"),
                    "a ! excludes nothing here: %s",
                    "write NOT, or a - right before the word"),
            new Habit(
                    (word, cursor) -> has(word, "~"),
                    "there is no search for similar words: %s",
                    "write the spellings with OR between; troop* finds all that begins so, organi?ation any one letter"),
            new Habit(
                    (word, cursor) -> word.text().startsWith("[")
                            && (cursor.peekSecond().isWord("TO") || word.text().endsWith("TO")),
                    "there are no ranges: %s",
                    "write the numbers with OR between"),
            new Habit(
                    (word, cursor) -> SENTENCE.matcher(word.text()).matches(),
                    "there is no operator for sentences and paragraphs: %s",
                    "NEAR/15 is about a sentence, NEAR/60 a paragraph"),
            new Habit(
                    (word, cursor) -> EXPRESSION.matcher(word.text()).matches(),
                    "there are no regular expressions: %s",
                    "troop* finds all that begins so; put text in quotes"),
            new Habit(
                    (word, cursor) ->
                            word.isWord("AROUND") && cursor.peekSecond().is(Kind.OPEN),
                    "there is no operator AROUND",
                    "write NEAR/5"));

    private Habits() {}

    /** @throws InvalidQueryException when the word that comes next is such a habit */
    static void refuse(Cursor cursor) {
        Lexeme word = cursor.peek();
        if (isOrdinary(word.text())) {
            return;
        }
        refuseDistance(word);
        refuseSlop(cursor.previous(), word);
        refuseField(word, cursor.peekSecond());
        for (Habit habit : HABITS) {
            if (habit.isIt().test(word, cursor)) {
                throw new InvalidQueryException(habit.message().formatted(word.shown()), word.start(), habit.hint());
            }
        }
    }

    /** Letters, digits and stars alone: what nearly all words are, and no habit but {@code AROUND} and a field on its own is. */
    private static boolean isOrdinary(String text) {
        return text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '*')
                && QueryField.of(text).isEmpty();
    }

    private static boolean has(Lexeme word, String sign) {
        return word.text().contains(sign);
    }

    private static void refuseDistance(Lexeme word) {
        Matcher matcher = DISTANCE.matcher(word.text());
        if (matcher.matches()) {
            boolean ordered = word.text().regionMatches(true, 0, "p", 0, 1) || "pre".equalsIgnoreCase(matcher.group(2));
            throw new InvalidQueryException(
                    "the operators of distance are NEAR/n and ADJ/n, not " + word.shown(),
                    word.start(),
                    "did you mean " + (ordered ? "ADJ/" : "NEAR/") + matcher.group(3)
                            + "? NEAR takes either order, ADJ only this one");
        }
    }

    /** Lucene's {@code "troops russia"~5}. */
    private static void refuseSlop(Lexeme before, Lexeme word) {
        Matcher matcher = SLOP.matcher(word.text());
        if (before != null && before.is(Kind.PHRASE) && before.touches(word) && matcher.matches()) {
            String between = " NEAR/" + matcher.group(1) + " ";
            throw new InvalidQueryException(
                    "a phrase takes no distance: " + word.shown(),
                    word.start(),
                    "did you mean " + Lexeme.clipped(before.text().strip().replaceAll("\\s+", between)) + "?");
        }
    }

    private static void refuseField(Lexeme word, Lexeme next) {
        boolean isField = QueryField.of(word.text()).isPresent();
        if (isField && next.is(Kind.WORD) && next.text().startsWith(":")) {
            String value = next.text().length() > 1 ? next.text() : ":word";
            throw new InvalidQueryException(
                    "no space may stand before the colon of a field",
                    word.end(),
                    "did you mean " + word.text() + value + "?");
        }
        Matcher matcher = ASSIGNED.matcher(word.text());
        if (matcher.matches() && QueryField.of(matcher.group(1)).isPresent()) {
            throw new InvalidQueryException(
                    "a field is followed by a colon, not by " + matcher.group(2),
                    word.start() + matcher.end(1),
                    "did you mean " + matcher.group(1) + ":" + Lexeme.clipped(matcher.group(3)) + "?");
        }
    }
}
