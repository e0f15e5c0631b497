package io.wirewatch.core.region;

import io.wirewatch.core.region.gazetteer.Gazetteer;
import io.wirewatch.core.region.gazetteer.NameTable;
import io.wirewatch.core.region.gazetteer.PlaceClass;
import io.wirewatch.core.region.gazetteer.Usage;
import io.wirewatch.core.region.gazetteer.Usage.Form;
import io.wirewatch.core.text.AnalyzedField;
import io.wirewatch.core.text.Folding;
import io.wirewatch.core.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Finds the names of places in a field, from left to right, the longest that begins at a word first. A name has to be written as its
 * {@link Form} says (see {@link NameForms}), and to be used in the language of the text: see {@link NameUse}. Whether a place is meant is
 * decided later.
 *
 * <p>Immutable, and safe to share between threads.
 */
final class NameFinder {
    private static final int LONGEST_NAME_WORDS = 10;
    private static final int MOST_MEANINGS = 60;
    private static final int[] NO_MEANING = {};
    private static final String JOINTS = "\u00A0\u202F-‐‑–'’ʼ&·・";

    private final Gazetteer gazetteer;
    private final NameTable names;
    private final WordLists lists;
    private final NameUse use;
    private final CountyLists counties;
    private final boolean readsCapitals;
    private final boolean readsDatelines;
    private final boolean knowsNoPlaces;

    /** @param rules those that hold */
    NameFinder(Gazetteer gazetteer, WordLists lists, Set<FinderRule> rules) {
        this.readsCapitals = rules.contains(FinderRule.CAPITALS);
        this.readsDatelines = rules.contains(FinderRule.DATELINE);
        this.knowsNoPlaces = rules.contains(FinderRule.NO_PLACES);
        this.gazetteer = gazetteer;
        this.names = gazetteer.names();
        this.lists = lists;
        this.use = new NameUse(gazetteer, lists);
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
            boolean small = readsCapitals && Character.isLowerCase(text.codePointAt(words.start(position)));
            Mention longest = small && !readsSmall ? null : longestAt(field, shape, position, small, language);
            if (longest == null) {
                position++;
            } else {
                if (longest.hasMeanings()) {
                    boolean dateline = readsDatelines && Dateline.isIn(longest);
                    found.add(dateline ? longest.asDateline() : longest);
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
        if (language != null && !small && WordForms.inflects(language)) {
            Mention several = severalInflected(field, shape, first, language);
            if (several != null && (longest == null || several.last() > longest.last())) {
                return several;
            }
        }
        return longest == null ? inflected(field, shape, first, small, language) : longest;
    }

    private Mention accepted(
            AnalyzedField field, FieldShape shape, int first, int last, int entry, boolean small, String language) {
        int end = field.words().end(last);
        if (names.isNoPlace(entry) && !small && knowsNoPlaces) {
            return new Mention(field, shape, first, last, end, names.key(entry), NO_MEANING);
        }
        if (!small && lists.hasNeverPlaces(language) && lists.isNeverPlace(written(field, first, last), language)) {
            return null;
        }
        if (last > first && language != null && !language.equals("en") && use.isCountryWithArticle(entry)) {
            return null;
        }
        boolean halfSmall =
                last > first && !small && "en".equals(language) && !NameForms.isWrittenAsName(field, first, last);
        boolean point = end < field.text().length() && field.text().charAt(end) == '.';
        int count = 0;
        int[] meanings = new int[names.meaningEnd(entry) - names.firstMeaning(entry)];
        boolean abbreviation = false;
        for (int meaning = names.firstMeaning(entry); meaning < names.meaningEnd(entry); meaning++) {
            Usage usage = names.usage(meaning);
            if (NameForms.isWritten(
                            field, shape, first, last, usage.form(), gazetteer.places(), names.place(meaning), small)
                    && use.isUsed(entry, meaning, language)
                    && !(halfSmall && isOneOnTheMap(names.place(meaning)))) {
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

    /** Of a grouping people write "Baltic states"; of a place that is one on the map, each longer word begins with a capital. */
    private boolean isOneOnTheMap(int place) {
        return gazetteer.places().placeClass(place) != PlaceClass.MACRO;
    }

    /** The folded words as the text has them, before any ending is undone; without spaces where each character is a word. */
    private static String written(AnalyzedField field, int first, int last) {
        if (first == last) {
            return field.words().get(first).key();
        }
        return Folding.fold(
                field.text().substring(field.words().start(first), field.words().end(last)));
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
        for (WordForms.Base base : WordForms.baseForms(field.words().get(first).key(), language)) {
            Mention mention = ofBase(field, shape, first, base, language);
            if (mention != null && mention.hasMeanings()) {
                return mention;
            }
        }
        return null;
    }

    private Mention ofBase(AnalyzedField field, FieldShape shape, int first, WordForms.Base base, String language) {
        int entry = names.find(base.key());
        Mention mention = entry == NameTable.NONE ? null : accepted(field, shape, first, first, entry, false, language);
        if (mention == null && gazetteer.stems().mayHold(base.key(), language)) {
            int stem = gazetteer.stems().find(names, base.key(), language);
            return stem == NameTable.NONE ? null : accepted(field, shape, first, first, stem, false, language);
        }
        if (mention == null) {
            return null;
        }
        int[] meanings = base.ofWellKnownPlaceOnly()
                ? Arrays.stream(mention.meanings()).filter(use::isWellKnown).toArray()
                : mention.meanings();
        int start = field.words().start(first);
        boolean particle = WordForms.addsParticles(language) && field.text().startsWith(base.key(), start);
        int end = particle ? start + base.key().length() : mention.end();
        return new Mention(field, shape, first, first, end, mention.key(), meanings);
    }

    /** A name of several words of which some are inflected: "Новой Зеландии". */
    private Mention severalInflected(AnalyzedField field, FieldShape shape, int first, String language) {
        Words words = field.words();
        List<Integer> beginnings = new ArrayList<>();
        for (String form : forms(words.get(first).key(), language)) {
            addIfItGoesOn(names.find(form), beginnings);
        }
        Mention longest = null;
        for (int last = first + 1; !beginnings.isEmpty() && isJoined(field, last - 1); last++) {
            List<Integer> longer = new ArrayList<>();
            for (String form : forms(words.get(last).key(), language)) {
                for (int beginning : beginnings) {
                    int entry = names.find(names.key(beginning) + " " + form);
                    Mention mention = entry == NameTable.NONE
                            ? null
                            : accepted(field, shape, first, last, entry, false, language);
                    longest = mention == null || !mention.hasMeanings() ? longest : mention;
                    addIfItGoesOn(entry, longer);
                }
            }
            beginnings = longer;
        }
        return longest;
    }

    private void addIfItGoesOn(int entry, List<Integer> beginnings) {
        if (entry != NameTable.NONE && names.goesOn(entry)) {
            beginnings.add(entry);
        }
    }

    private static List<String> forms(String word, String language) {
        List<String> forms = new ArrayList<>(List.of(word));
        WordForms.baseForms(word, language).forEach(base -> forms.add(base.key()));
        return forms;
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
