package io.wirewatch.core.story;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What is remembered of an item: where it is, and what it counted as.
 *
 * @param story id of its story
 * @param arrived when it last arrived
 * @param source hash of its source's name; 0 when it does not say where it comes from
 * @param copy whether it counted as a near copy
 * @param independent whether it counted as an independent source
 * @param withdrawn whether it was taken out
 */
public record StoryItem(
        String story, Instant arrived, int source, boolean copy, boolean independent, boolean withdrawn) {
    private static final byte VERSION = 1;
    private static final int HEAD = 2 + Long.BYTES + Integer.BYTES;
    private static final int COPY = 1;
    private static final int INDEPENDENT = 2;
    private static final int WITHDRAWN = 4;

    StoryItem at(Instant later) {
        return new StoryItem(story, later, source, copy, independent, withdrawn);
    }

    StoryItem withdraw(Instant at) {
        return new StoryItem(story, at, source, copy, independent, true);
    }

    /** In a form of our own, to be read by {@link #of}. */
    public byte[] bytes() {
        byte[] name = story.getBytes(StandardCharsets.UTF_8);
        int flags = (copy ? COPY : 0) | (independent ? INDEPENDENT : 0) | (withdrawn ? WITHDRAWN : 0);
        return ByteBuffer.allocate(HEAD + name.length)
                .put(VERSION)
                .put((byte) flags)
                .putLong(arrived.toEpochMilli())
                .putInt(source)
                .put(name)
                .array();
    }

    /** @throws IllegalArgumentException when the bytes are not what {@link #bytes} makes */
    public static StoryItem of(byte[] bytes) {
        if (bytes.length <= HEAD || bytes[0] != VERSION) {
            throw new IllegalArgumentException("not an item of a story: " + bytes.length + " bytes");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 1, HEAD - 1);
        int flags = in.get();
        Instant arrived = Instant.ofEpochMilli(in.getLong());
        int source = in.getInt();
        String story = new String(bytes, HEAD, bytes.length - HEAD, StandardCharsets.UTF_8);
        return new StoryItem(
                story, arrived, source, (flags & COPY) != 0, (flags & INDEPENDENT) != 0, (flags & WITHDRAWN) != 0);
    }
}
