package io.wirewatch.feed.push;

import java.util.Locale;

/** Why a push was not taken: a closed list, so that it can label a count. */
public enum PushDrop {
    /** The signature is missing or wrong: it does not come from the hub. */
    FORGED,
    /** It is larger than the settings allow. */
    TOO_LARGE,
    /** It did not arrive in time. */
    TOO_SLOW,
    /** Too many others are waiting to be handled; the hub was asked to try again. */
    TOO_MANY,
    /** What was pushed could not be handled. */
    NOT_HANDLED;

    /** As it stands in metrics: {@code too-large}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
