package io.wirewatch.core.text;

import io.wirewatch.core.news.Evidence;
import io.wirewatch.core.news.Field;
import java.util.List;

/**
 * One field of an item: its text as stored, and the words in it. A word's position is its index among them.
 *
 * <p>Immutable, and safe to share between threads.
 */
public record AnalyzedField(Field field, String text, List<Token> tokens) {
    public AnalyzedField {
        tokens = List.copyOf(tokens);
    }

    /** The text as written of one word. */
    public String surface(int position) {
        Token token = tokens.get(position);
        return text.substring(token.start(), token.end());
    }

    /** Evidence that reaches from the beginning of one word to the end of another (inclusive). */
    public Evidence evidence(int firstPosition, int lastPosition, String reason) {
        return Evidence.cut(
                field,
                text,
                tokens.get(firstPosition).start(),
                tokens.get(lastPosition).end(),
                reason);
    }
}
