package io.wirewatch.core.story;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Writes numbers and strings one behind the other. Not to be shared between threads. */
final class RecordWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);

    /** A number that is not negative, seven bits to a byte, the lowest first. */
    void number(int number) {
        int rest = number;
        while ((rest & ~0x7F) != 0) {
            out.write((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    void string(String string) {
        byte[] utf8 = string.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        out.writeBytes(utf8);
    }

    void strings(Collection<String> strings) {
        number(strings.size());
        strings.forEach(this::string);
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
