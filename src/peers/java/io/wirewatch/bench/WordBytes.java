package io.wirewatch.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text as bytes in which words stand in lower case with one space before and after each, and which knows how many words end before a
 * place: what Hyperscan scans. Folds ASCII only. Not to be shared between threads.
 */
final class WordBytes {
    private static final int FAR = 10_000;

    private byte[] bytes = new byte[1 << 14];
    private int[] wordsBefore = new int[1 << 14];
    private int length;
    private int words;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** How many words end at or before this many bytes. */
    int wordsBefore(int end) {
        return wordsBefore[end];
    }

    void begin() {
        length = 0;
        words = 0;
        put(' ');
    }

    /** Adds a text, too far from the one before for any distance. */
    void add(String text) {
        words += FAR;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                addAscii(c);
            } else if (Character.isLetterOrDigit(c)) {
                addOther(c);
            } else {
                endWord();
            }
        }
        endWord();
        put(0);
        put(' ');
    }

    private void addAscii(char c) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            put(c);
        } else if (c >= 'A' && c <= 'Z') {
            put(c | 0x20);
        } else {
            endWord();
        }
    }

    private void addOther(char c) {
        for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
            put(b);
        }
    }

    private void endWord() {
        if (bytes[length - 1] != ' ') {
            words++;
            put(' ');
        }
    }

    private void put(int b) {
        if (length + 1 >= bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
            wordsBefore = Arrays.copyOf(wordsBefore, bytes.length);
        }
        bytes[length++] = (byte) b;
        wordsBefore[length] = words;
    }
}
