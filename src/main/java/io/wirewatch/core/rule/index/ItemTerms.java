package io.wirewatch.core.rule.index;

import io.wirewatch.core.news.Field;
import io.wirewatch.core.rule.Word;
import io.wirewatch.core.rule.Work;
import io.wirewatch.core.text.AnalyzedField;
import io.wirewatch.core.text.AnalyzedText;
import io.wirewatch.core.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One item as terms of a vocabulary: which occur, and at which positions. Positions count through all fields, with a gap of one after
 * each, at which no term stands.
 *
 * <p>To be filled again for each item. Not to be shared between threads.
 */
final class ItemTerms {
    static final int NOWHERE = -1;

    private static final int INITIAL = 1 << 10;
    private static final int UNKNOWN = -1;
    private static final int GAP = -1;

    private final DistinctWords distinct = new DistinctWords();
    private final WordPrefixes prefixes = new WordPrefixes();
    private final TermTable first = new TermTable();
    private final int[] fieldStart = new int[Field.values().length];
    private List<AnalyzedField> fields;
    private Vocabulary.View vocabulary;

    /** By position: the word's number among the distinct ones, and its term. */
    private int[] words = new int[INITIAL];

    private int[] terms = new int[INITIAL];
    private int positions;

    /** By occurrence: the next one of the same term, and the position. The first ones are those of words, by position. */
    private int[] next = new int[INITIAL];

    private int[] place = new int[INITIAL];
    private int occurrences;

    /** What patterns may still take of this item. */
    private Work work;

    void fill(AnalyzedText text, Vocabulary.View newVocabulary) {
        vocabulary = newVocabulary;
        fields = text.fields();
        distinct.clear();
        first.clear();
        work = new Work();
        read();
        distinct.lookUp(vocabulary);
        prefixes.lookUp(distinct, vocabulary);
        occurrences = positions;
        for (int position = positions - 1; position >= 0; position--) {
            index(position);
        }
        for (int word = 0; word < distinct.size(); word++) {
            if (distinct.term(word) != UNKNOWN) {
                first.put(distinct.term(word), distinct.first(word));
            }
        }
    }

    private void read() {
        positions = 0;
        for (int f = 0; f < fields.size(); f++) {
            fieldStart[f] = positions;
            Words ofField = fields.get(f).words();
            reserve(positions + ofField.size() + 1);
            for (int i = 0; i < ofField.size(); i++) {
                words[positions++] = distinct.add(ofField, i);
            }
            words[positions++] = GAP;
        }
    }

    private void reserve(int size) {
        if (size > terms.length) {
            int capacity = Math.max(size, terms.length * 2);
            terms = Arrays.copyOf(terms, capacity);
            words = Arrays.copyOf(words, capacity);
            next = Arrays.copyOf(next, Math.max(capacity, next.length));
            place = Arrays.copyOf(place, next.length);
        }
    }

    private void index(int position) {
        int word = words[position];
        if (word == GAP) {
            terms[position] = UNKNOWN;
            return;
        }
        terms[position] = distinct.term(word);
        next[position] = distinct.setFirst(word, position);
        for (int p = prefixes.first(word); p >= 0; p = prefixes.next(p)) {
            addOccurrence(prefixes.term(p), position);
        }
    }

    private void addOccurrence(int term, int position) {
        if (occurrences == next.length) {
            next = Arrays.copyOf(next, occurrences * 2);
            place = Arrays.copyOf(place, occurrences * 2);
        }
        place[occurrences] = position;
        next[occurrences] = first.put(term, occurrences);
        occurrences++;
    }

    /** Notes that a term holds that stands for no word. */
    void addAttribute(int term) {
        first.put(term, 0);
    }

    /** Whether a term occurs or holds; now and then it says so of one that does not. */
    boolean mayHave(int term) {
        return first.mayContain(term);
    }

    /** How many terms the item has. */
    int count() {
        return first.size();
    }

    int term(int index) {
        return first.term(index);
    }

    /** The first occurrence of a word or prefix, or {@link #NOWHERE}; they come by position. */
    int firstOf(int term) {
        return first.get(term);
    }

    int nextOf(int occurrence) {
        return next[occurrence];
    }

    int position(int occurrence) {
        return occurrence < positions ? occurrence : place[occurrence];
    }

    /** The first occurrence of a word with question marks. They are looked for when first asked for. */
    int firstOfPattern(int term) {
        if (!first.contains(term)) {
            int[] found = positionsOf(new Word(vocabulary.text(term)));
            work.spend(found.length);
            first.put(term, NOWHERE);
            for (int i = found.length - 1; i >= 0; i--) {
                addOccurrence(term, found[i]);
            }
        }
        return first.get(term);
    }

    private int[] positionsOf(Word pattern) {
        return IntStream.range(0, fields.size())
                .flatMap(f -> fields.get(f).keysWithPrefix(pattern.literalStart()).stream()
                        .filter(pattern::matches)
                        .flatMap(key -> fields.get(f).positions(key).stream())
                        .mapToInt(position -> fieldStart[f] + position))
                .sorted()
                .toArray();
    }

    /** Whether a word with a star stands at a position. */
    boolean hasPrefixAt(int term, int position) {
        int word = words[position];
        int p = word == GAP ? NOWHERE : prefixes.first(word);
        while (p >= 0 && prefixes.term(p) != term) {
            p = prefixes.next(p);
        }
        return p >= 0;
    }

    /** Whether a word with question marks stands at a position. */
    boolean hasPatternAt(int term, int position) {
        int field = fieldAt(position);
        int inField = position - fieldStart[field];
        Words ofField = fields.get(field).words();
        return inField < ofField.size()
                && new Word(vocabulary.text(term)).matches(ofField.get(inField).key());
    }

    /** Lets go of what belongs to the item and the index, lest a thread that rests keeps them in memory. */
    void release() {
        vocabulary = null;
        fields = null;
        distinct.clear();
    }

    int positions() {
        return positions;
    }

    int termAt(int position) {
        return terms[position];
    }

    /** The first position after the title. */
    int titleEnd() {
        boolean hasTitle = !fields.isEmpty() && fields.get(0).field() == Field.TITLE;
        return !hasTitle ? 0 : fields.size() > 1 ? fieldStart[1] : positions;
    }

    boolean inOneField(int one, int other) {
        return fieldAt(one) == fieldAt(other);
    }

    /** The word as written at a position. */
    String surface(int position) {
        int field = fieldAt(position);
        return fields.get(field).surface(position - fieldStart[field]);
    }

    private int fieldAt(int position) {
        int field = fields.size() - 1;
        while (fieldStart[field] > position) {
            field--;
        }
        return field;
    }
}
