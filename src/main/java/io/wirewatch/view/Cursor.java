package io.wirewatch.view;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Writes where a list goes on, for others to bring back: the name of the list and its order, and the numbers of the last entry in that order. */
final class Cursor {
    private static final String BETWEEN = "~";

    private Cursor() {}

    /** @param numbers null for no more */
    static String write(String list, List<Long> numbers) {
        if (numbers == null) {
            return null;
        }
        String plain = list + BETWEEN
                + numbers.stream().map(number -> Long.toString(number)).collect(Collectors.joining(BETWEEN));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param cursor null for the beginning
     * @param count how many numbers there are to be
     * @throws IllegalArgumentException when it is none of this list
     */
    static List<Long> read(String list, String cursor, int count) {
        if (cursor == null) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = plain.split(BETWEEN, -1);
            if (parts.length == count + 1 && parts[0].equals(list)) {
                return Arrays.stream(parts).skip(1).map(Long::valueOf).toList();
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(wrong(), e);
        }
        throw new IllegalArgumentException(wrong());
    }

    private static String wrong() {
        return "this is no cursor of this list; begin without one";
    }
}
