package io.wirewatch.core.region.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A table of the gazetteer, read row by row: columns between tabs, remarks after {@code #}. Goes over the letters once and makes strings
 * only of what is asked for. Not to be shared between threads.
 */
final class Table {
    private final String name;
    private final char[] letters;
    private final int end;
    private final int[] starts;
    private int at;
    private int columns;

    private Table(String name, char[] letters, int end, int columns) {
        this.name = name;
        this.letters = letters;
        this.end = end;
        this.starts = new int[columns + 1];
    }

    /** A table on the class path. */
    static Table open(String name, int columns) {
        try (InputStream in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no table " + name + " on the class path");
            }
            return of(name, in.readAllBytes(), columns);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** A table in UTF-8; decoded once, without a string of it all. */
    static Table of(String name, byte[] text, int columns) {
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(text));
        return new Table(name, decoded.array(), decoded.limit(), columns);
    }

    /** Goes on to the next row; false at the end. */
    boolean next() {
        while (at < end && (letters[at] == '#' || letters[at] == '\n')) {
            while (at < end && letters[at] != '\n') {
                at++;
            }
            at++;
        }
        if (at >= end) {
            return false;
        }
        int start = at;
        columns = 0;
        starts[0] = at;
        while (at < end && letters[at] != '\n') {
            if (letters[at] == '\t') {
                column(start);
            }
            at++;
        }
        column(start);
        at++;
        if (columns != starts.length - 1) {
            throw wrong(start, "has " + columns + " columns");
        }
        return true;
    }

    private void column(int rowStart) {
        columns++;
        if (columns >= starts.length) {
            throw wrong(rowStart, "has more than " + (starts.length - 1) + " columns");
        }
        starts[columns] = at + 1;
    }

    private IllegalStateException wrong(int rowStart, String message) {
        int rowEnd = rowStart;
        while (rowEnd < end && letters[rowEnd] != '\n') {
            rowEnd++;
        }
        return new IllegalStateException(
                name + ": a row " + message + ": " + new String(letters, rowStart, rowEnd - rowStart));
    }

    char[] letters() {
        return letters;
    }

    int start(int column) {
        return starts[column];
    }

    int end(int column) {
        return starts[column + 1] - 1;
    }

    boolean isEmpty(int column) {
        return start(column) == end(column);
    }

    String text(int column) {
        return new String(letters, start(column), end(column) - start(column));
    }

    /** Whether a column holds this. */
    boolean is(int column, String text) {
        return Arrays.equals(letters, start(column), end(column), text.toCharArray(), 0, text.length());
    }

    /** The parts of a column between bars; none of an empty one. */
    String[] list(int column) {
        return isEmpty(column) ? new String[0] : text(column).split("\\|");
    }

    float number(int column) {
        return Float.parseFloat(text(column));
    }

    /** A whole number without sign; 0 for an empty column. */
    int whole(int column) {
        int value = 0;
        for (int i = start(column); i < end(column); i++) {
            value = value * 10 + letters[i] - '0';
        }
        return value;
    }

    /** Degrees with a few decimals, read without making a string. */
    float degrees(int column) {
        int i = start(column);
        boolean negative = letters[i] == '-';
        i += negative ? 1 : 0;
        int digits = 0;
        int divisor = 1;
        boolean decimals = false;
        for (; i < end(column); i++) {
            if (letters[i] == '.') {
                decimals = true;
            } else {
                digits = digits * 10 + letters[i] - '0';
                divisor *= decimals ? 10 : 1;
            }
        }
        return (negative ? -1f : 1f) * digits / divisor;
    }
}
