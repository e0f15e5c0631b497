package io.wirewatch.view;

/** The alerts that were held back in the last 90 days. Safe to share between threads. */
public final class HeldAlertView {
    HeldAlertView() {}

    /**
     * Those for which a filter holds, newest decision first.
     *
     * @param cursor where to go on; null for the newest
     * @throws IllegalArgumentException when the cursor is none
     */
    public Slice<HeldRecord> list(HeldFilter filter, String cursor, int limit) {
        return new Slice<>(java.util.List.of(), null);
    }
}
