package io.wirewatch.core.rule;

import io.wirewatch.core.rule.Lexeme.Kind;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Remarks on single words: what is legal, but was probably meant as something else. Stateless. */
final class WordRemarks {
    private static final Set<String> OPERATORS = Set.of("and", "or", "not");
    private static final Pattern DISTANCE = Pattern.compile("(?i)(near|adj)/?[0-9]+");
    private static final Pattern FORM = Pattern.compile("(?i)(case|score|atleast[/ ]?[0-9]*)");
    private static final Pattern COUNTED = Pattern.compile("(?i)atleast/?[0-9]+");
    private static final Pattern SHORT_PREFIX = Pattern.compile("[^*?\\p{IsHangul}]{3}\\*");
    private static final Pattern GROUPED_NUMBER = Pattern.compile("[0-9]{1,3}([.,][0-9]{3})+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{5,12}");
    private static final Pattern TRUNCATED = Pattern.compile("\\p{L}{3,}[!$%]+");
    private static final Set<String> OPERATORS_ELSEWHERE =
            Set.of("same", "within", "xor", "andnot", "butnot", "around");

    private WordRemarks() {}

    /** A word that is nothing but a word, and was not meant as an operator. */
    static boolean isBareWord(Lexeme lexeme) {
        return lexeme.is(Kind.WORD)
                && !lexeme.isWord("NOT")
                && !lexeme.text().startsWith(Rule.LIST_SIGN)
                && !OPERATORS.contains(lower(lexeme))
                && !DISTANCE.matcher(lexeme.text()).matches();
    }

    private static String lower(Lexeme word) {
        return word.text().toLowerCase(Locale.ROOT);
    }

    /** The word that the cursor stands before. */
    static void onWord(Cursor cursor, Remarks remarks) {
        if (!remarks.areWanted()) {
            return;
        }
        Lexeme word = cursor.peek();
        onOperator(word, cursor.peekSecond(), remarks);
        onSigns(word, remarks);
        onNumber(word, remarks);
        if (SHORT_PREFIX.matcher(word.text()).matches()) {
            remarks.add("a prefix of three letters finds many words: " + word.text(), word.start(), "write more of it");
        }
    }

    private static void onOperator(Lexeme word, Lexeme next, Remarks remarks) {
        String lower = lower(word);
        if (OPERATORS.contains(lower)) {
            remarks.add(
                    "in lower case this is a word to look for: " + word.text(),
                    word.start(),
                    "write " + lower.toUpperCase(Locale.ROOT));
        } else if (DISTANCE.matcher(word.text()).matches()) {
            remarks.add(
                    "in lower case this is text to look for: " + word.text(),
                    word.start(),
                    "write " + lower.toUpperCase(Locale.ROOT).replaceFirst("/?([0-9]+)", "/$1"));
        } else if (COUNTED.matcher(word.text()).matches()
                || (FORM.matcher(word.text()).matches() && next.is(Kind.OPEN) && word.touches(next))) {
            remarks.add(
                    "this is text to look for: " + word.text(),
                    word.start(),
                    "the forms are CASE(\"WHO\"), ATLEAST/3(cholera) and SCORE>=10{war^5}, in upper case");
        } else if (OPERATORS_ELSEWHERE.contains(lower)) {
            remarks.add(
                    "this is a word to look for, and no operator: " + word.text(), word.start(), hintFor(lower, next));
        }
    }

    private static String hintFor(String operator, Lexeme next) {
        if (operator.equals("same")) {
            return "NEAR/15 is about a sentence, NEAR/60 a paragraph";
        } else if (NUMBER.matcher(next.text()).matches()) {
            return "write NEAR/" + next.text();
        }
        return "operators are AND, OR, NOT, NEAR/5 and ADJ/5";
    }

    private static void onSigns(Lexeme word, Remarks remarks) {
        String text = word.text();
        if (text.startsWith("'") || text.startsWith("‘")) {
            remarks.add(
                    "single quotes make no phrase: " + word.shown(),
                    word.start(),
                    "use double ones: \"troop buildup\"");
        } else if (text.startsWith("+") && text.length() > 1) {
            remarks.add(
                    "the + means nothing here: all words side by side are needed anyway",
                    word.start(),
                    "write AND where you mean it, and OR where one is enough");
        } else if (TRUNCATED.matcher(text).matches()) {
            remarks.add(
                    "the sign at the end means nothing here: " + word.shown(),
                    word.end() - 1,
                    "for all words that begin so, write " + text.replaceAll("[!$%]+$", "*"));
        }
    }

    private static void onNumber(Lexeme word, Remarks remarks) {
        String text = word.text();
        if (GROUPED_NUMBER.matcher(text).matches()) {
            String plain = text.replaceAll("[.,]", "");
            remarks.add(
                    "a number is found as it is written: " + text + " does not find " + plain,
                    word.start(),
                    text + " OR " + plain);
        } else if (LONG_NUMBER.matcher(text).matches()) {
            String grouped = String.format(Locale.ROOT, "%,d", Long.parseLong(text));
            remarks.add(
                    "a number is found as it is written: " + text + " does not find " + grouped,
                    word.start(),
                    text + " OR " + grouped);
        }
    }
}
