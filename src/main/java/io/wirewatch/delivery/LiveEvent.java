package io.wirewatch.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * One event. All clients share its bytes, which nobody changes.
 *
 * @param withdrawn whether it says that an item was withdrawn
 * @param slot partition that it stands on, by its number in {@link FollowedTopics}
 * @param offset place in the partition
 * @param time of the record
 * @param frame as sent, but for the id: name and data of the event, and the empty line that ends it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and shared by all on purpose
record LiveEvent(EventKind kind, boolean withdrawn, int slot, long offset, Instant time, byte[] frame) {
    private static final String WITHDRAWN = "withdrawn";
    private static final String DATA = "\ndata: ";
    private static final String END = "\n\n";

    /** @param data one line of JSON */
    static LiveEvent of(EventKind kind, boolean withdrawn, int slot, long offset, Instant time, String data) {
        if (data.indexOf('\n') >= 0 || data.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("the data of an event is one line");
        }
        String name = withdrawn ? WITHDRAWN : kind.word();
        byte[] frame = ("event: " + name + DATA + data + END).getBytes(StandardCharsets.UTF_8);
        return new LiveEvent(kind, withdrawn, slot, offset, time, frame);
    }

    /** The line of JSON. */
    String data() {
        String text = new String(frame, StandardCharsets.UTF_8);
        return text.substring(text.indexOf(DATA) + DATA.length(), text.length() - END.length());
    }

    int size() {
        return frame.length;
    }
}
