package io.wirewatch.core.news;

/** How much a rule's alerts matter, least first. */
public enum Severity {
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
