package io.wirewatch.core.region;

import io.wirewatch.core.region.NameIndex.Entry;
import io.wirewatch.core.region.Sense.Form;
import io.wirewatch.core.text.AnalyzedField;
import io.wirewatch.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the names of places in a field, from left to right, the longest that begins at a word first. A name has to be written as its
 * {@link Form} says, and to be used in the language of the text: see {@link #isUsed}. Immutable, and safe to share between threads.
 */
final class NameFinder {
    /** A foreign name that is shorter may be a word of the text's own language. */
    private static final int SHORTEST_FOREIGN_NAME = 6;

    private static final int LONGEST_NAME_WORDS = 10;
    private static final Set<String> CLEAR_IN_CAPITALS = Set.of("us", "uk", "eu", "usa", "uae");

    private final NameIndex names;
    private final Guards guards;

    NameFinder(NameIndex names, Guards guards) {
        this.names = names;
        this.guards = guards;
    }

    /** @param language two or three letters, null when unknown */
    List<Mention> find(AnalyzedField field, String language) {
        FieldShape shape = FieldShape.of(field);
        List<Mention> found = new ArrayList<>();
        int position = 0;
        while (position < field.tokens().size()) {
            Mention longest = longestAt(field, shape, position, language);
            if (longest == null) {
                position++;
            } else {
                if (!longest.senses().isEmpty()) {
                    found.add(Dateline.isIn(longest) ? longest.asDateline() : longest);
                }
                position = longest.last() + 1;
            }
        }
        return found;
    }

    /** The longest name that begins at a word; without senses when the words are known to be no place; null when there is none. */
    private Mention longestAt(AnalyzedField field, FieldShape shape, int first, String language) {
        Token token = field.tokens().get(first);
        boolean small = Character.isLowerCase(field.text().codePointAt(token.start()));
        if (small && !names.writesPeoplesSmall(String.valueOf(language))) {
            return null;
        }
        String key = token.key();
        Entry entry = names.entry(key);
        Mention longest = entry == null ? null : accepted(field, shape, first, first, key, entry, language);
        int last = first;
        while (entry != null && entry.goesOn() && last - first < LONGEST_NAME_WORDS && isJoined(field, last)) {
            last++;
            key = key + " " + field.tokens().get(last).key();
            entry = names.entry(key);
            Mention longer = entry == null ? null : accepted(field, shape, first, last, key, entry, language);
            longest = longer == null ? longest : longer;
        }
        return longest == null ? inflected(field, shape, first, language, small) : longest;
    }

    private Mention accepted(
            AnalyzedField field, FieldShape shape, int first, int last, String key, Entry entry, String language) {
        int end = field.tokens().get(last).end();
        boolean small = Character.isLowerCase(
                field.text().codePointAt(field.tokens().get(first).start()));
        if (entry.noPlace() && !small) {
            return new Mention(field, shape, first, last, end, key, List.of(), false);
        }
        List<Sense> senses = new ArrayList<>(entry.senses().size());
        boolean abbreviation = false;
        for (Sense sense : entry.senses()) {
            if (isWritten(field, shape, first, last, sense, small) && isUsed(sense, key, entry.senses(), language)) {
                senses.add(sense);
                abbreviation |= sense.form() == Form.ABBREVIATION;
            }
        }
        if (senses.isEmpty()) {
            return null;
        }
        if (isPoint(field.text(), end) && isDotted(field, first, last)) {
            end++;
        } else if (abbreviation && isPoint(field.text(), end)) {
            end++;
            senses.removeIf(sense -> sense.form() != Form.ABBREVIATION);
        }
        return new Mention(field, shape, first, last, end, key, senses, false);
    }

    private Mention inflected(AnalyzedField field, FieldShape shape, int first, String language, boolean small) {
        Token token = field.tokens().get(first);
        List<Sense> byStem = names.byStem(token.key(), language);
        for (Sense sense : byStem) {
            if (!small || sense.form() == Form.WORD) {
                return new Mention(field, shape, first, first, token.end(), token.key(), byStem, false);
            }
        }
        if (small) {
            return null;
        }
        for (String base : WordForms.baseForms(token.key(), language)) {
            Entry entry = names.entry(base);
            if (entry != null) {
                Mention mention = accepted(field, shape, first, first, base, entry, language);
                if (mention != null && !mention.senses().isEmpty()) {
                    return mention;
                }
            }
        }
        return null;
    }

    private boolean isWritten(AnalyzedField field, FieldShape shape, int first, int last, Sense sense, boolean small) {
        return switch (sense.form()) {
            case WORD -> true;
            case NAME -> !small;
            case CAPITALS -> !small && isInCapitals(field, shape, first, last);
            case ABBREVIATION -> !small && isStateAbbreviation(field, first, last, sense);
        };
    }

    private static boolean isInCapitals(AnalyzedField field, FieldShape shape, int first, int last) {
        String text = field.text()
                .substring(
                        field.tokens().get(first).start(),
                        field.tokens().get(last).end());
        boolean capitals = text.codePoints().noneMatch(Character::isLowerCase);
        boolean dotted = text.indexOf('.') > 0;
        return capitals
                && !isCurrency(
                        field.text(),
                        field.tokens().get(first).start(),
                        field.tokens().get(last).end())
                && (dotted
                        || !shape.allCaps()
                        || text.length() > 3
                        || CLEAR_IN_CAPITALS.contains(field.tokens().get(first).key()));
    }

    /** US$5, $US 5. */
    private static boolean isCurrency(String text, int start, int end) {
        return (end < text.length() && text.charAt(end) == '$') || (start > 0 && text.charAt(start - 1) == '$');
    }

    /** After a comma, in the way agencies write it: two capitals, or a few letters with a point. */
    private static boolean isStateAbbreviation(AnalyzedField field, int first, int last, Sense sense) {
        if (first == 0) {
            return false;
        }
        Token before = field.tokens().get(first - 1);
        Token token = field.tokens().get(first);
        boolean afterComma =
                field.text().substring(before.end(), token.start()).strip().equals(",")
                        && Character.isUpperCase(field.text().codePointAt(before.start()));
        String text =
                field.text().substring(token.start(), field.tokens().get(last).end());
        int end = field.tokens().get(last).end();
        boolean postal = text.equals(sense.place().subdivision().substring(3));
        boolean pointed =
                isPoint(field.text(), end) && (text.length() > 2 || !text.equals(text.toUpperCase(Locale.ROOT)));
        boolean betweenCommas = end < field.text().length() && field.text().charAt(end) == ',' && text.length() > 1;
        return afterComma && (postal || pointed || betweenCommas);
    }

    /** "W.Va", whose last point is not part of the last word. */
    private static boolean isDotted(AnalyzedField field, int first, int last) {
        return last > first
                && field.tokens().get(last).end() - field.tokens().get(first).start() <= 6
                && field.text().charAt(field.tokens().get(first).end()) == '.';
    }

    private static boolean isPoint(String text, int at) {
        return at < text.length() && text.charAt(at) == '.';
    }

    /**
     * A name counts in texts of its language; English and shared names count in all. A name of another language counts when it is long
     * enough not to be a word here, means one place only, and the text is in an alphabet that knows capitals or the name is not in Latin
     * letters, so that chance is small.
     */
    private boolean isUsed(Sense sense, String key, List<Sense> all, String language) {
        boolean unknownLatin = sense.other() && "en".equals(language) && key.codePointAt(0) < 0x250;
        if (sense.isUsedIn(language) && !unknownLatin) {
            return true;
        }
        boolean shortForEnglish = "en".equals(language) && key.length() <= SHORTEST_FOREIGN_NAME;
        if (sense.isDemonym() || sense.form() != Form.NAME || shortForEnglish) {
            return false;
        }
        boolean alone = all.stream().allMatch(other -> other.place().equals(sense.place()));
        boolean unspaced = key.codePointAt(0) >= 0x0E00;
        return alone && (unspaced || key.length() >= SHORTEST_FOREIGN_NAME) && !guards.isWeak(key);
    }

    /** Whether the next word may belong to the same name: nothing but spaces, one line end, a hyphen or an apostrophe is between. */
    private static boolean isJoined(AnalyzedField field, int position) {
        if (position + 1 >= field.tokens().size()) {
            return false;
        }
        int from = field.tokens().get(position).end();
        int to = field.tokens().get(position + 1).start();
        if (to - from > 8) {
            return false;
        }
        int lines = 0;
        for (int at = from; at < to; at++) {
            char c = field.text().charAt(at);
            lines += c == '\n' ? 1 : 0;
            boolean point = c == '.' && isShort(field.tokens().get(position));
            if (!Character.isWhitespace(c) && "\u00A0\u202F-‐‑–'’ʼ&·・".indexOf(c) < 0 && !point) {
                return false;
            }
        }
        return lines <= 1;
    }

    private static boolean isShort(Token token) {
        return token.end() - token.start() <= 2;
    }
}
