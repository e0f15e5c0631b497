package io.wirewatch.core.rule.index;

import java.util.Arrays;

/** A buffer to write a record into. Not to be shared between threads. */
final class Bytes {
    private byte[] buffer;
    private int length;

    Bytes(int capacity) {
        buffer = new byte[Math.max(capacity, 16)];
    }

    void clear() {
        length = 0;
    }

    int length() {
        return length;
    }

    /** The buffer itself: its first {@link #length} bytes count. */
    byte[] buffer() {
        return buffer;
    }

    void add(int b) {
        if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, length * 2);
        }
        buffer[length++] = (byte) b;
    }

    /** A number that is not negative, seven bits to a byte, the lowest first (a varint). */
    void number(int number) {
        int rest = number;
        while ((rest & ~0x7F) != 0) {
            add((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        add(rest);
    }

    void string(String string) {
        number(string.length());
        for (int i = 0; i < string.length(); i++) {
            unit(string.charAt(i));
        }
    }

    /** A UTF-16 unit in one to three bytes. */
    void unit(char c) {
        if (c < 0x80) {
            add(c);
        } else if (c < 0x800) {
            add(0xC0 | (c >> 6));
            add(0x80 | (c & 0x3F));
        } else {
            add(0xE0 | (c >> 12));
            add(0x80 | ((c >> 6) & 0x3F));
            add(0x80 | (c & 0x3F));
        }
    }

    /** Puts the length of what stands after a place before it. */
    void lengthBefore(int place) {
        int size = length - place;
        int start = length;
        number(size);
        int digits = length - start;
        byte[] number = Arrays.copyOfRange(buffer, start, length);
        System.arraycopy(buffer, place, buffer, place + digits, size);
        System.arraycopy(number, 0, buffer, place, digits);
    }
}
