package io.wirewatch.core.alert;

/** Where an alert stands in its life. */
public enum AlertState {
    OPENED,
    UPDATED,
    CLOSED
}
