package io.wirewatch.core.story;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What of an item tells events apart, small enough to travel with it: at most some 900 bytes. Made by {@link StorySketcher}.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class StorySketch {
    private static final byte VERSION = 1;

    private final int words;
    private final Terms names;
    private final Terms others;
    private final Terms numbers;
    private final Terms dates;
    private final Terms tags;
    private final Fingerprints fingerprints;

    StorySketch(
            int words, Terms names, Terms others, Terms numbers, Terms dates, Terms tags, Fingerprints fingerprints) {
        this.words = Math.min(words, Short.MAX_VALUE);
        this.names = names;
        this.others = others;
        this.numbers = numbers;
        this.dates = dates;
        this.tags = tags;
        this.fingerprints = fingerprints;
    }

    /** Number of words of the text, without its title. */
    int words() {
        return words;
    }

    Terms names() {
        return names;
    }

    /** Words other than names. */
    Terms others() {
        return others;
    }

    Terms numbers() {
        return numbers;
    }

    /** Days and years that the text names: {@link WrittenDates}. */
    Terms dates() {
        return dates;
    }

    /** Places, countries and topics: {@link StoryTags}. */
    Terms tags() {
        return tags;
    }

    Fingerprints fingerprints() {
        return fingerprints;
    }

    /** In a form of our own, to be read by {@link #of}. */
    public byte[] bytes() {
        int size = 1 + Short.BYTES + names.bytes() + others.bytes() + numbers.bytes() + dates.bytes() + tags.bytes();
        ByteBuffer out = ByteBuffer.allocate(size + fingerprints.bytes());
        out.put(VERSION).putShort((short) words);
        names.write(out);
        others.write(out);
        numbers.write(out);
        dates.write(out);
        tags.write(out);
        fingerprints.write(out);
        return out.array();
    }

    /** @throws IllegalArgumentException when the bytes are not what {@link #bytes} makes, in this version */
    public static StorySketch of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            int version = in.get();
            int words = in.getShort();
            if (version != VERSION || words < 0) {
                throw new IllegalArgumentException("not a sketch of version " + VERSION + ": " + version);
            }
            StorySketch sketch = new StorySketch(
                    words,
                    Terms.read(in),
                    Terms.read(in),
                    Terms.read(in),
                    Terms.read(in),
                    Terms.read(in),
                    Fingerprints.read(in));
            if (in.hasRemaining()) {
                throw new IllegalArgumentException(in.remaining() + " bytes behind a sketch");
            }
            return sketch;
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("a sketch breaks off after " + bytes.length + " bytes", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StorySketch that && Arrays.equals(bytes(), that.bytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes());
    }

    @Override
    public String toString() {
        return "StorySketch[" + words + " words, " + names.size() + " names, " + fingerprints.size() + " fingerprints]";
    }
}
