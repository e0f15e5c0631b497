package io.wirewatch.core.story;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link RecordWriter} wrote. Not to be shared between threads. */
final class RecordReader {
    private final ByteBuffer in;

    RecordReader(ByteBuffer in) {
        this.in = in;
    }

    int number() {
        int number = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            int b = in.get();
            number |= (b & 0x7F) << shift;
            if (b >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("a number has more than 32 bits");
    }

    /** A number of things that follow, each of at least one byte. */
    int count() {
        int count = number();
        if (count < 0 || count > in.remaining()) {
            throw new IllegalArgumentException("too many: " + count);
        }
        return count;
    }

    String string() {
        byte[] utf8 = new byte[count()];
        in.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    List<String> strings() {
        int count = count();
        List<String> strings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            strings.add(string());
        }
        return strings;
    }
}
