package io.wirewatch.view;

import java.util.Optional;

/** The records that were set aside in the last 30 days. Safe to share between threads. */
public final class DeadLetterView {
    /** So much of a value is kept, in bytes. */
    public static final int EXCERPT = 4_096;

    DeadLetterView() {}

    /**
     * Those for which a filter holds, newest first.
     *
     * @param cursor where to go on; null for the newest
     * @throws IllegalArgumentException when the cursor is none
     */
    public Slice<FoundDeadLetter> list(DeadLetterFilter filter, String cursor, int limit) {
        return new Slice<>(java.util.List.of(), null);
    }

    public Optional<FoundDeadLetter> letter(String id) {
        return Optional.empty();
    }
}
