package io.wirewatch.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.compress.LZ4;

/**
 * Tagged items as the index stores them: each packed on its own. Lucene packs some twenty together, and unpacks several for the one that is wanted; of
 * what is packed already it has only to copy those.
 *
 * <p>A number with the length in bytes, then LZ4. What all items have alike, their JSON names, stands in a text that packing and unpacking begin with, and
 * costs nothing in each. An index packed with another text cannot be read.
 */
final class PackedJson {
    private static final String EVIDENCE =
            "\"evidence\":[{\"field\":\"body\",\"start\":10,\"end\":20,\"text\":\"\",\"reason\":\"alias\"},"
                    + "{\"field\":\"title\",\"start\":1,\"end\":9,\"text\":\"\",\"reason\":\"name\"}]},";
    private static final byte[] KNOWN = String.join(
                    "",
                    "{\"item\":{\"id\":\"\",\"url\":\"https://www.\",\"title\":\"\",\"summary\":\"\",\"body\":\"\",\"language\":\"en\",",
                    "\"source\":{\"id\":\"\",\"name\":\"\",\"url\":\"https://\",\"country\":\"US\"},\"authors\":[\"\"],\"categories\":[\"\"],",
                    "\"published\":\"2026-01-01T00:00:00Z\",\"updated\":\"2026-01-01T00:00:00Z\",\"changed\":[\"body\"],",
                    "\"fetched\":\"2026-01-01T00:00:00Z\"},\"language\":\"en\",",
                    "\"regions\":[{\"code\":\"\",\"name\":\"\",\"kind\":\"country\",\"within\":[\"021\",\"019\",\"001\",\"UN\"],\"score\":0.9,",
                    "\"primary\":true,",
                    EVIDENCE,
                    "\"places\":[{\"name\":\"\",\"kind\":\"city\",\"country\":\"US\",\"subdivision\":\"US-NC\",\"geonamesId\":1,\"lat\":1.0,",
                    "\"lon\":1.0,\"score\":0.8,",
                    EVIDENCE,
                    "\"topics\":[{\"code\":\"20000\",\"name\":\"\",\"broader\":[\"16000000\"],\"score\":0.7,",
                    EVIDENCE,
                    "\"story\":{\"id\":\"\",\"size\":1,\"sources\":1,\"lead\":\"\"}}")
            .getBytes(StandardCharsets.UTF_8);

    /** LZ4 makes what it cannot pack longer by one byte in 255. */
    private static final int LONGER = 64;

    private static final int BYTE = 255;

    private PackedJson() {}

    static byte[] pack(String json) {
        byte[] plain = json.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(KNOWN, KNOWN.length + plain.length);
        System.arraycopy(plain, 0, all, KNOWN.length, plain.length);
        byte[] packed = new byte[plain.length + plain.length / BYTE + LONGER];
        ByteArrayDataOutput out = new ByteArrayDataOutput(packed);
        try {
            out.writeVInt(plain.length);
            LZ4.compressWithDictionary(all, 0, KNOWN.length, plain.length, out, new LZ4.FastCompressionHashTable());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.copyOf(packed, out.getPosition());
    }

    static byte[] unpack(BytesRef packed) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(packed.bytes, packed.offset, packed.length);
        int length = in.readVInt();
        byte[] all = Arrays.copyOf(KNOWN, KNOWN.length + length);
        LZ4.decompress(in, length, all, KNOWN.length);
        return Arrays.copyOfRange(all, KNOWN.length, all.length);
    }
}
