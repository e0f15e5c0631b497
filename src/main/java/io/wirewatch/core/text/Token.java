package io.wirewatch.core.text;

/**
 * A word of a text.
 *
 * @param key the word folded, as queries and term lists compare it
 * @param start UTF-16 offset of its first unit in the field
 * @param end UTF-16 offset after its last unit
 */
public record Token(String key, int start, int end) {}
