package io.wirewatch.core.alert;

/** The fact that an item is in an alert, and what it counts for. */
record Member(String source, String country) {}
