package io.wirewatch.core.alert;

import java.time.Instant;

/** When an alert's newest item passed each stage of the path; null where it did not or nobody knows. */
public record Timing(Instant published, Instant fetched, Instant tagged, Instant decided) {}
