package io.wirewatch.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class PackedJsonTest {
    @Property(tries = 300)
    void whatWasPackedComesOutAgain(@ForAll String text) throws IOException {
        assertThat(unpacked(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatCannotBeMadeShorterComesOutToo() throws IOException {
        String noise = new Random(1)
                .ints(300_000, ' ', '~')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(unpacked(noise)).isEqualTo(noise.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void namesThatAllItemsHaveTakeLittle() {
        String json = Json.line(Retained.item("1", "Flood"));
        assertThat(PackedJson.pack(json).length).isLessThan(json.length() * 2 / 3);
    }

    /** Read as Lucene gives it: somewhere in a larger array. */
    private static byte[] unpacked(String text) throws IOException {
        byte[] packed = PackedJson.pack(text);
        byte[] larger = new byte[packed.length + 10];
        System.arraycopy(packed, 0, larger, 7, packed.length);
        return PackedJson.unpack(new BytesRef(larger, 7, packed.length));
    }
}
