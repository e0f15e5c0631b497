package io.wirewatch.core.rule;

import io.wirewatch.core.news.ClauseEvidence;
import io.wirewatch.core.news.Field;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The turns of phrase that explanations share. */
final class ExplainWording {
    private static final int LONGEST_QUOTE = 40;

    private ExplainWording() {}

    /** {@code 1 of 3 holds; 2 are needed}. */
    static String parts(int found, int needed, int all) {
        if (found == 0 && (needed == 1 || needed == all)) {
            return all == 1 ? "it does not hold" : "none of the " + all + " holds";
        }
        String counted = found + " of " + all + (found == 1 ? " holds" : " hold");
        return needed == all ? counted : counted + "; " + needed + (needed == 1 ? " is needed" : " are needed");
    }

    /** {@code twice} and so on. */
    static String times(long count) {
        return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
    }

    /** Where the first of some pieces of text stands, to follow upon a sentence; nothing when there are none. */
    static String firstOf(List<ClauseEvidence> evidence) {
        if (evidence.isEmpty()) {
            return "";
        }
        ClauseEvidence first = evidence.get(0);
        return ": " + quoted(first.text()) + " " + in(first.field());
    }

    /** {@code in the title}. */
    static String in(Field field) {
        return "in the " + field.name().toLowerCase(Locale.ROOT);
    }

    /** In quotes, and cut short when it is long. */
    static String quoted(String text) {
        return "\"" + shortened(text) + "\"";
    }

    /** {@code "a", "b" and "c"}: the first few, and that there are more. */
    static String listed(Collection<String> words, int most, String last) {
        List<String> shown =
                words.stream().limit(most).map(ExplainWording::quoted).toList();
        if (words.size() > most) {
            return String.join(", ", shown) + " … (" + words.size() + ")";
        }
        String first = shown.stream().limit(shown.size() - 1).collect(Collectors.joining(", "));
        return first.isEmpty() ? shown.get(0) : first + " " + last + " " + shown.get(shown.size() - 1);
    }

    /** A side of an operator, named in a sentence. */
    static String side(Query query) {
        String shown = shortened(query.toString());
        if (query instanceof Query.Phrase phrase) {
            return phrase.words().size() > 1 ? shown : "\"" + shown + "\"";
        }
        return "(" + shown + ")";
    }

    /** How often something is there, and how often it must be. */
    static String occurrences(int found, int needed) {
        String there = found == 0 ? "it is not there" : "it is there " + times(found);
        return there + "; " + needed + " are needed";
    }

    static String shortened(String text) {
        int end = text.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, text.codePointCount(0, text.length())));
        return end == text.length() ? text : text.substring(0, end) + "…";
    }
}
