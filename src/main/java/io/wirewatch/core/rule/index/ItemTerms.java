package io.wirewatch.core.rule.index;

import io.wirewatch.core.rule.Word;
import io.wirewatch.core.text.AnalyzedField;
import io.wirewatch.core.text.AnalyzedText;
import io.wirewatch.core.text.Token;
import java.util.Arrays;
import java.util.List;

/**
 * One item as terms of a vocabulary: which occur, and at which positions. Positions count through all fields, with a gap of one after
 * each, at which no term stands.
 *
 * <p>To be filled again for each item. Not to be shared between threads.
 */
final class ItemTerms {
    static final int NOWHERE = -1;

    private static final int UNKNOWN = -1;

    private Vocabulary.View vocabulary;
    private List<AnalyzedField> fields;
    private final int[] fieldStart = new int[4];
    private int positions;
    private int[] terms = new int[1024];
    private String[] words = new String[1024];
    private int[] hashes = new int[1024];

    /** For each occurrence the next one of the same term. The first ones are words by position, those of wildcards follow. */
    private int[] next = new int[1024];

    private int[] place = new int[1024];
    private int occurrences;

    private final TermTable first = new TermTable();

    void fill(AnalyzedText text, Vocabulary.View terms) {
        vocabulary = terms;
        fields = text.fields();
        first.clear();
        read();
        look();
        occurrences = positions;
        for (int position = positions - 1; position >= 0; position--) {
            index(position);
        }
    }

    private void read() {
        positions = 0;
        for (int f = 0; f < fields.size(); f++) {
            fieldStart[f] = positions;
            List<Token> tokens = fields.get(f).tokens();
            reserve(positions + tokens.size() + 1);
            for (Token token : tokens) {
                words[positions++] = token.key();
            }
            words[positions++] = "";
        }
    }

    /** In three rounds, so that the machine can fetch what one word needs while it works at another. */
    private void look() {
        for (int i = 0; i < positions; i++) {
            hashes[i] = TermHash.of(words[i]);
        }
        for (int i = 0; i < positions; i++) {
            terms[i] = vocabulary.guess(hashes[i]);
        }
        for (int i = 0; i < positions; i++) {
            if (terms[i] != UNKNOWN) {
                terms[i] = vocabulary.confirm(terms[i], words[i], hashes[i]);
            }
        }
    }

    private void reserve(int size) {
        if (size > terms.length) {
            int capacity = Math.max(size, terms.length * 2);
            terms = Arrays.copyOf(terms, capacity);
            words = Arrays.copyOf(words, capacity);
            hashes = Arrays.copyOf(hashes, capacity);
            next = Arrays.copyOf(next, capacity);
            place = Arrays.copyOf(place, capacity);
        }
    }

    private void index(int position) {
        place[position] = position;
        int term = terms[position];
        if (term >= 0) {
            next[position] = first.put(term, position);
        }
        indexPrefixes(position);
    }

    private void indexPrefixes(int position) {
        String word = words[position];
        int lengths = vocabulary.prefixes().lengthsFor(word);
        if (lengths == 0) {
            return;
        }
        long hash = TermHash.start();
        for (int letters = 1; letters <= word.length(); letters++) {
            hash = TermHash.with(hash, word.charAt(letters - 1));
            if ((lengths & Prefixes.bit(letters)) != 0) {
                indexPrefix(position, letters, TermHash.finish(TermHash.with(hash, '*')));
            }
        }
    }

    private void indexPrefix(int position, int letters, int hash) {
        if (vocabulary.prefixes().mayHave(hash)) {
            int term = vocabulary.findPrefix(words[position], letters, hash);
            if (term >= 0) {
                addOccurrence(term, position);
            }
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
        return place[occurrence];
    }

    /** The first occurrence of a word with question marks. They are looked for when first asked for. */
    int firstOfPattern(int term) {
        if (!first.contains(term)) {
            first.put(term, NOWHERE);
            Word pattern = new Word(vocabulary.text(term));
            for (int position = positions - 1; position >= 0; position--) {
                if (pattern.matches(words[position])) {
                    addOccurrence(term, position);
                }
            }
        }
        return first.get(term);
    }

    int positions() {
        return positions;
    }

    int termAt(int position) {
        return terms[position];
    }

    /** The first position after the title. */
    int titleEnd() {
        boolean hasTitle = !fields.isEmpty() && fields.get(0).field() == io.wirewatch.core.news.Field.TITLE;
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
