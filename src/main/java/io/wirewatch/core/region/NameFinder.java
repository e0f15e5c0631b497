package io.wirewatch.core.region;

import io.wirewatch.core.region.gazetteer.Gazetteer;
import io.wirewatch.core.region.gazetteer.NameTable;
import io.wirewatch.core.region.gazetteer.Usage;
import io.wirewatch.core.region.gazetteer.Usage.Form;
import io.wirewatch.core.text.AnalyzedField;
import io.wirewatch.core.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the names of places in a field, from left to right, the longest that begins at a word first. A name has to be written as its
 * {@link Form} says (see {@link NameForms}), and to be used in the language of the text: see {@link #isUsed}. Whether a place is meant is
 * decided later.
 *
 * <p>Immutable, and safe to share between threads.
 */
final class NameFinder {
    /** A foreign name that is shorter may be a word of the text's own language. */
    private static final int SHORTEST_FOREIGN_NAME = 6;

    /** A town that is less known than one of 100,000 is not called by a name of another language. */
    private static final float WELL_KNOWN = 5;

    private static final int LONGEST_NAME_WORDS = 10;
    private static final int MOST_MEANINGS = 60;
    private static final int[] NO_MEANING = {};
    private static final String JOINTS = "\u00A0\u202F-‐‑–'’ʼ&·・";

    private final Gazetteer gazetteer;
    private final NameTable names;
    private final WordLists lists;
    private final CountyLists counties;

    NameFinder(Gazetteer gazetteer, WordLists lists) {
        this.gazetteer = gazetteer;
        this.names = gazetteer.names();
        this.lists = lists;
        this.counties = new CountyLists(names);
    }

    /** @param language two or three letters, null when unknown */
    List<Mention> find(AnalyzedField field, String language) {
        FieldShape shape = FieldShape.of(field);
        boolean readsSmall = language != null && gazetteer.stems().writesPeoplesSmall(language);
        List<Mention> found = new ArrayList<>();
        Words words = field.words();
        String text = field.text();
        int position = 0;
        while (position < words.size()) {
            boolean small = Character.isLowerCase(text.codePointAt(words.start(position)));
            Mention longest = small && !readsSmall ? null : longestAt(field, shape, position, small, language);
            if (longest == null) {
                position++;
            } else {
                if (longest.hasMeanings()) {
                    found.add(Dateline.isIn(longest) ? longest.asDateline() : longest);
                }
                position = longest.last() + 1;
            }
        }
        return counties.resolve(found);
    }

    /** The longest name that begins at a word; without meanings when the words are known to be no place; null when there is none. */
    private Mention longestAt(AnalyzedField field, FieldShape shape, int first, boolean small, String language) {
        Words words = field.words();
        long state = NameTable.with(NameTable.START, words.hash(first));
        int entry = names.find(state, words, first, first);
        Mention longest = entry == NameTable.NONE ? null : accepted(field, shape, first, first, entry, small, language);
        int last = first;
        while (entry != NameTable.NONE
                && names.goesOn(entry)
                && last - first < LONGEST_NAME_WORDS
                && isJoined(field, last)) {
            last++;
            state = NameTable.with(state, words.hash(last));
            entry = names.find(state, words, first, last);
            Mention longer =
                    entry == NameTable.NONE ? null : accepted(field, shape, first, last, entry, small, language);
            longest = longer == null ? longest : longer;
        }
        return longest == null ? inflected(field, shape, first, small, language) : longest;
    }

    private Mention accepted(
            AnalyzedField field, FieldShape shape, int first, int last, int entry, boolean small, String language) {
        int end = field.words().end(last);
        if (names.isNoPlace(entry) && !small) {
            return new Mention(field, shape, first, last, end, names.key(entry), NO_MEANING);
        }
        if (last > first && !small && "en".equals(language) && !NameForms.isWrittenAsName(field, first, last)) {
            return null;
        }
        boolean point = end < field.text().length() && field.text().charAt(end) == '.';
        int count = 0;
        int[] meanings = new int[names.meaningEnd(entry) - names.firstMeaning(entry)];
        boolean abbreviation = false;
        for (int meaning = names.firstMeaning(entry); meaning < names.meaningEnd(entry); meaning++) {
            Usage usage = names.usage(meaning);
            if (NameForms.isWritten(
                            field, shape, first, last, usage.form(), gazetteer.places(), names.place(meaning), small)
                    && isUsed(entry, meaning, language)) {
                meanings[count++] = meaning;
                abbreviation |= usage.form() == Form.ABBREVIATION;
            }
        }
        if (count == 0) {
            return null;
        }
        if (point && NameForms.isDotted(field, first, last)) {
            end++;
        } else if (point && abbreviation) {
            end++;
            count = keepAbbreviations(meanings, count);
        }
        return new Mention(field, shape, first, last, end, names.key(entry), likeliest(meanings, count));
    }

    private int keepAbbreviations(int[] meanings, int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (names.usage(meanings[i]).form() == Form.ABBREVIATION) {
                meanings[kept++] = meanings[i];
            }
        }
        return kept;
    }

    /** A name that hundreds of places bear is judged by the largest of them. */
    private int[] likeliest(int[] meanings, int count) {
        if (count <= MOST_MEANINGS) {
            return count == meanings.length ? meanings : Arrays.copyOf(meanings, count);
        }
        return Arrays.stream(meanings, 0, count)
                .boxed()
                .sorted((a, b) -> Float.compare(
                        gazetteer.places().magnitude(names.place(b)),
                        gazetteer.places().magnitude(names.place(a))))
                .limit(MOST_MEANINGS)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** A word that is no name as it stands, but a form of one. */
    private Mention inflected(AnalyzedField field, FieldShape shape, int first, boolean small, String language) {
        if (language == null) {
            return null;
        }
        if (gazetteer.stems().mayHold(field.words(), first, language)) {
            int stem = gazetteer.stems().find(names, field.words().get(first).key(), language);
            Mention mention =
                    stem == NameTable.NONE ? null : accepted(field, shape, first, first, stem, small, language);
            if (mention != null) {
                return mention;
            }
        }
        if (small || !WordForms.inflects(language)) {
            return null;
        }
        for (String base : WordForms.baseForms(field.words().get(first).key(), language)) {
            int entry = names.find(base);
            Mention mention =
                    entry == NameTable.NONE ? null : accepted(field, shape, first, first, entry, false, language);
            if (mention != null && mention.hasMeanings()) {
                return mention;
            }
        }
        return null;
    }

    /**
     * A name counts in texts of its language; English names count in all. A name of another language counts when it is long enough not to
     * be a word here and means one place only. One of a city's many names in no known language counts when the city is well known, or the
     * text is English.
     */
    private boolean isUsed(int entry, int meaning, String language) {
        Usage usage = names.usage(meaning);
        if (usage.lesser()) {
            return "en".equals(language)
                    || !isLatin(entry)
                    || gazetteer.places().magnitude(names.place(meaning)) >= WELL_KNOWN;
        }
        if (usage.isUsedIn(language)) {
            return true;
        }
        int length = names.keyLength(entry);
        boolean shortForEnglish = "en".equals(language) && length <= SHORTEST_FOREIGN_NAME;
        if (usage.isDemonym() || usage.form() != Form.NAME || shortForEnglish) {
            return false;
        }
        boolean unspaced = names.firstLetter(entry) >= 0x0E00;
        return isOfOnePlace(entry)
                && (unspaced || length >= SHORTEST_FOREIGN_NAME)
                && !lists.isCommonWord(names.key(entry));
    }

    private boolean isLatin(int entry) {
        return names.firstLetter(entry) < 0x250;
    }

    private boolean isOfOnePlace(int entry) {
        int place = names.place(names.firstMeaning(entry));
        for (int meaning = names.firstMeaning(entry) + 1; meaning < names.meaningEnd(entry); meaning++) {
            if (names.place(meaning) != place) {
                return false;
            }
        }
        return true;
    }

    /** Whether the next word may belong to the same name: nothing but spaces, one line end, a hyphen or an apostrophe is between. */
    private static boolean isJoined(AnalyzedField field, int position) {
        Words words = field.words();
        if (position + 1 >= words.size()) {
            return false;
        }
        int from = words.end(position);
        int to = words.start(position + 1);
        if (to - from > 8) {
            return false;
        }
        int lines = 0;
        boolean isShort = from - words.start(position) <= 2;
        for (int at = from; at < to; at++) {
            char c = field.text().charAt(at);
            lines += c == '\n' ? 1 : 0;
            if (!Character.isWhitespace(c) && JOINTS.indexOf(c) < 0 && !(c == '.' && isShort)) {
                return false;
            }
        }
        return lines <= 1;
    }
}
