package io.wirewatch.core.story;

import io.wirewatch.core.news.Field;
import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.text.AnalyzedField;
import io.wirewatch.core.text.AnalyzedText;
import io.wirewatch.core.text.WordHash;
import io.wirewatch.core.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the sketch of an item: its names, other words, figures, dates, places and topics, and the fingerprints of its text. Titles and
 * first sentences weigh more; what comes after the first {@value #WORDS} words of the text is looked at for fingerprints only.
 *
 * <p>A name is a word with a capital that is not there for the beginning of a sentence or the style of a title. In scripts without
 * capitals the words in the title and the repeated ones stand for them. Common words are no matter here: what is frequent weighs little where
 * stories are compared.
 *
 * <p>Stateless, and safe to share between threads.
 */
public final class StorySketcher {
    static final int WORDS = 400;
    private static final int FINGERPRINTED_WORDS = 3000;
    private static final int FIRST_WORDS = 60;
    private static final float IN_TITLE = 2;
    private static final float IN_FIRST_WORDS = 1.5f;
    private static final int MOST_NAMES = 48;
    private static final int MOST_OTHERS = 64;
    private static final int MOST_NUMBERS = 16;
    private static final int MOST_DATES = 8;
    private static final int LEAST_PROSE = 8;

    /** @param text the words of the tagged item */
    public StorySketch sketch(TaggedItem tagged, AnalyzedText text) {
        Optional<AnalyzedField> title = text.field(Field.TITLE);
        List<AnalyzedField> prose = prose(text);
        Draft draft = new Draft(prose);
        title.ifPresent(field -> draft.readTitle(field));
        prose.forEach(draft::read);
        int words = prose.stream().mapToInt(field -> field.words().size()).sum();
        return new StorySketch(
                words,
                draft.names.heaviest(MOST_NAMES),
                draft.others.heaviest(MOST_OTHERS),
                draft.numbers.heaviest(MOST_NUMBERS),
                draft.dates.heaviest(MOST_DATES),
                StoryTags.of(tagged),
                fingerprints(words < LEAST_PROSE ? text.fields() : prose));
    }

    /** Summary and body, but a summary that is only the beginning of the body is left out. */
    private static List<AnalyzedField> prose(AnalyzedText text) {
        Optional<AnalyzedField> summary = text.field(Field.SUMMARY);
        Optional<AnalyzedField> body = text.field(Field.BODY);
        if (summary.isPresent()
                && body.isPresent()
                && !begins(body.get().words(), summary.get().words())) {
            return List.of(summary.get(), body.get());
        }
        return body.or(() -> summary).map(List::of).orElse(List.of());
    }

    private static boolean begins(Words body, Words summary) {
        int compared = Math.min(LEAST_PROSE, summary.size());
        if (compared > body.size()) {
            return false;
        }
        for (int i = 0; i < compared; i++) {
            if (body.hash(i) != summary.hash(i)) {
                return false;
            }
        }
        return true;
    }

    private static Fingerprints fingerprints(List<AnalyzedField> fields) {
        int[] hashes = new int[FINGERPRINTED_WORDS];
        int size = 0;
        for (AnalyzedField field : fields) {
            Words words = field.words();
            int end = WireMarks.end(words);
            for (int i = WireMarks.start(field); i < end && size < hashes.length; i++) {
                hashes[size++] = words.hash(i);
            }
        }
        return Fingerprints.of(hashes, size);
    }

    /** Collects the words of one item. */
    private static final class Draft {
        private final TermCounts names = new TermCounts();
        private final TermCounts others = new TermCounts();
        private final TermCounts numbers = new TermCounts();
        private final TermCounts dates = new TermCounts();
        private final Set<Integer> lowered = new HashSet<>();
        private final Set<Integer> raised = new HashSet<>();
        private int read;

        /** Looks first how each word is written where its writing tells something. */
        private Draft(List<AnalyzedField> prose) {
            int seen = 0;
            for (AnalyzedField field : prose) {
                Writing writing = new Writing(field);
                for (int at = 0; at < field.words().size() && seen < WORDS; at++, seen++) {
                    switch (writing.of(at)) {
                        case LOWER -> lowered.add(field.words().hash(at));
                        case CAPITAL -> raised.add(field.words().hash(at));
                        default -> {}
                    }
                }
            }
        }

        private void readTitle(AnalyzedField field) {
            Writing writing = new Writing(field);
            boolean allCapitals = writing.mostlyCapitals();
            for (int at = 0; at < field.words().size(); at++) {
                Writing.Kind kind = writing.of(at);
                boolean trusted = kind == Writing.Kind.CAPITAL && !allCapitals;
                add(field, at, kind, trusted, IN_TITLE, true);
            }
        }

        private void read(AnalyzedField field) {
            Writing writing = new Writing(field);
            for (int at = 0; at < field.words().size() && read < WORDS; at++, read++) {
                Writing.Kind kind = writing.of(at);
                add(field, at, kind, kind == Writing.Kind.CAPITAL, read < FIRST_WORDS ? IN_FIRST_WORDS : 1, false);
            }
        }

        private void add(
                AnalyzedField field, int at, Writing.Kind kind, boolean trusted, float weight, boolean inTitle) {
            Words words = field.words();
            int hash = words.hash(at);
            switch (kind) {
                case NUMBER -> addNumber(words, at, weight, inTitle);
                case UNCASED -> names.add(hash, weight, inTitle);
                case IDEOGRAPH -> addPair(words, at, weight, inTitle);
                case LOWER, CAPITAL, FIRST -> {
                    if (words.letterEnd(at) - words.firstLetter(at) < 2 || CommonWords.isIgnored(hash)) {
                        return;
                    }
                    boolean capital = kind != Writing.Kind.LOWER;
                    if (capital && (WrittenDates.month(hash) > 0 || WrittenDates.isWeekday(hash))) {
                        return;
                    }
                    boolean name = capital
                            && (trusted || raised.contains(hash) || !lowered.contains(hash))
                            && !(CommonWords.isCommon(hash) && !trusted);
                    if (name) {
                        names.add(hash, weight, inTitle);
                    } else {
                        others.add(singular(words, at), weight, inTitle);
                    }
                }
            }
        }

        private void addPair(Words words, int at, float weight, boolean inTitle) {
            if (at + 1 < words.size() && words.start(at + 1) == words.end(at)) {
                names.add(31 * words.hash(at) + words.hash(at + 1), weight, inTitle);
            }
        }

        private void addNumber(Words words, int at, float weight, boolean inTitle) {
            String key = words.get(at).key();
            int number = small(key);
            if (WrittenDates.isYear(number)) {
                dates.add(number, weight, inTitle);
                return;
            }
            int month = number >= 1 && number <= 31 ? monthBeside(words, at) : 0;
            if (month > 0) {
                dates.add(WrittenDates.day(month, number), weight, inTitle);
            } else if (key.length() > 1) {
                numbers.add(WordHash.of(key.replace(",", "")), weight, inTitle);
            }
        }

        private static int monthBeside(Words words, int at) {
            int before = at > 0 ? WrittenDates.month(words.hash(at - 1)) : 0;
            return before > 0 || at + 1 == words.size() ? before : WrittenDates.month(words.hash(at + 1));
        }

        /** A whole number of up to four digits, or -1. */
        private static int small(String key) {
            if (key.length() > 4) {
                return -1;
            }
            int number = 0;
            for (int i = 0; i < key.length(); i++) {
                int digit = Character.digit(key.charAt(i), 10);
                if (digit < 0) {
                    return -1;
                }
                number = 10 * number + digit;
            }
            return number;
        }

        /** Without an English or Romance plural's s: too simple to be right, but the same on both sides. */
        private static int singular(Words words, int at) {
            int first = words.firstLetter(at);
            int end = words.letterEnd(at);
            char[] letters = words.letters();
            boolean plural = end - first > 4 && letters[end - 1] == 's' && letters[end - 2] != 's';
            return plural ? WordHash.of(letters, first, end - 1) : words.hash(at);
        }
    }
}
