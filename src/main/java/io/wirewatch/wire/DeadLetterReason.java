package io.wirewatch.wire;

import java.util.Locale;

/** Why a record was set aside: a closed list, which is the metric's label too. */
public enum DeadLetterReason {
    /** It is not JSON, or not of the right shape. */
    UNREADABLE,
    /** It can be read, but says what is not allowed: a query that is none, a key that is not the id. */
    INVALID,
    /** There is nothing in it: no value at all, or an item with neither a title nor a body. */
    EMPTY,
    /** It is larger than we take, or what came of it is. */
    OVERSIZED,
    /** We failed on it: an error in this program, worth reporting. */
    FAILED;

    /** As it stands in headers and metrics. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when there is no such reason */
    public static DeadLetterReason of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
