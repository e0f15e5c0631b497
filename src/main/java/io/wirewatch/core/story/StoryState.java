package io.wirewatch.core.story;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A story taken out of its record, to be changed and put back. */
record StoryState(String id, StoryShape shape, StoryTally tally) {
    private static final byte VERSION = 1;
    private static final int HEAD = 1 + Short.BYTES;

    /** @throws IllegalArgumentException when the record is none of this version */
    static StoryState of(StoryRecord stored) {
        byte[] bytes = stored.bytes();
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            if (in.get() != VERSION) {
                throw new IllegalArgumentException("story " + stored.id() + " is of another version: " + bytes[0]);
            }
            in.getShort();
            return new StoryState(stored.id(), StoryShape.read(in), StoryTally.read(in));
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("story " + stored.id() + " breaks off", e);
        }
    }

    StoryRecord stored() {
        RecordWriter counts = new RecordWriter();
        tally.write(counts);
        byte[] tail = counts.bytes();
        int length = shape.bytes();
        ByteBuffer out = ByteBuffer.allocate(HEAD + length + tail.length);
        out.put(VERSION).putShort((short) length);
        shape.write(out);
        out.put(tail);
        return new StoryRecord(id, out.array());
    }

    /** The bytes of the shape alone, which {@link StoryShape#read} reads. */
    static byte[] shape(StoryRecord stored) {
        int length = ByteBuffer.wrap(stored.bytes()).getShort(1);
        if (stored.bytes()[0] != VERSION || length < 0 || HEAD + length > stored.bytes().length) {
            throw new IllegalArgumentException("story " + stored.id() + " is of another version, or breaks off");
        }
        return Arrays.copyOfRange(stored.bytes(), HEAD, HEAD + length);
    }

    Story story() {
        return tally.story(id, shape);
    }
}
