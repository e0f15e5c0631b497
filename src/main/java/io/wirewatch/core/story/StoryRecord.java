package io.wirewatch.core.story;

import java.util.Arrays;

/** All that is remembered of a story, in bytes of our own making. Immutable: nobody changes the bytes. */
public final class StoryRecord {
    private final String id;
    private final byte[] bytes;

    /** @param bytes kept, not copied */
    public StoryRecord(String id, byte[] bytes) {
        this.id = id;
        this.bytes = bytes;
    }

    public String id() {
        return id;
    }

    /** Not a copy: not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** The story as it stands. */
    public Story story() {
        return StoryState.of(this).story();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoryRecord that && id.equals(that.id) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "StoryRecord[id=" + id + ", " + bytes.length + " bytes]";
    }
}
