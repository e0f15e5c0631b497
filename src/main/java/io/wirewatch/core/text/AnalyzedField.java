package io.wirewatch.core.text;

import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.Field;
import java.util.List;
import java.util.Objects;

/**
 * One field of an item: its text as stored, and the words in it. A word's position is its index among them. Whoever asks where a
 * word stands makes an index of them, once.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class AnalyzedField {
    private final Field field;
    private final String text;
    private final Words words;
    private volatile WordIndex index;

    public AnalyzedField(Field field, String text, List<Token> tokens) {
        this.field = Objects.requireNonNull(field);
        this.text = Objects.requireNonNull(text);
        this.words = Words.of(tokens);
    }

    public Field field() {
        return field;
    }

    public String text() {
        return text;
    }

    public List<Token> tokens() {
        return words;
    }

    /** The same, for those who look at the words of every text. */
    public Words words() {
        return words;
    }

    /** The positions of the words with a key, in order. */
    public List<Integer> positions(String key) {
        return index().positions(key);
    }

    /** The distinct keys that begin so, sorted. */
    public List<String> keysWithPrefix(String prefix) {
        return index().keysWithPrefix(prefix);
    }

    /** Two threads may make it at the same time; they make the same. */
    private WordIndex index() {
        WordIndex made = index;
        if (made == null) {
            made = new WordIndex(words);
            index = made;
        }
        return made;
    }

    /** The text as written of one word. */
    public String surface(int position) {
        return text.substring(words.start(position), words.end(position));
    }

    /** Evidence that reaches from the beginning of one word to the end of another (inclusive). */
    public Evidence evidence(int firstPosition, int lastPosition, String reason) {
        return Evidence.cut(field, text, words.start(firstPosition), words.end(lastPosition), reason);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnalyzedField that
                && field == that.field
                && text.equals(that.text)
                && words.equals(that.words);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, text, words);
    }

    @Override
    public String toString() {
        return "AnalyzedField[field=" + field + ", text=" + text + ", words=" + words + "]";
    }
}
