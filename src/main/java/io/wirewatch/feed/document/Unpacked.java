package io.wirewatch.feed.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Documents that are still gzipped, as files are that were saved from the network; others are as they come. */
final class Unpacked {
    /** As much as the poller takes; a gigabyte of blanks packs into one megabyte. */
    private static final int MAX_BYTES = 10 * 1024 * 1024;

    private Unpacked() {}

    /** @throws UnreadableFeedException when the packing is damaged, or holds more than 10 MiB */
    static byte[] of(byte[] document) throws UnreadableFeedException {
        boolean packed = document.length > 2 && (document[0] & 0xFF) == 0x1F && (document[1] & 0xFF) == 0x8B;
        if (!packed) {
            return document;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(document))) {
            byte[] plain = in.readNBytes(MAX_BYTES + 1);
            if (plain.length > MAX_BYTES) {
                throw new UnreadableFeedException("gzip: more than " + MAX_BYTES + " bytes when unpacked");
            }
            return plain;
        } catch (IOException e) {
            throw new UnreadableFeedException("gzip: " + e.getMessage(), e);
        }
    }
}
